import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** A program (or, with a whole path, a file) that tests use, the Debian package that brings it, and what cannot be tested without it. */
interface Program {
  readonly command: string;
  readonly debianPackage: string;
  readonly without: string;
}

const programs: readonly Program[] = [
  { command: 'chromium', debianPackage: 'chromium', without: 'every end-to-end test' },
  { command: 'xvfb-run', debianPackage: 'xvfb xauth', without: 'the Electron window' },
  { command: 'pdftotext', debianPackage: 'poppler-utils', without: 'reading letters back' },
  { command: 'qpdf', debianPackage: 'qpdf', without: 'checking the structure of letters' },
  { command: 'mutool', debianPackage: 'mupdf-tools', without: 'reading letters back with a second program' },
  { command: 'java', debianPackage: 'default-jre-headless', without: 'checking papers as PDF/A' },
  {
    command: '/usr/share/java/preflight.jar',
    debianPackage: 'libpdfbox2-java libjaxb-api-java libactivation-java',
    without: 'checking papers as PDF/A',
  },
  { command: 'zbarimg', debianPackage: 'zbar-tools', without: 'reading the code on a letter as a scanner does' },
  { command: 'zip', debianPackage: 'zip unzip', without: 'the packaged app' },
  { command: 'ip', debianPackage: 'iproute2', without: 'cutting the network' },
  { command: 'gnome-keyring-daemon', debianPackage: 'gnome-keyring dbus', without: 'the keystore of the system' },
  { command: 'pg_ctlcluster', debianPackage: 'postgresql', without: 'the server on PostgreSQL' },
  { command: 'strace', debianPackage: 'strace', without: 'counting what the server brings to disk' },
  { command: 'cupsd', debianPackage: 'cups cups-client printer-driver-cups-pdf', without: 'a real print queue' },
];

const searchPath = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];

export const hasProgram = (command: string): boolean =>
  isAbsolute(command) ? existsSync(command) : searchPath.some((folder) => existsSync(join(folder, command)));

const missingPrograms = (): readonly Program[] => programs.filter((program) => !hasProgram(program.command));

const aptGet = (args: readonly string[]): boolean =>
  spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Installs what is missing where that is possible (root on Debian or Ubuntu); returns one line per thing left out. */
export const bringSystemPackages = (): readonly string[] => {
  const missing = missingPrograms();
  if (missing.length > 0 && process.getuid?.() === 0 && hasProgram('apt-get')) {
    const packages = missing.flatMap((program) => program.debianPackage.split(' '));
    console.log(`installing ${packages.join(' ')}`);
    aptGet(['update']);
    aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  }
  return missingPrograms().map(
    (program) => `left out: ${program.without} (no ${program.command}; install ${program.debianPackage})`,
  );
};
