import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  devicesAnswerSchema,
  type Endpoint,
  endpoints,
  invitationAnswerSchema,
  limits,
  readAnswerSchema,
  revokeAnswerSchema,
  revokedAnswerSchema,
} from '../../../src/protocol/sync-messages.ts';
import { fingerprint } from '../../../src/server/secrets.ts';
import { type Engine, engines } from '../../server/engines.ts';
import {
  inviteFrom,
  type Laptop,
  laptopAt,
  post,
  type RunningServer,
  rowOf,
  startServer,
} from '../../server/office.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const order = Buffer.from('sealed order').toString('base64');

/** What a laptop may send there; the same for everybody who tries. */
const bodies: Readonly<Record<Endpoint, unknown>> = {
  push: { epoch: 'any', schemaVersion: 1, rows: [rowOf('their-record', 'their-rev')] },
  pull: { since: 0, limit: 100, epoch: null },
  read: { t: 'client', id: 'our-record' },
  poke: null,
  invitations: { codeHash: 'H'.repeat(43) },
  devices: {},
  revoke: { device: 'laptop-target' },
  redeem: { code: 'A'.repeat(32), device: 'laptop-x' },
  health: null,
  metrics: null,
};

const askers = [
  'nobody',
  'nonsense',
  'aWrongToken',
  'revoked',
  'ordered',
  'silent',
  'anotherOffice',
  'enrolled',
] as const;
type Asker = (typeof askers)[number];

/** The rule, in one place: who gets what at an endpoint that asks for a token. */
const withToken: Readonly<Record<Asker, number>> = {
  nobody: 401,
  nonsense: 401,
  aWrongToken: 401,
  revoked: 401,
  ordered: 410,
  silent: 403,
  anotherOffice: 200,
  enrolled: 200,
};
/** Of a laptop in another office there is nothing to revoke; a made-up code opens nothing. */
const otherwise: Readonly<Partial<Record<`${Endpoint} ${Asker}`, number>>> = { 'revoke anotherOffice': 404 };
const open: Readonly<Partial<Record<Endpoint, number>>> = { redeem: 404, health: 200, metrics: 200 };

const names = Object.keys(endpoints) as readonly Endpoint[];
const matrix = names.flatMap((endpoint) =>
  askers.map((asker) => ({
    endpoint,
    asker,
    status: open[endpoint] ?? otherwise[`${endpoint} ${asker}`] ?? withToken[asker],
  })),
);

