import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const processesWith = (text: string): readonly number[] => {
  try {
    return execFileSync('pgrep', ['-f', '--', text], { encoding: 'utf8' }).trim().split('\n').map(Number);
  } catch {
    return [];
  }
};

test.describe('npm start with an Electron runtime', () => {
  let profile = '';
  let started: ChildProcess | null = null;
  test.beforeEach(() => {
    profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-start-'));
    started = spawn(process.execPath, ['src/browser-edition/start.ts', '--profile', profile], { stdio: 'ignore' });
  });
  test.afterEach(async () => {
    started?.kill('SIGTERM');
    await expect.poll(() => processesWith(profile)).toEqual([]);
    rmSync(profile, { recursive: true, force: true });
  });

  const windowOf = async (): Promise<number> => {
    await expect.poll(() => existsSync(path.join(profile, 'electron', 'IndexedDB')), { timeout: 30_000 }).toBe(true);
    const [pid] = processesWith(`electron \\. --user-data-dir=${profile}`);
    if (pid === undefined) throw new Error('no Electron process');
    return pid;
  };

  test('opens the window of the product and ends with it', async () => {
    const window = await windowOf();
    const ended = started === null ? Promise.reject(new Error('not started')) : once(started, 'exit');
    process.kill(window, 'SIGTERM');
    expect((await ended)[0]).toBe(0);
  });

  test('closes it at Ctrl-C', async () => {
    await windowOf();
    const ended = started === null ? Promise.reject(new Error('not started')) : once(started, 'exit');
    started?.kill('SIGINT');
    expect((await ended)[0]).toBe(0);
    await expect.poll(() => processesWith(profile)).toEqual([]);
  });
});
