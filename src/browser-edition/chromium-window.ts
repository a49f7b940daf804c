import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, readlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keepProfileQuiet } from './quiet-profile.ts';
import { isRoot } from './root.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const candidates = (platform: NodeJS.Platform, env: Environment): readonly string[] => {
  if (platform === 'darwin') return macPlaces;
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return windowsPlaces.flatMap((place) => roots.map((root) => path.join(root, place)));
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return linuxNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
};

/** The first Chromium-like browser of this machine (CHROMIUM names one), or null. */
export const findChromium = (platform: NodeJS.Platform, env: Environment): string | null => {
  const named = env['CHROMIUM'];
  if (named !== undefined && named !== '') return isProgram(named) ? named : null;
  return candidates(platform, env).find(isProgram) ?? null;
};

/** Whether a window can be shown at all. */
export const hasDisplay = (platform: NodeJS.Platform, env: Environment): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

const flags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=Translate',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--lang=nl',
];

/** Chromium keeps a link `SingletonLock -> HOST-PID` in its profile while it runs there (Linux, macOS). */
const runsElsewhere = (userData: string): boolean => {
  try {
    const pid = Number(readlinkSync(path.join(userData, 'SingletonLock')).split('-').at(-1));
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * Opens the address in an app window with a profile of its own and waits until it is closed. When a Chromium of an earlier
 * launch was still there, the window is handed over to it; this then waits for that one too.
 */
export const runChromium = async (
  program: string,
  { address, profile }: { readonly address: string; readonly profile: string },
  onChild: (child: ChildProcess) => void,
): Promise<void> => {
  const userData = path.join(profile, 'browser');
  if (!runsElsewhere(userData)) keepProfileQuiet(userData);
  const own = [`--app=${address}`, `--user-data-dir=${userData}`, ...(isRoot() ? ['--no-sandbox'] : [])];
  const child = spawn(program, [...own, ...flags], { stdio: 'ignore' });
  onChild(child);
  await Promise.race([once(child, 'exit'), once(child, 'error')]);
  while (!child.killed && runsElsewhere(userData)) await wait(1000);
};
