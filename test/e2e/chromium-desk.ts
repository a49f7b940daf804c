import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from '@playwright/test';
import { keepProfileQuiet } from '../../src/browser-edition/quiet-profile.ts';
import type { Desk } from './desk.ts';
import { killProcessesOf } from './own-processes.ts';
import { watchConsole } from './watch-console.ts';

const isRoot = process.getuid?.() === 0;

const engineArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

interface Server {
  readonly child: ChildProcess;
  readonly address: string;
}

/** The loopback server of the browser edition; port 0 takes a free one, the same one again after a restart. */
const startServer = async (profile: string, port: number, env: Readonly<Record<string, string>>): Promise<Server> => {
  const args = ['src/browser-edition/serve.ts', '--port', String(port), '--profile', profile];
  const child = spawn('node', args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    if (line.startsWith('http://')) return { child, address: line };
  }
  throw new Error('the loopback server did not start');
};

/** The browser edition: a real loopback server and a real Chromium with its own profile. */
export const createChromiumDesk = (profile: string, savedPapers: string): Desk => {
  const complaints: string[] = [];
  const engineProfile = join(profile, 'chromium');
  let server: Server | null = null;
  let context: BrowserContext | null = null;
  let port = 0;

  const open: Desk['open'] = async (env = {}, args = []) => {
    server = await startServer(profile, port, env);
    port = Number(new URL(server.address).port);
    keepProfileQuiet(engineProfile);
    context = await chromium.launchPersistentContext(engineProfile, {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [...engineArgs, ...args],
      headless: true,
      viewport: { width: 1280, height: 800 },
      locale: 'nl-BE',
      timezoneId: 'Europe/Brussels',
      acceptDownloads: true,
      downloadsPath: savedPapers,
      env: { ...process.env, ...env },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    watchConsole(page, complaints);
    await page.goto(server.address);
    return page;
  };

  const close = async (): Promise<void> => {
    await context?.close();
    server?.child.kill('SIGTERM');
    context = null;
    server = null;
  };

  const kill = async (): Promise<void> => {
    await killProcessesOf(profile);
    await context?.close().catch(() => undefined);
    context = null;
    server = null;
  };

  const mainProcess = async () => null;

  return { shell: 'chromium', profile, savedPapers, open, mainProcess, close, kill, complaints };
};