describe.each(engines)('who may do what, on $name', ({ start }) => {
  let engine: Engine;
  let server: RunningServer;
  let now = Date.now();
  const tokens = new Map<Asker, string>();
  let ours: Laptop;

  beforeAll(async () => {
    engine = await start();
    server = await startServer(engine, { now: () => now });
    const silent = await server.enrol('ours', 'laptop-silent');
    now += 91 * day;
    ours = await server.enrol('ours', 'laptop-a');
    await server.enrol('ours', 'laptop-target');
    const lost = await server.enrol('ours', 'laptop-lost');
    const ordered = await server.enrol('ours', 'laptop-ordered');
    const theirs = await server.enrol('theirs', 'laptop-theirs');
    const enrolled = await server.enrol('ours', 'laptop-asks');
    await ours.push([rowOf('our-record', 'our-rev')]);
    await ours.ask(endpoints.revoke.path, { device: 'laptop-lost' }, revokeAnswerSchema);
    await ours.ask(endpoints.revoke.path, { device: 'laptop-ordered', order }, revokeAnswerSchema);
    tokens.set('nonsense', 'x y z').set('aWrongToken', randomBytes(32).toString('base64url'));
    tokens.set('revoked', lost.token).set('ordered', ordered.token).set('silent', silent.token);
    tokens.set('anotherOffice', theirs.token).set('enrolled', enrolled.token);
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  const ask = async (endpoint: Endpoint, asker: Asker) => {
    const { method, path } = endpoints[endpoint];
    const token = tokens.get(asker);
    const leave = new AbortController();
    const answer = await fetch(`${server.address}${path}`, {
      method,
      signal: leave.signal,
      headers: {
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(method === 'POST' ? { body: JSON.stringify(bodies[endpoint]) } : {}),
    });
    const text = endpoint === 'poke' && answer.ok ? '' : await answer.text();
    leave.abort();
    return { status: answer.status, text, headers: answer.headers };
  };

  it('has no endpoint beside the ones of the table', () => {
    const routes = server.app.printRoutes({ commonPrefix: false }).match(/\S+ \([A-Z, ]+\)/g) ?? [];
    const table = names.map((name) => `${endpoints[name].path} (${endpoints[name].method})`);
    expect(routes.toSorted()).toEqual(table.toSorted());
  });

  it.each(matrix)('$endpoint by $asker: $status', async ({ endpoint, asker, status }) => {
    const answer = await ask(endpoint, asker);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    if (status === 401) expect(answer.text).toBe('{"error":"notAllowed"}');
    if (status === 410) {
      const orders = [{ by: 'laptop-a', at: expect.any(Number), order }];
      expect(JSON.parse(answer.text)).toEqual({ error: 'revoked', order, orders });
    } else expect(answer.text).not.toContain(order);
    if (asker !== 'enrolled') expect(answer.text).not.toContain('our-re');
    if (asker === 'anotherOffice') expect(answer.text).not.toContain('laptop-target');
  });

  it('another office gets the same answer about our laptop as about one that never was', async () => {
    const theirs = laptopAt(server.address, tokens.get('anotherOffice') ?? '');
    const about = (device: string) => theirs.ask(endpoints.revoke.path, { device }, revokeAnswerSchema);
    expect(await about('laptop-a')).toEqual(await about('never-was'));
    expect((await theirs.pullAll()).filter(({ id }) => id.startsWith('our'))).toEqual([]);
    expect((await ours.pullAll()).map(({ id }) => id)).toEqual(['our-record']);
  });

  it('two offices may use one laptop name and one record id without meeting', async () => {
    const twin = await server.enrol('theirs', 'laptop-a');
    expect((await twin.push([rowOf('our-record', 'twin-rev')])).results).toEqual([{ ok: true }]);
    await twin.ask(endpoints.revoke.path, { device: 'laptop-a' }, revokeAnswerSchema);
    expect((await ours.pullAll()).map(({ rev }) => rev)).toEqual(['our-rev']);
  });

  it('an order of before an upgrade is none: the laptop is refused like any other; enrolled anew it hears nothing of one', async () => {
    expect((await ask('pull', 'revoked')).text).toBe('{"error":"notAllowed"}');
    const code = await inviteFrom(ours);
    const again = await server.enrol('ours', 'laptop-again');
    await ours.ask(endpoints.revoke.path, { device: 'laptop-again', order }, revokeAnswerSchema);
    // The same laptop is taken out twice: the order of the first time stays.
    await ours.ask(endpoints.revoke.path, { device: 'laptop-again' }, revokeAnswerSchema);
    expect(await again.ask(endpoints.devices.path, {}, devicesAnswerSchema)).toMatchObject({ status: 410 });
    await post(
      `${server.address}${endpoints.redeem.path}`,
      { code, device: 'laptop-again' },
      { schema: revokeAnswerSchema.loose() },
    );
    expect(await again.ask(endpoints.devices.path, {}, devicesAnswerSchema)).toMatchObject({ status: 401 });
  });

  it.each([
    ['small ones of fifty-one', 51, 30],
    ['the largest ones of five', 5, limits.orderBytes],
  ])('laptops that are enrolled later do not crowd out an order with theirs: %s', async (_name, many, bytes) => {
    const office = `crowd-${many}`;
    const first = await server.enrol(office, 'laptop-first');
    const out = await server.enrol(office, 'laptop-out');
    now += 1;
    for (let i = 0; i < many; i++) {
      const junk = Buffer.alloc(bytes, i).toString('base64');
      const later = await server.enrol(office, `laptop-${i}`);
      await later.ask(endpoints.revoke.path, { device: 'laptop-out', order: junk }, revokeAnswerSchema);
    }
    await first.ask(endpoints.revoke.path, { device: 'laptop-out', order }, revokeAnswerSchema);
    const authorization = { authorization: `Bearer ${out.token}`, 'content-type': 'application/json' };
    const url = `${server.address}${endpoints.devices.path}`;
    const heard = await (await fetch(url, { method: 'POST', headers: authorization, body: '{}' })).json();
    const { orders, ...older } = revokedAnswerSchema.parse(heard);
    expect(orders[0]).toEqual({ by: 'laptop-first', at: now, order });
    expect(orders.length).toBeLessThan(many);
    // What an app of earlier reads.
    expect(older).toEqual({ error: 'revoked', order });
    now -= 1;
  });

  it('an order larger than the limit is no message', async () => {
    const large = Buffer.alloc(limits.orderBytes + 3).toString('base64');
    const answer = await ours.ask(endpoints.revoke.path, { device: 'laptop-b', order: large }, revokeAnswerSchema);
    expect(answer).toMatchObject({ status: 400, error: 'badMessage' });
  });

  it('a row is read by its name; one that is not there, or is of another office, is null', async () => {
    const read = (laptop: Laptop, id: string) => laptop.ask(endpoints.read.path, { t: 'client', id }, readAnswerSchema);
    const theirs = laptopAt(server.address, tokens.get('anotherOffice') ?? '');
    expect((await read(ours, 'our-record')).value?.row?.rev).toBe('our-rev');
    expect((await read(ours, 'never-was')).value).toEqual({ row: null });
    expect((await read(theirs, 'another-record')).value).toEqual({ row: null });
  });

  it('the laptops of an office are listed for it, with when they were seen', async () => {
    const { value } = await ours.ask(endpoints.devices.path, {}, devicesAnswerSchema);
    const found = value?.devices.find(({ device }) => device === 'laptop-lost');
    const asked = { revokedBy: 'laptop-a', isOrdered: false };
    expect(found).toEqual({ device: 'laptop-lost', enrolled: now, seen: now, revoked: now, ...asked });
  });

  it('the code of a laptop lives an hour; the same message again is no second code', async () => {
    const code = 'B'.repeat(32);
    const invite = () => ours.ask(endpoints.invitations.path, { codeHash: fingerprint(code) }, invitationAnswerSchema);
    expect((await invite()).value).toEqual({ expires: now + hour });
    expect((await invite()).status).toBe(200);
    now += hour + 1;
    const body = { code, device: 'too-late' };
    const answer = await post(`${server.address}${endpoints.redeem.path}`, body, {
      schema: revokeAnswerSchema.loose(),
    });
    expect(answer).toMatchObject({ status: 404, error: 'noSuchCode' });
  });

  it('a code enrols one laptop, also when two come at once, and not after a week', async () => {
    const code = await inviteFrom(ours);
    const redeem = (device: string, with_ = code) =>
      post(
        `${server.address}${endpoints.redeem.path}`,
        { code: with_, device },
        { schema: revokeAnswerSchema.loose() },
      );
    const statuses = (await Promise.all(['one', 'two', 'three'].map((device) => redeem(device)))).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted()).toEqual([200, 404, 404]);
    const old = await server.invitation('ours');
    now += 8 * day;
    expect(await redeem('four', old)).toMatchObject({ status: 404, error: 'noSuchCode' });
  });

  it('a laptop that was away comes in again by a new code; its old token stays shut', async () => {
    const code = await server.invitation('ours');
    const answer = await post(
      `${server.address}${endpoints.redeem.path}`,
      { code, device: 'laptop-silent' },
      { schema: revokeAnswerSchema.loose() },
    );
    expect(answer.status).toBe(200);
    expect((await ask('pull', 'silent')).status).toBe(401);
  });
});
