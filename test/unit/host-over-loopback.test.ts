import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSecret, tokenOf } from '../../src/browser-edition/launch-secret.ts';
import { createLoopbackServer } from '../../src/browser-edition/loopback-server.ts';
import { tokenHeader } from '../../src/host/launch-token.ts';
import type { PaperJob } from '../../src/host/port.ts';
import type { HostVerb } from '../../src/host/verbs.ts';
import { joinFrame, putBackBytes, splitFrame, takeOutBytes } from '../../src/host/wire.ts';
import { makeBrowserHost } from '../../src/renderer/hosts/browser-host.ts';
import { hostContract } from '../contract/host-contract.ts';
import { makeRecordedHost, type RecordedHost } from '../contract/recorded-host.ts';

interface Running {
  readonly origin: string;
  readonly port: number;
  readonly token: string;
  readonly recorded: RecordedHost;
  readonly close: () => Promise<void>;
}

const startServer = async (): Promise<Running> => {
  const recorded = makeRecordedHost('download');
  const bundle = mkdtempSync(path.join(tmpdir(), 'doorwijzer-bundle-'));
  writeFileSync(path.join(bundle, 'index.html'), '<!doctype html><title>Doorwijzer</title>');
  writeFileSync(path.join(bundle, 'app.js'), 'export {};');
  const secret = newSecret();
  const server = createLoopbackServer({ bundle, host: recorded.host, secret });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
    recorded.remove();
    rmSync(bundle, { recursive: true, force: true });
  };
  return { origin: `http://127.0.0.1:${port}`, port, token: tokenOf(secret), recorded, close };
};

const bodyOf = (args: readonly unknown[]): Uint8Array<ArrayBuffer> => {
  const { json, bytes } = takeOutBytes(args);
  return new Uint8Array(joinFrame(new TextEncoder().encode(json), bytes));
};

const post = (
  running: Running,
  verb: string,
  headers: Record<string, string>,
  body: Uint8Array<ArrayBuffer> = bodyOf([]),
) => fetch(`${running.origin}/host/${verb}`, { method: 'POST', headers, body });

const own = (running: Running): Record<string, string> => ({ [tokenHeader]: running.token });

/** Node's fetch tidies paths and sets Host itself; this one sends what it is told. */
const statusOf = async (port: number, target: string, headers: Record<string, string> = {}): Promise<number> => {
  const asked = request({ host: '127.0.0.1', port, path: target, headers });
  asked.end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response.statusCode;
};

hostContract('browser edition', async () => {
  const running = await startServer();
  const offered = new Map<string, Blob>();
  const download = (fileName: string, content: Blob): void => {
    offered.set(fileName.slice(fileName.lastIndexOf('.')), content);
  };
  const host = makeBrowserHost({ origin: running.origin, token: running.token, download });
  const kept = (ending: string) => async () => {
    const last = offered.get(ending);
    return last === undefined ? null : Buffer.from(await last.arrayBuffer());
  };
  const raw = async (verb: HostVerb, args: readonly unknown[]): Promise<unknown> => {
    const response = await post(running, verb, own(running), bodyOf(args));
    if (!response.ok) throw new Error(`refused: ${response.status}`);
    const parts = splitFrame(new Uint8Array(await response.arrayBuffer()));
    return parts === null ? null : putBackBytes(new TextDecoder().decode(parts.head), new Uint8Array(parts.tail));
  };
  const { left } = running.recorded;
  return { host, raw, left, keptBackup: kept('.dwb'), keptExport: kept('.json'), close: running.close };
});

