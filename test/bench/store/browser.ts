import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { readBundleFile } from '../../../src/machine/bundle-files.ts';
import renderer from '../../../src/renderer/vite.config.ts';
import { safetyRoute } from './safety-route.ts';

/** Bundles one module for a page, as `page.js`, with its workers beside it as the product has them. */
const bundle = async (entry: string, outDir: string): Promise<void> => {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    worker: renderer.worker ?? {},
    build: {
      outDir,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict', output: { entryFileNames: 'page.js' } },
    },
  });
};

/** Calls a function of the page's module by name. */
export type Call = <Answer>(name: string, ...args: readonly unknown[]) => Promise<Answer>;

/** Whether it took this request of the page. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Calls the functions of a module inside a real headless Chromium, with a profile on disk that is thrown away afterwards. */
export const inBrowser = async <Value>(
  entry: string,
  work: (call: Call, reload: () => Promise<unknown>) => Promise<Value>,
  route: Route = () => false,
): Promise<Value> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-bench-'));
  const profile = path.join(folder, 'profile');
  mkdirSync(profile);
  const built = path.join(folder, 'built');
  await bundle(path.resolve(entry), built);
  const askSafety = safetyRoute(path.join(folder, 'machine'));
  const server = createServer(async (request, response) => {
    if (route(request, response)) return;
    const answer = await askSafety(request);
    if (answer !== null) {
      response.end(JSON.stringify(answer));
      return;
    }
    if (request.url === '/') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>bench</title>');
      return;
    }
    const { status, headers, body } = await readBundleFile(built, request.url ?? '/');
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    headless: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    // As text: the module is fetched by the page, not carried over.
    const call: Call = <Answer>(name: string, ...args: readonly unknown[]) =>
      page.evaluate<Answer>(
        `import('/page.js').then((page) => page[${JSON.stringify(name)}](...${JSON.stringify(args)}))`,
      );
    return await work(call, () => page.reload());
  } finally {
    await context.close();
    server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
