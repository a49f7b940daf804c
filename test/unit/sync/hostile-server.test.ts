import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instantSchema } from '../../../src/domain/dates.ts';
import type { ClientId } from '../../../src/domain/ids.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { PullAnswer, SyncRow } from '../../../src/protocol/sync-messages.ts';
import type { Storage } from '../../../src/server/storage.ts';
import { createAsk, type Exchange, type SyncFailure } from '../../../src/sync/exchange.ts';
import { syncOnce } from '../../../src/sync/sync-once.ts';
import { type Engine, engines } from '../../server/engines.ts';
import { aClient, aVisit } from '../../store/laptop.ts';
import { lyingServer } from '../../sync/lying-server.ts';
import { copyOf, revsAt, revsOn } from '../../sync/records-of.ts';
import {
  makeTemplate,
  type OfficeServer,
  type Seat,
  startOfficeServer,
  type Template,
  takeSeat,
  type World,
} from '../../sync/three-laptops.ts';

const never = () => () => undefined;

/**
 * The server of the office is in the hands of somebody else: what it can do to the records of two laptops. Each title says
 * whether it is refused (nothing of it gets in), noticed (a person is told), or healed (as soon as a server is honest again).
 */
describe('a server that', () => {
  let engine: Engine;
  let storage: Storage;
  let template: Template;
  let world: World;
  let server: OfficeServer;
  let here: Seat;
  let there: Seat;
  let honest: Exchange;
  let liar: ReturnType<typeof lyingServer>;
  let offices = 0;

  beforeAll(async () => {
    const [sqlite] = engines;
    if (sqlite === undefined) throw new Error('no engine');
    engine = await sqlite.start();
    storage = await engine.open(engine.newPlace());
    template = await makeTemplate();
  });
  afterAll(async () => {
    await storage.close();
    await engine.stop();
  });
  beforeEach(async () => {
    world = { ms: Date.parse('2026-11-24T09:00:00.000Z') };
    offices += 1;
    server = await startOfficeServer(storage, world, `office-${offices}`);
    [here, there] = await Promise.all([takeSeat(template, world, 1, 0), takeSeat(template, world, 2, 0)]);
    honest = await server.exchangeFor(2);
    liar = lyingServer(await server.exchangeFor(1));
    return () => [here, there].map(({ vault }) => vault.lock());
  });

  const syncAt = async ({ vault }: Seat, exchange: Exchange): Promise<Result<unknown, SyncFailure>> =>
    syncOnce(vault.sync, createAsk(exchange, never));
  const syncThere = async (): Promise<void> => {
    expect((await syncAt(there, honest)).ok).toBe(true);
  };
  const causeHere = async (): Promise<string> => {
    const done = await syncAt(here, liar.exchange);
    return done.ok ? 'done' : done.error.type;
  };
  const addThere = async (surname: string): Promise<ClientId> => {
    const client = aClient({ surname });
    await there.vault.clients.add(client);
    await syncThere();
    return client.id;
  };
  const surnames = async ({ vault }: Seat) => (await vault.clients.all()).map(({ surname }) => surname).sort();
  const held = async ({ vault }: Seat) => (await vault.setAside()).map(({ table, reason }) => `${table} ${reason}`);
  const ofClients = (rows: readonly SyncRow[]) => rows.filter(({ t }) => t === 'client');
  const bendClients = (bend: (row: SyncRow, rows: readonly SyncRow[]) => SyncRow | null) => (answer: PullAnswer) => ({
    ...answer,
    rows: answer.rows.flatMap((row) => (row.t === 'client' ? (bend(row, ofClients(answer.rows)) ?? []) : row)),
  });
  /** Both laptops and the server have the same, and nothing waits or was kept aside. */
  const allEqual = async (): Promise<void> => {
    liar.tell(null);
    for (let round = 0; round < 3; round += 1) {
      expect(await causeHere()).toBe('done');
      await syncThere();
    }
    expect([await held(here), await held(there)]).toEqual([[], []]);
    expect(await revsOn(here)).toEqual(await revsAt(server));
    expect(await revsOn(there)).toEqual(await revsAt(server));
  };

  it('gives a row under the name of another: refused, kept aside and counted; the honest rows heal it', async () => {
    await addThere('Een');
    await addThere('Twee');
    liar.tell({
      pull: bendClients((row, rows) => ({ ...row, body: rows.find(({ id }) => id !== row.id)?.body ?? row.body })),
    });
    expect(await causeHere()).toBe('done');
    expect([await surnames(here), await held(here)]).toEqual([[], ['client corrupt', 'client corrupt']]);
    expect(await here.vault.sync.heldCount()).toBe(2);
    for (const { id } of await there.vault.clients.all()) await there.vault.clients.change(id, { firstName: 'Bo' });
    await syncThere();
    await allEqual();
    expect(await surnames(here)).toEqual(['Een', 'Twee']);
  });

  it('gives a row that is no base64, or has nothing sealed in it: refused, kept aside; the others come', async () => {
    for (const name of ['Een', 'Twee', 'Drie']) await addThere(name);
    const garbage = { t: 'grant', id: '99', rev: 'x', sv: 1, del: 0 as const, body: '!!!!' };
    const broken = bendClients((row, rows) => ({ ...row, body: ['!!!!', 'AAAA'][rows.indexOf(row)] ?? row.body }));
    liar.tell({ pull: (answer) => broken({ ...answer, rows: answer.rows.flatMap((row) => [garbage, row]) }) });
    expect(await causeHere()).toBe('done');
    const aside = ['client corrupt', 'client corrupt', 'grant corrupt'];
    expect([await surnames(here), await held(here)]).toEqual([['Drie'], aside]);
    for (const { id } of await there.vault.clients.all()) await there.vault.clients.change(id, { firstName: 'Bo' });
    await syncThere();
    liar.tell(null);
    expect([await causeHere(), await surnames(here)]).toEqual(['done', ['Drie', 'Een', 'Twee']]);
  });

  it('gives the rows of another office: refused, kept aside and counted', async () => {
    const stranger = await takeSeat(await makeTemplate(), world, 3, 0);
    await stranger.vault.clients.add(aClient({ surname: 'Vreemd' }));
    const foreign = await stranger.vault.sync.rowsToPush(await stranger.vault.sync.waiting());
    stranger.vault.lock();
    await addThere('Eigen');
    const asRows = foreign.map(({ base: _base, ...row }) => row);
    liar.tell({ pull: (answer) => ({ ...answer, rows: answer.rows.length > 0 ? [...answer.rows, ...asRows] : [] }) });
    expect(await causeHere()).toBe('done');
    expect(await surnames(here)).toEqual(['Eigen']);
    expect(await here.vault.sync.heldCount()).toBe(asRows.length);
    expect(new Set((await held(here)).map((line) => line.split(' ')[1]))).toEqual(new Set(['corrupt']));
  });

  it('says that who is erased is alive and who is alive is erased: refused, what is sealed counts', async () => {
    await addThere('Blijft');
    const old = instantSchema.parse('2026-01-05T09:00:00.000Z');
    const visit = aVisit(there.vault.me.id, aClient(), { clientId: null, startedAt: old, changedAt: old });
    await there.vault.visits.add(visit);
    await syncThere();
    await causeHere();
    expect(await here.vault.visits.get(visit.id)).not.toBeNull();
    expect(await there.vault.erasure.expire([visit.id], 'proef')).toMatchObject({ value: { records: 1 } });
    for (const { id } of await there.vault.clients.all()) await there.vault.clients.change(id, { firstName: 'Bo' });
    await syncThere();
    liar.tell({
      pull: (answer) => ({ ...answer, rows: answer.rows.map((row) => ({ ...row, del: row.del === 1 ? 0 : 1 })) }),
    });
    expect(await causeHere()).toBe('done');
    expect([await surnames(here), await here.vault.visits.get(visit.id)]).toEqual([['Blijft'], null]);
    await allEqual();
  });

  it('gives the rows in another order: nothing is lost', async () => {
    for (const name of ['Een', 'Twee', 'Drie']) await addThere(name);
    liar.tell({ pull: (answer) => ({ ...answer, rows: answer.rows.toReversed() }) });
    expect(await causeHere()).toBe('done');
    await allEqual();
    expect(await surnames(here)).toEqual(['Drie', 'Een', 'Twee']);
  });

  it('gives an older version of a row again: refused, the newer one stays', async () => {
    const id = await addThere('Vroeger');
    await causeHere();
    const [old] = (await there.vault.sync.rowsToPush([['client', id]])).map(({ base: _base, ...row }) => row);
    if (old === undefined) throw new Error('no row');
    await there.vault.clients.change(id, { surname: 'Later' });
    await syncThere();
    await causeHere();
    await addThere('Ander');
    liar.tell({ pull: (answer) => ({ ...answer, rows: answer.rows.length > 0 ? [...answer.rows, old] : [] }) });
    expect(await causeHere()).toBe('done');
    expect(await surnames(here)).toEqual(['Ander', 'Later']);
    await allEqual();
    expect(await surnames(there)).toEqual(['Ander', 'Later']);
  });

  it('holds a row back from one laptop: not noticed; healed by the next change of that row', async () => {
    const id = await addThere('Verzwegen');
    await addThere('Gezegd');
    liar.tell({ pull: bendClients((row) => (row.id === id ? null : row)) });
    expect(await causeHere()).toBe('done');
    expect([await surnames(here), await held(here)]).toEqual([['Gezegd'], []]);
    await there.vault.clients.change(id, { firstName: 'Bo' });
    await syncThere();
    await allEqual();
    expect(await surnames(here)).toEqual(['Gezegd', 'Verzwegen']);
  });

  it('went back to an older state under the same epoch: noticed by the laptop that has seen more, healed', async () => {
    await addThere('Voor de kopie');
    const putBack = await copyOf(server);
    await addThere('Na de kopie');
    await causeHere();
    const { epoch } = await storage.db
      .selectFrom('office')
      .select('epoch')
      .where('id', '=', server.office)
      .executeTakeFirstOrThrow();
    await putBack(epoch);
    expect((await revsAt(server)).length).toBeLessThan((await revsOn(there)).length);
    await allEqual();
    expect(await surnames(here)).toEqual(['Na de kopie', 'Voor de kopie']);
  });

  it('went back and on again until the numbers of before were reached: noticed by the row under that number, healed', async () => {
    await addThere('Voor de kopie');
    await causeHere();
    const putBack = await copyOf(server);
    for (const name of ['Na de kopie', 'Nog een']) {
      await here.vault.clients.add(aClient({ surname: name }));
      await causeHere();
    }
    const { epoch } = await storage.db
      .selectFrom('office')
      .select('epoch')
      .where('id', '=', server.office)
      .executeTakeFirstOrThrow();
    const { cursor } = await here.vault.sync.place();
    await putBack(epoch);
    while ((await there.vault.sync.place()).cursor < cursor + 3) await addThere('Iemand anders');
    await allEqual();
    expect(await surnames(there)).toEqual(expect.arrayContaining(['Na de kopie', 'Nog een', 'Voor de kopie']));
  });

  it('says ok to a push that it did not store: healed, because its own numbers do not fit afterwards', async () => {
    await causeHere();
    await here.vault.clients.add(aClient({ surname: 'Weggegooid' }));
    liar.tell({
      push: async (request, store) => {
        const { seq, ...rest } = await store({ ...request, rows: [] });
        const results = request.rows.map(() => ({ ok: true as const }));
        return { ...rest, seq: seq + request.rows.length, results };
      },
    });
    expect(await causeHere()).toBe('done');
    expect(await here.vault.sync.waiting()).toEqual([]);
    await syncThere();
    expect(await surnames(there)).toEqual([]);
    await allEqual();
    expect(await surnames(there)).toEqual(['Weggegooid']);
  });

  it('answers fewer results than there were rows, or refuses all for ever: noticed, everything goes on waiting', async () => {
    await causeHere();
    await here.vault.clients.add(aClient());
    const waits = (await here.vault.sync.waiting()).length;
    liar.tell({ push: async (request, store) => ({ ...(await store({ ...request, rows: [] })), results: [] }) });
    expect(await causeHere()).toBe('notTheServer');
    liar.tell({
      push: async (request, store) => ({
        ...(await store({ ...request, rows: [] })),
        results: request.rows.map(() => ({ ok: false as const, row: null })),
      }),
    });
    expect(await causeHere()).toBe('noProgress');
    expect(await here.vault.sync.waiting()).toHaveLength(waits);
    await allEqual();
  });

  it.each<[string, (answer: PullAnswer) => PullAnswer]>([
    ['a cursor that goes back', (answer) => ({ ...answer, cursor: 0 })],
    ['a cursor far ahead, without rows', (answer) => ({ ...answer, rows: [], cursor: 2 ** 50 })],
    [
      'for ever one more page without rows',
      (answer) => ({ ...answer, rows: [], cursor: answer.cursor + 1, more: true }),
    ],
    ['another epoch each time', (answer) => ({ ...answer, epoch: crypto.randomUUID() })],
  ])('gives %s: noticed, it leads nowhere; healed', async (_name, pull) => {
    await addThere('Een');
    expect(await causeHere()).toBe('done');
    await here.vault.clients.add(aClient({ surname: 'Twee' }));
    await addThere('Drie');
    liar.tell({ pull });
    expect(await causeHere()).toBe('noProgress');
    await allEqual();
    expect(await surnames(there)).toEqual(['Drie', 'Een', 'Twee']);
  });

  it('gives a cursor far ahead with its rows: what comes meanwhile is missed, and healed by an honest answer', async () => {
    await addThere('Een');
    liar.tell({ pull: (answer) => (answer.rows.length > 0 ? { ...answer, cursor: 2 ** 50 } : answer) });
    await causeHere();
    await addThere('Twee');
    await allEqual();
    expect(await surnames(here)).toEqual(['Een', 'Twee']);
  });

  it.each([5, -5])('has a clock that is %i years ahead: noticed, not followed, nothing goes to it', async (years) => {
    await here.vault.clients.add(aClient({ surname: 'Van nu' }));
    liar.tell({ pull: (answer) => ({ ...answer, now: answer.now + years * 365 * 24 * 3_600_000 }) });
    expect(await causeHere()).toBe('clockApart');
    await allEqual();
    expect(await surnames(there)).toEqual(['Van nu']);
  });
});
