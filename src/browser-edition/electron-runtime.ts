import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './repository.ts';

const packageFolder = path.join(repository, 'node_modules', 'electron');
const fetchTimeoutMs = 120_000;
const retryAfterMs = 24 * 60 * 60 * 1000;
const triedMark = path.join(repository, '.cache', 'electron-runtime-not-fetched');

const binaryName = (): string => {
  const marker = path.join(packageFolder, 'path.txt');
  if (existsSync(marker)) return readFileSync(marker, 'utf8').trim();
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
};

const installed = (): string | null => {
  const file = path.join(packageFolder, 'dist', binaryName());
  return existsSync(path.join(packageFolder, 'path.txt')) && existsSync(file) ? file : null;
};

const triedLately = (): boolean => {
  const tried = statSync(triedMark, { throwIfNoEntry: false });
  return tried !== undefined && Date.now() - tried.mtimeMs < retryAfterMs;
};

/** The electron package's own installer, at most two minutes and at most once a day when it does not succeed. */
const fetchRuntime = (): string | null => {
  const installer = path.join(packageFolder, 'install.js');
  if (!existsSync(installer) || triedLately()) return null;
  console.log('Electron wordt eenmalig opgehaald (hoogstens twee minuten)…');
  spawnSync(process.execPath, [installer], { cwd: repository, stdio: 'ignore', timeout: fetchTimeoutMs });
  const runtime = installed();
  if (runtime === null) {
    mkdirSync(path.dirname(triedMark), { recursive: true });
    writeFileSync(triedMark, '');
  }
  return runtime;
};

/**
 * The Electron binary to start, or null: the override first (ELECTRON_OVERRIDE_DIST_PATH), then what npm fetched, then a
 * bounded try to fetch it. The `electron` package itself is never loaded: that alone would start a download.
 */
export const electronRuntime = (): string | null => {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override === undefined || override === '') return installed() ?? fetchRuntime();
  const file = path.join(override, binaryName());
  return existsSync(file) ? file : null;
};
