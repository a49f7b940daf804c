import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { findElectronRuntime } from '../run/electron-runtime.ts';
import { hasProgram } from '../run/system-packages.ts';

/** Where Forge leaves the packaged app of this machine. */
const packaged = path.join('out', `Doorwijzer-${process.platform}-${process.arch}`);

export interface Workshop {
  /** The folder of the packaged app. */
  readonly app: string;
  /** The folder with what `make` made. */
  readonly made: string;
  readonly run: (command: 'package' | 'make') => void;
  readonly remove: () => void;
}

/** Why nothing can be packaged here; null when it can. */
export const whyNoPackage = (): string | null => {
  if (process.platform !== 'linux') return 'packaging is tried on Linux';
  if (findElectronRuntime() === null) return 'no Electron runtime (set ELECTRON_OVERRIDE_DIST_PATH)';
  return hasProgram('zip') ? null : 'no zip program';
};

const lockedVersion = (): string =>
  z
    .object({ packages: z.object({ 'node_modules/electron': z.object({ version: z.string() }) }) })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages['node_modules/electron'].version;

/**
 * The runtime of the tests under the name of the one that ships, so that Forge takes it. For tests only and thrown away with
 * the workshop: what is packed with it is never given to anybody. `resources/app`, the runtime's own start screen, stays out.
 */
const zipRuntime = (folder: string): void => {
  const name = `electron-v${lockedVersion()}-${process.platform}-${process.arch}.zip`;
  const zipped = spawnSync('zip', ['-q', '-0', '-r', path.join(folder, name), '.', '-x', 'resources/app/*'], {
    cwd: path.dirname(findElectronRuntime() ?? ''),
    stdio: 'inherit',
  });
  if (zipped.status !== 0) throw new Error('the runtime could not be zipped');
};

const leftBehind = new Set(['node_modules', '.git', '.vite', '.cache', 'out', 'test-results', 'playwright-report']);

/** A copy of the project to package in: Forge empties `.vite`, which the other tests are using. */
export const openWorkshop = (): Workshop => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-package-'));
  const project = path.join(folder, 'project');
  const zips = path.join(folder, 'zips');
  for (const name of [project, zips]) mkdirSync(name);
  cpSync('.', project, { recursive: true, filter: (source) => !leftBehind.has(source) });
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
  // What must not come along, whoever left it there.
  writeFileSync(path.join(project, '.env'), 'SECRET=planted\n');
  writeFileSync(path.join(project, 'people.json'), '{"planted":true}\n');
  zipRuntime(zips);
  return {
    app: path.join(project, packaged),
    made: path.join(project, 'out', 'make'),
    run: (command) => {
      const done = spawnSync('npm', ['run', '--silent', command], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, ELECTRON_ZIP_DIR: zips },
      });
      if (done.status !== 0) throw new Error(`npm run ${command} failed:\n${done.stdout}\n${done.stderr}`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
