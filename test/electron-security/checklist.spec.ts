import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type ElectronWindow, launchElectron } from '../e2e/launch-electron.ts';

/**
 * Items of Electron's security checklist that docs/security.md lists with this file; the others are seen in
 * closed-window.spec.ts, ipc-fuzz.spec.ts and packaged-app.spec.ts.
 */

/** Every program that Electron would start on Linux to open something outside leaves a mark here instead. */
const opensOutside = ['xdg-open', 'xdg-email', 'gio', 'gvfs-open', 'kde-open', 'exo-open'];

const makeMarkedPath = (folder: string): string => {
  const bin = path.join(folder, 'bin');
  const mark = path.join(folder, 'opened');
  for (const name of opensOutside) {
    const file = path.join(bin, name);
    writeFileSync(file, `#!/bin/sh\necho "$0 $*" >> "${mark}"\n`);
    chmodSync(file, 0o755);
  }
  return mark;
};

test.describe('the checklist, in a running window', () => {
  let running: ElectronWindow;
  let folder = '';
  let mark = '';
  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-checklist-'));
    mkdirSync(path.join(folder, 'bin'));
    mark = makeMarkedPath(folder);
    const { PATH = '' } = process.env;
    running = await launchElectron({ env: { PATH: `${path.join(folder, 'bin')}:${PATH}` } });
  });
  test.afterAll(async () => {
    await running.app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Of every window there is, the preferences that Electron made of ours. */
  const preferences = (): Promise<readonly Record<string, unknown>[]> =>
    running.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents) => Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, [])),
    );

  const items: readonly (readonly [title: string, wanted: Readonly<Record<string, unknown>>])[] = [
    [
      'item 2: no Node in page, worker or frame',
      { nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false },
    ],
    ['item 3: the preload script lives in a world of its own', { contextIsolation: true }],
    ['item 4: every window is sandboxed', { sandbox: true }],
    ['item 6: web security is on', { webSecurity: true }],
    ['item 8: no insecure content', { allowRunningInsecureContent: false }],
    ['item 9: no experimental features', { experimentalFeatures: false }],
    ['item 11: no webview, so none with pop-ups', { webviewTag: false }],
  ];
  for (const [title, wanted] of items) {
    test(title, async () => {
      const seen = await preferences();
      expect(seen.length).toBeGreaterThan(0);
      // What was not asked for is not listed.
      const off = Object.fromEntries(Object.keys(wanted).map((name) => [name, false]));
      for (const one of seen) expect({ ...off, ...one }).toMatchObject(wanted);
    });
  }

  test('item 10: no Blink feature is switched on', async () => {
    for (const one of await preferences()) {
      expect([one['enableBlinkFeatures'] ?? '', one['disableBlinkFeatures'] ?? '']).toEqual(['', '']);
    }
    const switched = await running.app.evaluate(({ app }) => app.commandLine.hasSwitch('enable-blink-features'));
    expect(switched).toBe(false);
  });

  test('item 15: nothing is handed to another program', async () => {
    await running.page.evaluate(async () => {
      for (const address of ['mailto:an@example.org', 'tel:+3250000000', 'ssh://example.org', 'smb://example.org/x']) {
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        link.click();
        link.remove();
        window.open(address);
        location.assign(address);
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    });
    expect(running.page.url()).toBe('app://doorwijzer/');
    expect(existsSync(mark)).toBe(false);
    // The trap works: what the page may not do, main could.
    await running.app.evaluate(({ shell }) => shell.openExternal('mailto:an@example.org').catch(() => undefined));
    await expect.poll(() => existsSync(mark)).toBe(true);
  });

  test('item 18: the own scheme answers one host, with GET, from its own folder', async () => {
    const statuses = await running.app.evaluate(async ({ net }) => {
      const ask = async (address: string, method = 'GET'): Promise<number | string> =>
        net.fetch(address, { method }).then(
          (response) => response.status,
          () => 'refused',
        );
      return {
        page: await ask('app://doorwijzer/'),
        otherHost: await ask('app://other/'),
        subdomain: await ask('app://doorwijzer.example/index.html'),
        withUser: await ask('app://somebody@doorwijzer/index.html'),
        post: await ask('app://doorwijzer/', 'POST'),
        climbing: await ask('app://doorwijzer/%2e%2e%2f%2e%2e%2fbuild/main.cjs'),
        backslash: await ask('app://doorwijzer/..%5c..%5cbuild%5cmain.cjs'),
        doubled: await ask('app://doorwijzer/%252e%252e/package.json'),
        noughtByte: await ask('app://doorwijzer/index.html%00.js'),
        absolute: await ask('app://doorwijzer//etc/passwd.js'),
        unknownKind: await ask('app://doorwijzer/index.html~'),
      };
    });
    expect(statuses).toEqual({
      page: 200,
      otherHost: 403,
      subdomain: 403,
      withUser: 'refused',
      post: 403,
      climbing: 403,
      backslash: 403,
      doubled: 404,
      noughtByte: 403,
      absolute: 404,
      unknownKind: 404,
    });
  });

  test('beside the list: no download starts by itself', async () => {
    await running.app.evaluate(({ session }) => {
      session.defaultSession.once('will-download', (event) =>
        Reflect.set(globalThis, 'refused', event.defaultPrevented),
      );
    });
    await running.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['text']));
      link.download = 'planted.txt';
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => running.app.evaluate((): unknown => Reflect.get(globalThis, 'refused'))).toBe(true);
  });
});
