import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints, limits, pushAnswerSchema } from '../../../src/protocol/sync-messages.ts';
import { listenersPerOffice } from '../../../src/server/pokes.ts';
import { type Engine, engines } from '../../server/engines.ts';
import { type Laptop, type RunningServer, rowOf, startServer } from '../../server/office.ts';
import { rawRequest, statusOf } from '../../server/raw-request.ts';

const [sqlite] = engines;

describe('limits', () => {
  let engine: Engine;
  let server: RunningServer;
  let laptop: Laptop;
  beforeAll(async () => {
    if (sqlite === undefined) throw new Error('no engine');
    engine = await sqlite.start();
    server = await startServer(engine, { minSchemaVersion: 3 });
    laptop = await server.enrol('canary-office', 'canary-laptop');
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  const send = (path: string, body: string | null, headers: Record<string, string> = {}, method = 'POST') =>
    fetch(`${server.address}${path}`, {
      method,
      body,
      headers: { authorization: `Bearer ${laptop.token}`, 'content-type': 'application/json', ...headers },
    });
  const said = async (answer: Response) => [answer.status, await answer.json()];
  const metric = async (name: string) => {
    const text = await (await fetch(`${server.address}${endpoints.metrics.path}`)).text();
    return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1]);
  };
  const head = (extra: string, token = laptop.token) =>
    `POST ${endpoints.push.path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n${extra}\r\n\r\n`;

  it('says no to 50 MB before the first byte of it comes', async () => {
    const answer = await rawRequest(server.address, [head(`Content-Length: ${50 * 1024 * 1024}`)]);
    expect(statusOf(answer)).toBe(413);
    expect(answer).toContain('{"error":"tooLarge"}');
  });

  it('says no to 50 MB in pieces as soon as it is too much', async () => {
    const piece = Buffer.alloc(1024 * 1024, 0x20);
    const pieces = Array.from({ length: 50 }, () => [`${piece.length.toString(16)}\r\n`, piece, '\r\n']).flat();
    const answer = await rawRequest(server.address, [head('Transfer-Encoding: chunked'), ...pieces]);
    expect(statusOf(answer)).toBe(413);
  });

  it('who has no token is refused before the body is read', async () => {
    const answer = await rawRequest(server.address, [head(`Content-Length: ${limits.requestBytes}`, 'A'.repeat(43))]);
    expect(statusOf(answer)).toBe(401);
  });

  const html = '<!doctype html><title>Wifi</title><a href="/login">Log in</a>';
  it.each([
    ['a page of a captive portal', html, { 'content-type': 'text/html' }, 415, 'notJson'],
    ['a page that says it is JSON', html, {}, 400, 'badMessage'],
    ['plain text', 'hello', { 'content-type': 'text/plain' }, 415, 'notJson'],
    ['nothing', '', {}, 400, 'badMessage'],
    ['half a message', '{"epoch":"a"', {}, 400, 'badMessage'],
    ['a list', '[]', {}, 400, 'badMessage'],
    ['a message with more in it', '{"since":0,"limit":1,"epoch":null,"office":"other"}', {}, 400, 'badMessage'],
    ['a prototype', '{"__proto__":{"since":0},"since":0,"limit":1,"epoch":null}', {}, 400, 'badMessage'],
    ['a cursor below zero', '{"since":-1,"limit":1,"epoch":null}', {}, 400, 'badMessage'],
    ['a cursor that is no whole number', '{"since":1e300,"limit":1,"epoch":null}', {}, 400, 'badMessage'],
    ['too many rows', `{"since":0,"limit":${limits.rowsPerPull + 1},"epoch":null}`, {}, 400, 'badMessage'],
    ['a very deep one', '['.repeat(200_000), {}, 400, 'badMessage'],
  ])('answers %s with one word', async (_name, body, headers, status, error) => {
    expect(await said(await send(endpoints.pull.path, body, headers))).toEqual([status, { error }]);
  });

  it.each(['AAAA A==', 'AAA', 'A===', 'AA=A', 'AAA\u0000', '====', 'ÀAAA', ''])(
    'takes no body such as %j',
    async (body) => {
      const message = { epoch: 'x', schemaVersion: 3, rows: [rowOf('1', 'r', { body })] };
      expect(await laptop.ask(endpoints.push.path, message, pushAnswerSchema)).toMatchObject({ error: 'badMessage' });
    },
  );

  it.each([
    ['another place', '/v2/push', 'POST'],
    ['another method', endpoints.push.path, 'GET'],
    ['a page', '/', 'GET'],
    ['the app', '/index.html', 'GET'],
    ['a way out', '/..%2f..%2fetc/passwd', 'GET'],
    ['a broken address', '/%zz', 'GET'],
  ])('there is nothing at %s', async (_name, path, method) => {
    const answer = await send(path, method === 'GET' ? null : '{}', {}, method);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toContain('application/json');
  });

  it('an app that is too old may read and not write', async () => {
    const push = (schemaVersion: number) =>
      laptop.ask(endpoints.push.path, { epoch: 'x', schemaVersion, rows: [] }, pushAnswerSchema);
    expect(await push(2)).toMatchObject({ status: 426, error: 'appTooOld' });
    expect((await push(3)).status).toBe(200);
    expect((await laptop.pull(0, null)).rows).toEqual([]);
  });

  it('a laptop that asks too much waits, and another one does not', async () => {
    const small = await startServer(engine, { requestsPerSecond: 1, now: () => 1_800_000_000_000 });
    try {
      const [busy, calm] = [await small.enrol('o', 'busy'), await small.enrol('o', 'calm')];
      const statuses: number[] = [];
      for (let call = 0; call < 610; call += 1) {
        const body = { since: 0, limit: 1, epoch: null };
        statuses.push((await busy.ask(endpoints.pull.path, body, pushAnswerSchema.loose().partial())).status);
      }
      expect(statuses.filter((status) => status === 429).length).toBe(10);
      expect((await calm.pull(0)).rows).toEqual([]);
    } finally {
      await small.close();
    }
  });

  it('wrong tokens from one address are slowed down; right ones from there are not', async () => {
    const small = await startServer(engine, { now: () => 1_800_000_000_000 });
    try {
      const right = await small.enrol('p', 'right');
      const wrong = () => rawRequest(small.address, [head('Content-Length: 0', 'B'.repeat(43))]);
      const statuses: number[] = [];
      for (let call = 0; call < 62; call += 1) statuses.push(statusOf(await wrong()));
      expect([statuses.slice(0, 60).every((status) => status === 401), ...statuses.slice(60)]).toEqual([
        true,
        429,
        429,
      ]);
      expect((await right.pull(0)).rows).toEqual([]);
    } finally {
      await small.close();
    }
  });

  it('pokes the others of the office with nothing but that something changed', async () => {
    const other = await server.enrol('canary-office', 'canary-other');
    const foreign = await server.enrol('another-office', 'canary-foreign');
    const leave = new AbortController();
    const heard = new Map<string, string>();
    const listen = async (name: string, token: string) => {
      const { signal } = leave;
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${server.address}${endpoints.poke.path}`, { headers, signal });
      const readAll = async () => {
        for await (const chunk of answer.body ?? []) {
          heard.set(name, (heard.get(name) ?? '') + Buffer.from(chunk).toString('utf8'));
        }
      };
      void readAll().catch(() => undefined);
    };
    await listen('self', laptop.token);
    await listen('other', other.token);
    await listen('foreign', foreign.token);
    const { epoch } = await laptop.pull(0, null);
    await laptop.ask(endpoints.push.path, { epoch, schemaVersion: 3, rows: [rowOf('c', 'r')] }, pushAnswerSchema);
    await expect.poll(() => heard.get('other')).toBe(': here\n\nevent: changed\ndata:\n\n');
    expect([heard.get('self'), heard.get('foreign')]).toEqual([': here\n\n', ': here\n\n']);
    leave.abort();
  });

  it('listens to a bounded number of laptops per office', async () => {
    const crowd = await server.enrol('crowded-office', 'one');
    const leave = new AbortController();
    // An answer that nobody holds is closed when memory is cleared.
    const kept: Response[] = [];
    const listen = async () => {
      const { signal } = leave;
      const headers = { authorization: `Bearer ${crowd.token}` };
      const answer = await fetch(`${server.address}${endpoints.poke.path}`, { headers, signal });
      kept.push(answer);
      return answer.status;
    };
    for (let at = 0; at < listenersPerOffice; at += 1) expect(await listen()).toBe(200);
    expect(await listen()).toBe(429);
    leave.abort();
    expect(kept.length).toBe(listenersPerOffice + 1);
    await expect.poll(() => metric('doorwijzer_listeners')).toBe(0);
  });

  it('logs and counts without a name, a token, an id or a body', async () => {
    const rows = [rowOf('canary-id', 'canary-rev', { text: 'canary-body' })];
    const { epoch } = await laptop.pull(0, null);
    await laptop.ask(endpoints.push.path, { epoch, schemaVersion: 3, rows }, pushAnswerSchema);
    await send(endpoints.push.path, '{"canary-broken');
    await send(`/canary-path?canary=1`, '{}');
    const metrics = await (await fetch(`${server.address}${endpoints.metrics.path}`)).text();
    expect(metrics).toMatch(/doorwijzer_rows_written_total [1-9]/);
    expect(metrics).toMatch(/doorwijzer_request_seconds_count\{route="\/v1\/push"\} \d+/);
    expect(server.log()).toContain('"route":"/v1/push","status":200');
    for (const text of [metrics, server.log()]) {
      expect(text).not.toContain('canary');
      expect(text).not.toContain(laptop.token);
      expect(text).not.toContain(Buffer.from('canary-body').toString('base64'));
    }
  });
});