describe('the loopback server', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startServer();
  });
  afterAll(() => running.close());

  it('answers the port to the page of this launch only', async () => {
    expect((await post(running, 'appInfo', own(running))).status).toBe(200);
    expect((await post(running, 'appInfo', {})).status).toBe(401);
    expect((await post(running, 'appInfo', { [tokenHeader]: running.token.slice(1) })).status).toBe(401);
    expect((await post(running, 'appInfo', { [tokenHeader]: tokenOf(newSecret()) })).status).toBe(401);
  });

  it.each([
    ['another site', { origin: 'https://example.org' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['localhost by name', { origin: 'http://localhost:4310' }],
    ['a page without origin', { origin: 'null' }],
    ['the app of the other shell', { origin: 'app://doorwijzer' }],
    ['a cross-site call', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s, even with the token', async (_what, headers) => {
    // fetch would not send these itself; a browser sends them whether the page likes it or not.
    const asked = request({
      ...{ host: '127.0.0.1', port: running.port, path: '/host/appInfo', method: 'POST' },
      headers: { ...own(running), ...headers },
    });
    asked.end(bodyOf([]));
    const [response] = await once(asked, 'response');
    response.resume();
    expect(response.statusCode).toBe(403);
  });

  it('refuses what is no call', async () => {
    expect((await post(running, 'removeAll', own(running))).status).toBe(404);
    expect((await post(running, 'constructor', own(running))).status).toBe(404);
    expect((await post(running, 'appInfo', own(running), new Uint8Array([255, 255, 255, 255]))).status).toBe(400);
    expect((await post(running, 'appInfo', own(running), new Uint8Array([0, 0, 0, 1, 123]))).status).toBe(400);
    expect((await post(running, 'appInfo', own(running), new Uint8Array())).status).toBe(400);
    expect(await statusOf(running.port, '/host/appInfo', own(running))).toBe(404);
    expect((await fetch(`${running.origin}/`, { method: 'DELETE' })).status).toBe(405);
  });

  it('serves the page with its policy, and nothing outside its folder', async () => {
    const page = await fetch(`${running.origin}/`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(await statusOf(running.port, '/app.js')).toBe(200);
    for (const target of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/a/../../b.js',
      '/a%00.js',
      '/a\\..\\b.js',
      '/%zz',
    ]) {
      expect([target, await statusOf(running.port, target)]).toEqual([target, 403]);
    }
    expect(await statusOf(running.port, '/missing.js')).toBe(404);
  });

  it('does not answer under another name for this machine', async () => {
    expect(await statusOf(running.port, '/', { host: `localhost:${running.port}` })).toBe(421);
    expect(await statusOf(running.port, '/', { host: 'attacker.example' })).toBe(421);
  });
});

describe('a page that lost its server', () => {
  const job: PaperJob = { bytes: new Uint8Array([1]), fileName: 'brief.pdf', release: null };
  const unreachable = { ok: false, error: { type: 'unreachable' } };

  it('hears unreachable as data: without a token, without a server, from a server of another launch', async () => {
    const running = await startServer();
    const download = (): void => {
      throw new Error('nothing may be offered');
    };
    const without = makeBrowserHost({ origin: running.origin, token: null, download });
    const otherLaunch = makeBrowserHost({ origin: running.origin, token: tokenOf(newSecret()), download });
    for (const host of [without, otherLaunch]) {
      expect(await host.appInfo()).toEqual(unreachable);
      expect(await host.savePaper(job)).toEqual(unreachable);
    }
    const gone = makeBrowserHost({ origin: running.origin, token: running.token, download });
    await running.close();
    expect(await gone.appInfo()).toEqual(unreachable);
    expect(await gone.listPrinters()).toEqual(unreachable);
    expect(await gone.printPaper(job, null)).toEqual(unreachable);
    expect(await gone.savePaper(job)).toEqual(unreachable);
    expect(await gone.readSafetyFiles()).toEqual(unreachable);
  });

  it.each([
    [200, '<!doctype html>'],
    [404, ''],
    [500, 'oops'],
    [302, ''],
  ])('hears the same when another program answers %i on the port', async (status, text) => {
    const stranger = createServer((_request, response) => response.writeHead(status, { location: '/' }).end(text));
    stranger.listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const address = stranger.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const download = (): void => {
      throw new Error('nothing may be offered');
    };
    const host = makeBrowserHost({ origin: `http://127.0.0.1:${port}`, token: tokenOf(newSecret()), download });
    expect(await host.appInfo()).toEqual(unreachable);
    expect(await host.savePaper(job)).toEqual(unreachable);
    stranger.close();
    stranger.closeAllConnections();
  });
});
