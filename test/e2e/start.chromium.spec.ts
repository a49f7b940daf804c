import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

/** `npm start` as a person sees it: what it opens, what it says, and that nothing stays behind. */
interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

const running: ChildProcess[] = [];

const startApp = (args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Started => {
  const child = spawn(process.execPath, ['src/browser-edition/start.ts', ...args], {
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  return { child, output: () => output, ended };
};

const processesWith = (text: string): readonly number[] => {
  try {
    return execFileSync('pgrep', ['-f', '--', text], { encoding: 'utf8' }).trim().split('\n').map(Number);
  } catch {
    return [];
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  server.close();
  await once(server, 'close');
  return port;
};

const noDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
const hasDisplay = Boolean(process.env['DISPLAY']);

test.describe('npm start', () => {
  let profile = '';
  let port = 0;
  let args: readonly string[] = [];
  test.beforeEach(async () => {
    profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-start-'));
    port = await freePort();
    args = ['--port', String(port), '--profile', profile];
  });
  test.afterEach(async () => {
    for (const child of running.splice(0)) child.kill('SIGTERM');
    await expect.poll(() => processesWith(profile)).toEqual([]);
    rmSync(profile, { recursive: true, force: true });
  });

  test('without a display says where to open the app, and ends at Ctrl-C with nothing left', async () => {
    const started = startApp(args, noDisplay);
    await expect.poll(started.output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64}/);
    const address = /http:\S+/.exec(started.output())?.[0] ?? '';
    expect((await fetch(address)).status).toBe(200);
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
    expect(existsSync(path.join(profile, 'running-launch.json'))).toBe(false);
  });

  test('refuses a port on which another program answers, in one line', async () => {
    const stranger = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}')).listen(
      port,
      '127.0.0.1',
    );
    await once(stranger, 'listening');
    const started = startApp(['--browser', ...args]);
    expect(await started.ended).toBe(1);
    expect(started.output().trim().split('\n').at(-1)).toMatch(/^Poort \d+ is bezet door een ander programma\./);
    stranger.close();
  });

  test('says one line about an option that it does not know', async () => {
    const started = startApp(['--nonsense']);
    expect(await started.ended).toBe(1);
    expect(started.output().trim().split('\n')).toHaveLength(1);
  });

  test('opens an app window of its own; closing it ends everything', async () => {
    test.skip(!hasDisplay, 'no display');
    const started = startApp(['--browser', ...args]);
    await expect.poll(() => processesWith(`--user-data-dir=${profile}/browser`).length).toBeGreaterThan(1);
    const second = startApp(['--browser', ...args]);
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain('Doorwijzer draait al');
    expect(started.child.exitCode).toBeNull();
    const [window] = processesWith(`--app=http://127.0.0.1:${port}/.*--user-data-dir=${profile}/browser`);
    if (window === undefined) throw new Error('no window process');
    process.kill(window, 'SIGTERM');
    expect(await started.ended).toBe(0);
    await expect.poll(() => processesWith(profile)).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  test('Ctrl-C closes the window too', async () => {
    test.skip(!hasDisplay, 'no display');
    const started = startApp(['--browser', ...args]);
    await expect.poll(() => processesWith(`--user-data-dir=${profile}/browser`).length).toBeGreaterThan(1);
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
    await expect.poll(() => processesWith(profile)).toEqual([]);
  });

  test('falls back to the browser edition when Electron does not start', async () => {
    test.skip(!hasDisplay, 'no display');
    const broken = path.join(profile, 'broken-electron');
    mkdirSync(broken);
    writeFileSync(path.join(broken, 'electron'), '#!/bin/sh\nexit 127\n');
    chmodSync(path.join(broken, 'electron'), 0o755);
    const started = startApp(args, { ELECTRON_OVERRIDE_DIST_PATH: broken, CHROMIUM: '/nonexistent' });
    await expect.poll(started.output).toContain('Open op dit toestel: http://127.0.0.1');
    expect(started.output()).toContain('Electron start niet op dit toestel');
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  });
});
