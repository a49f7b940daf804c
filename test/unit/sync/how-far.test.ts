import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints, limits } from '../../../src/protocol/sync-messages.ts';
import type { Storage } from '../../../src/server/storage.ts';
import { type SyncState, startSync } from '../../../src/sync/engine.ts';
import { createAsk, type Exchange } from '../../../src/sync/exchange.ts';
import { syncOnce } from '../../../src/sync/sync-once.ts';
import { type Engine, engines } from '../../server/engines.ts';
import { aClient } from '../../store/laptop.ts';
import { makeTemplate, startOfficeServer, type Template, takeSeat, unreachable } from '../../sync/three-laptops.ts';

const perPage = 5;
const never = () => () => undefined;
const read = (body: Uint8Array) => JSON.parse(new TextDecoder().decode(body));
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Asks for small pages, and cannot reach the server after so many. */
const smallPages = (exchange: Exchange, asked: number[], most = Number.POSITIVE_INFINITY): Exchange => {
  let pages = 0;
  return async (request) => {
    if (request.path !== endpoints.pull.path) return exchange(request);
    pages += 1;
    if (pages > most) return unreachable;
    const message = read(request.body);
    asked.push(message.since);
    return exchange({ ...request, body: bytesOf({ ...message, limit: perPage }) });
  };
};

describe.each(engines)('how far a first exchange is, with a server on $name', ({ start }) => {
  let engine: Engine;
  let storage: Storage;
  let template: Template;
  let offices = 0;
  beforeAll(async () => {
    engine = await start();
    storage = await engine.open(engine.newPlace());
    template = await makeTemplate();
  });
  afterAll(async () => {
    await storage.close();
    await engine.stop();
  });

  /** An office with so many files on its server, and a laptop that never spoke with it. */
  const officeWith = async (files: number) => {
    offices += 1;
    const world = { ms: Date.parse('2026-11-24T09:00:00.000Z') };
    const server = await startOfficeServer(storage, world, `how-far-${offices}`);
    const [there, here] = await Promise.all([takeSeat(template, world, 1, 0), takeSeat(template, world, 2, 0)]);
    for (let file = 0; file < files; file++) await there.vault.clients.add(aClient({ surname: `Fictief ${file}` }));
    await syncOnce(there.vault.sync, createAsk(await server.exchangeFor(1), never));
    const end = async () => {
      for (const { vault } of [here, there]) vault.lock();
      await server.app.close();
    };
    return { here, honest: await server.exchangeFor(2), end };
  };

  it('tells what came and what is still to come, breaks off, and goes on where it was', async () => {
    const { here, honest, end } = await officeWith(20);
    const asked: number[] = [];
    let exchange = smallPages(honest, asked, 3);
    const sync = startSync({
      ...{ vault: here.vault, later: never, random: () => 0.5 },
      exchange: (request) => exchange(request),
    });
    const seen: SyncState[] = [];
    sync.onState(() => void seen.push(sync.state()));
    expect((await sync.sync()).ok).toBe(false);
    const broken = sync.state();
    // The first page only names the epoch; two more came in.
    expect(broken).toMatchObject({ failure: { type: 'unreachable' }, received: 2 * perPage, isBusy: false });
    expect(broken.toReceive).toBeGreaterThan(perPage);
    const lefts = seen.map(({ toReceive }) => toReceive).filter((left) => left > 0);
    expect(lefts).toEqual(lefts.toSorted((one, other) => other - one));

    const before = asked.length;
    exchange = smallPages(honest, asked);
    expect((await sync.sync()).ok).toBe(true);
    expect(asked[before]).toBeGreaterThanOrEqual(2 * perPage);
    expect(sync.state()).toMatchObject({ failure: null, toReceive: 0 });
    // Nothing came twice: what is told the second time is the rest.
    expect(sync.state().received).toBeLessThanOrEqual(broken.toReceive + perPage);
    expect(await here.vault.clients.all()).toHaveLength(20);
    await end();
  });

  it('tells what the server took', async () => {
    const { here, honest, end } = await officeWith(0);
    const sync = startSync({ vault: here.vault, exchange: honest, later: never, random: () => 0.5 });
    for (let file = 0; file < 3; file++) await here.vault.clients.add(aClient({ surname: `Fictief ${file}` }));
    await sync.sync();
    expect(sync.state()).toMatchObject({ waiting: 0, failure: null });
    expect(sync.state().sent).toBeGreaterThanOrEqual(3);
    await end();
  });

  it.each([
    ['less than it gives', 0],
    ['the most that there can be', 1_000_000_000],
    ['more than any office has', 2 ** 52],
  ] as const)('a server that says %s about it gets everything across all the same', async (_what, head) => {
    const { here, honest, end } = await officeWith(8);
    const bent: Exchange = async (request) => {
      const answer = await honest(request);
      if (!answer.ok || request.path !== endpoints.pull.path) return answer;
      return { ...answer, value: { ...answer.value, body: bytesOf({ ...read(answer.value.body), head }) } };
    };
    const shown: number[] = [];
    const ask = createAsk(smallPages(bent, []), never);
    expect((await syncOnce(here.vault.sync, ask, (left) => void shown.push(left))).ok).toBe(true);
    expect(await here.vault.clients.all()).toHaveLength(8);
    expect(Math.max(...shown)).toBeLessThanOrEqual(1_000_000_000);
    expect(shown.at(-1)).toBe(0);
    await end();
  });

  it('says with each page which number it gave last', async () => {
    const { honest, end } = await officeWith(8);
    const ask = async (message: object) => {
      const answer = await honest({ ...endpoints.pull, body: bytesOf({ limit: limits.rowsPerPull, ...message }) });
      return answer.ok ? read(answer.value.body) : null;
    };
    const all = await ask({ since: 0, epoch: null });
    expect(all).toMatchObject({ head: all.cursor, more: false });
    expect(await ask({ since: 0, epoch: all.epoch, limit: 2 })).toMatchObject({ head: all.cursor, more: true });
    expect(await ask({ since: 0, epoch: 'of-before' })).toMatchObject({ head: all.cursor, cursor: 0 });
    await end();
  });
});
