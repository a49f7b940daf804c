import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { killProcessesOf } from '../e2e/own-processes.ts';
import { watchConsole } from '../e2e/watch-console.ts';

export interface PackagedWindow {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Starts a packaged app as it ships. Its fuses refuse the debugger that Playwright's own launcher needs, so the window is
 * driven through Chromium's port for developer tools.
 */
export const startPackaged = async (app: string): Promise<PackagedWindow> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-packaged-'));
  const args = ['--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=nl-BE'];
  const child = spawn(path.join(app, 'doorwijzer'), [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: 'Europe/Brussels' },
  });
  const close = async (): Promise<void> => {
    await killProcessesOf(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  for await (const line of createInterface({ input: child.stderr })) {
    const port = /^DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
    if (port === undefined) continue;
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('the packaged app showed no window');
    const complaints: string[] = [];
    watchConsole(page, complaints);
    return {
      page,
      complaints,
      close: async () => {
        await browser.close();
        await close();
      },
    };
  }
  await close();
  throw new Error('the packaged app did not start');
};
