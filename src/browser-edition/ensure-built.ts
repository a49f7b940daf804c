import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { builtFiles, repository } from './repository.ts';

const configs = [
  'src/renderer/vite.config.ts',
  'src/electron/vite.main.config.ts',
  'src/electron/vite.preload.config.ts',
];

const changedAt = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;

const newestIn = (folder: string): number => {
  const names = readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' });
  const times = names.filter((name) => !/\.test\.tsx?$/.test(name));
  return Math.max(0, ...times.map((name) => changedAt(path.join(repository, folder, name)) ?? 0));
};

/** Whether something that goes into the bundles is newer than the oldest of them, or one is missing. */
export const needsBuild = (): boolean => {
  const built = builtFiles.map(changedAt);
  if (built.includes(null)) return true;
  const lock = changedAt(path.join(repository, 'package-lock.json')) ?? 0;
  const sources = Math.max(newestIn('src'), newestIn('assets'), lock);
  return sources > Math.min(...built.map((time) => time ?? 0));
};

/** What a person can use of a build error: the line that names the fault, no stack, no colours. */
const faultLine = (text: string): string => {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.find((line) => line.startsWith('[')) ?? lines[0] ?? 'onbekende fout';
};

/** Builds page, main process and preload script. Null when that went well, else one line on what went wrong. */
export const build = (): string | null => {
  const vite = path.join(repository, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const config of configs) {
    const args = [vite, 'build', '--config', config, '--logLevel', 'error'];
    const env = { ...process.env, NO_COLOR: '1' };
    const done = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8', env });
    if (done.status !== 0) return `${config}: ${faultLine(done.stderr || done.stdout || done.error?.message || '')}`;
  }
  return null;
};
