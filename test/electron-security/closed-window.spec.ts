import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { hostVerbs, listenName } from '../../src/host/verbs.ts';
import { type ElectronWindow, launchElectron } from '../e2e/launch-electron.ts';

/** Every item of Electron's security checklist that can be seen from a running window. */
test.describe('the Electron window', () => {
  let running: ElectronWindow;
  test.beforeAll(async () => {
    running = await launchElectron();
  });
  test.afterAll(() => running.app.close());

  test('starts from its own scheme without a message on the console', async () => {
    await running.page.reload();
    await running.page.waitForTimeout(500);
    expect(running.page.url()).toBe('app://doorwijzer/');
    expect(running.messages).toEqual([]);
  });

  test('has no Node, is sandboxed and isolated', async () => {
    const seen = await running.page.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
      typeof Reflect.get(globalThis, 'module'),
      typeof Reflect.get(globalThis, 'electron'),
    ]);
    expect(seen).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents === undefined
        ? null
        : Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('gives the page the verbs of the port, one way to listen and nothing else', async () => {
    const bridge = await running.page.evaluate(() => {
      const value: unknown = Reflect.get(globalThis, 'doorwijzer');
      return typeof value === 'object' && value !== null
        ? Object.entries(value).map(([name, member]) => [name, typeof member])
        : [];
    });
    const expected = [...hostVerbs, listenName].map((name) => [name, 'function']);
    expect(bridge.toSorted()).toEqual(expected.toSorted());
  });

  test('goes nowhere else', async () => {
    for (const address of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'app://other/']) {
      await running.page
        .evaluate((target) => {
          const link = document.createElement('a');
          link.href = target;
          document.body.append(link);
          link.click();
          link.remove();
          location.assign(target);
        }, address)
        .catch(() => undefined);
      await running.page.waitForTimeout(100);
      expect(running.page.url()).toBe('app://doorwijzer/');
    }
  });

  test('opens no other window', async () => {
    const opened = await running.page.evaluate(() =>
      ['https://example.org/', 'about:blank', '/', 'file:///etc/passwd'].map(
        (address) => window.open(address) === null,
      ),
    );
    expect(opened).toEqual([true, true, true, true]);
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('attaches no webview', async () => {
    await running.page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.org/');
      document.body.append(view);
    });
    await running.page.waitForTimeout(300);
    expect(await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  test('grants keeping its own data and no other permission', async () => {
    const answers = await running.page.evaluate(async () => {
      const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      const position = await new Promise<string>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        );
      });
      return {
        media,
        position,
        notification: await Notification.requestPermission(),
        clipboard: await navigator.clipboard.readText().then(
          () => 'granted',
          () => 'denied',
        ),
        camera: await state('camera'),
        kept: await navigator.storage.persist(),
      };
    });
    expect(answers).toEqual({
      media: 'denied',
      position: 'denied',
      notification: 'denied',
      clipboard: 'denied',
      camera: 'denied',
      kept: true,
    });
  });

  test('refuses code from text, foreign hosts and frames', async () => {
    const blocked = await running.page.evaluate(async () => {
      // Playwright lifts the ban on eval for the moment of its own call; a task of the page itself comes after that.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const refuses = async (act: () => unknown): Promise<boolean> => {
        try {
          await act();
          return false;
        } catch {
          return true;
        }
      };
      return {
        // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
        eval: await refuses(() => globalThis.eval('1')),
        function: await refuses(() => new Function('return 1')()),
        html: await refuses(() => {
          document.createElement('p').innerHTML = '<b>x</b>';
        }),
        worker: await refuses(() => new Worker('/assets/x.js')),
        policy: await refuses(() => {
          const factory: { createPolicy: (name: string, rules: object) => unknown } = Reflect.get(
            globalThis,
            'trustedTypes',
          );
          factory.createPolicy('second', {});
        }),
        fetch: await refuses(() => fetch('https://example.org/')),
        file: await refuses(() => fetch('file:///etc/passwd')),
        wasm: await refuses(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      };
    });
    expect(Object.entries(blocked).filter(([, refused]) => !refused)).toEqual([]);
  });

  test('sends nothing to a server, not even an image or a beacon', async () => {
    let hits = 0;
    const server = createServer((_request, response) => {
      hits += 1;
      response.end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await running.page.evaluate(async (target) => {
      document.createElement('img').src = `${target}/pixel.png`;
      navigator.sendBeacon(`${target}/beacon`);
      await fetch(target, { mode: 'no-cors' }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, `http://127.0.0.1:${port}`);
    server.close();
    expect(hits).toBe(0);
  });

  test('serves no file outside its bundle', async () => {
    const statuses = await running.page.evaluate(async () => {
      const paths = [
        '/..%2f..%2f..%2fpackage.json',
        '/%2e%2e/build/main.cjs',
        '/a%5c..%5cb.js',
        '/print/job/none',
        '/missing.js',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(statuses).toEqual([403, 404, 403, 404, 404]);
  });

  test('refuses a call from a frame that is not its own page', async () => {
    const message = await running.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      // The registered listener, called as Electron would for a foreign top frame and for a sub-frame.
      const handlers: Map<string, (event: unknown) => Promise<unknown>> = Reflect.get(ipcMain, '_invokeHandlers');
      const handler = handlers.get('host:appInfo');
      const own = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
      const ask = (senderFrame: unknown) =>
        handler?.({ senderFrame }).then(
          () => 'answered',
          (error: Error) => error.message,
        );
      return [
        await ask({ url: 'https://example.org/', parent: null }),
        await ask({ url: 'app://doorwijzer/', parent: own }),
        await ask(own),
      ];
    });
    expect(message).toEqual(['appInfo refused: foreign sender', 'appInfo refused: foreign sender', 'answered']);
  });

  test('refuses arguments that no screen sends, over real IPC', async () => {
    const refused = await running.page.evaluate(async () => {
      type Bridge = Record<string, (...args: unknown[]) => Promise<unknown>>;
      const bridge: Bridge = Reflect.get(globalThis, 'doorwijzer');
      const job = { bytes: new Uint8Array([1]), fileName: 'brief.pdf', release: null };
      const calls = [
        () => bridge['appInfo']?.('more'),
        () => bridge['savePaper']?.({ ...job, fileName: '../brief.pdf' }),
        () => bridge['savePaper']?.({ ...job, bytes: new Uint8Array(6 * 1024 * 1024) }),
        () => bridge['printPaper']?.(job, '-oraw'),
        () => bridge['trustOffice']?.({}, []),
      ];
      return Promise.all(
        calls.map((call) =>
          call()?.then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      );
    });
    expect(refused).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  });
});
