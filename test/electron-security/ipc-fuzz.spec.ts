import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { hostVerbs } from '../../src/host/verbs.ts';
import { type ElectronWindow, launchElectron } from '../e2e/launch-electron.ts';
import { fuzzBridge } from '../fuzz/over-bridge.ts';

/** Electron security checklist 17, "Validate the sender of all IPC messages", and what comes through from the right one. */
test.describe('the port of the Electron window', () => {
  let running: ElectronWindow;
  test.beforeAll(async () => {
    running = await launchElectron();
  });
  test.afterAll(() => running.app.close());

  test('answers nonsense with a refusal that tells nothing, and main goes on', async () => {
    const { calls, ...outcome } = await fuzzBridge(running, 20_261_125, 500);
    expect(calls).toBe(500);
    expect(outcome).toEqual({ faults: [], main: { answers: true, polluted: false, windows: 1 } });
    expect(existsSync(path.join(running.userDataDir, 'trusted-offices.json'))).toBe(false);
  });

  test('listens on the channels of the port and no other', async () => {
    const channels = await running.app.evaluate(({ ipcMain }) => {
      const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers');
      // 'error' is Electron's own.
      return { invoke: [...handlers.keys()], send: ipcMain.eventNames().filter((name) => name !== 'error') };
    });
    expect(channels.invoke.toSorted()).toEqual(hostVerbs.map((verb) => `host:${verb}`).toSorted());
    expect(channels.send).toEqual([]);
  });

  /** A window with the very same preload script, at an address that is not ours; what every verb said to it. */
  const askFrom = (address: string): Promise<readonly string[]> =>
    running.app.evaluate(
      async ({ app, BrowserWindow }, { target, verbs }) => {
        const preload = `${app.getAppPath()}/.vite/build/preload.cjs`;
        const webPreferences = { preload, sandbox: true, contextIsolation: true };
        const window = new BrowserWindow({ show: false, webPreferences });
        await window.loadURL(target).catch(() => undefined);
        const said: unknown = await window.webContents.executeJavaScript(
          `Promise.all(${JSON.stringify(verbs)}.map((verb) =>
            globalThis.doorwijzer[verb]().then(() => 'answered', (error) => error.message)))`,
        );
        window.destroy();
        return Array.isArray(said) ? said.map(String) : [];
      },
      { target: address, verbs: hostVerbs },
    );

  test('refuses every verb to a page that is not its own, over real IPC', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<p>foreign</p>');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const refusals = hostVerbs.map(
      (verb) => `Error invoking remote method 'host:${verb}': Error: ${verb} refused: foreign sender`,
    );
    // Our own rules keep such pages away; here they are let in, to see the gate itself.
    await running.app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null));
    for (const foreign of [
      'data:text/html,<p>x</p>',
      'about:blank',
      'app://other/',
      'app://doorwijzer.example/',
      `file://${path.resolve('.vite/renderer/main_window/index.html')}`,
      `http://127.0.0.1:${port}/`,
    ]) {
      expect([foreign, await askFrom(foreign)]).toEqual([foreign, refusals]);
    }
    const own = await askFrom('app://doorwijzer/');
    expect(own[hostVerbs.indexOf('appInfo')]).toBe('answered');
    expect(own[hostVerbs.indexOf('trustOffice')]).toContain('bad arguments for trustOffice');
    server.close();
    server.closeAllConnections();
  });

  test('gives no frame inside its own page a port', async () => {
    const frames = await running.page.evaluate(async () => {
      for (const address of ['about:blank', '/', 'app://other/', 'data:text/html,x', 'blob:app://doorwijzer/x']) {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return document.querySelectorAll('iframe').length;
    });
    expect(frames).toBe(5);
    const ports = await running.app.evaluate(({ BrowserWindow }) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
      const inner = own?.framesInSubtree.filter((frame) => frame !== own) ?? [];
      return Promise.all(inner.map((frame) => frame.executeJavaScript('typeof globalThis.doorwijzer')));
    });
    expect(ports.length).toBeGreaterThan(0);
    expect(new Set(ports)).toEqual(new Set(['undefined']));
  });
});
