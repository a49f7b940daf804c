import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aClient, addLetter, aPaper, aReferral, aVisit, unlock } from '../../test/store/laptop.ts';
import { stateOf } from '../../test/sync/records-of.ts';
import { makeTemplate, type Seat, type Template, takeSeat, type World } from '../../test/sync/three-laptops.ts';
import { type DataKey, sealJson } from '../crypto/envelope.ts';
import { clientIdSchema } from '../domain/ids.ts';
import { hlcSchema } from '../protocol/clock.ts';
import type { SyncRow } from '../protocol/sync-messages.ts';
import { newDataKey } from './data-keys.ts';

const year = 365 * 24 * 3_600_000;
const now = Date.parse('2026-11-24T09:00:00.000Z');

describe('wat van de server komt', () => {
  let template: Template;
  let world: World;
  let here: Seat;
  let there: Seat;
  beforeAll(async () => {
    template = await makeTemplate();
  });
  beforeEach(async () => {
    world = { ms: now };
    [here, there] = await Promise.all([takeSeat(template, world, 1, 0), takeSeat(template, world, 2, 0)]);
    return () => [here, there].map(({ vault }) => vault.lock());
  });

  const outgoing = async ({ vault }: Seat, table?: string): Promise<readonly SyncRow[]> =>
    (await vault.sync.rowsToPush(await vault.sync.waiting()))
      .filter(({ t }) => table === undefined || t === table)
      .map(({ base: _base, ...row }) => row);
  const take = async (seat: Seat, rows: readonly SyncRow[]) => {
    const done = await seat.vault.sync.absorb(rows, null);
    if (!done.ok) throw new Error(done.error.type);
    return done.value;
  };
  const reasons = async (seat: Seat) => (await seat.vault.setAside()).map(({ table, reason }) => `${table} ${reason}`);

  /** A row as somebody seals it who has this key. */
  const sealed = async (
    t: string,
    id: string,
    state: object,
    { sv = 1, key = template.insider.key as DataKey } = {},
  ) => {
    const rev = crypto.randomUUID();
    const place = { office: template.insider.meta.officeId, table: t, id, rev, schemaVersion: sv };
    const body = Buffer.from(await sealJson(key, place, state)).toString('base64');
    return { t, id, rev, sv, del: 0 as const, body };
  };
  const clock = (ms: number) => hlcSchema.parse(`${ms.toString(36).padStart(9, '0')}-0000-vreemd`);
  const fieldsOf = (item: object, ms: number) => ({
    f: Object.fromEntries(Object.entries(item).map(([field, value]) => [field, [value, clock(ms)]])),
  });

  it('wordt gevonden in de zoeklijst, ook na een herstart, en wie gewist is niet meer', async () => {
    const client = aClient({ surname: 'Voorbeeldsma' });
    await there.vault.clients.add(client);
    await take(here, await outgoing(there));
    expect(here.vault.search('voorbeeldsma').map(({ clientId }) => clientId)).toEqual([client.id]);
    here.vault.lock();
    here.vault = await unlock(here.laptop, template.member);
    expect(here.vault.search('voorbeeldsma')).toHaveLength(1);
    await take(here, [await sealed('client', client.id, { f: {}, x: clock(now) })]);
    expect(here.vault.search('voorbeeldsma')).toEqual([]);
    expect(await here.vault.clients.get(client.id)).toBeNull();
  });

  it('een laptop die begint, zoekt niet elke rij op; wat hier toch ligt en wacht, wordt samengevoegd', async () => {
    const clients = Array.from({ length: 240 }, () => aClient());
    expect((await there.vault.importClients(clients)).ok).toBe(true);
    const rows = await outgoing(there, 'client');
    const [known, ...others] = rows;
    const id = clientIdSchema.parse(known?.id);
    if (known === undefined) throw new Error('nothing went out');
    await take(here, [known]);
    await here.vault.clients.change(id, { surname: 'Anders' });
    await there.vault.clients.change(id, { email: 'later@example.org' });
    const [later] = (await outgoing(there, 'client')).filter((row) => row.id === id);
    if (later === undefined) throw new Error('no later row');
    await take(here, others.slice(0, 120));
    await take(here, [...others.slice(120), later]);
    expect(await here.vault.clients.all()).toHaveLength(240);
    expect(await here.vault.clients.get(id)).toMatchObject({ surname: 'Anders', email: 'later@example.org' });
    expect((await here.vault.sync.waiting()).map(([, waiting]) => waiting)).toContain(id);
  });

  it('gewist blijft gewist, ook als de server iets anders zegt of iemand het nog wijzigt', async () => {
    const client = aClient();
    await there.vault.clients.add(client);
    const rows = await outgoing(there, 'client');
    await take(here, rows);
    // The server says that it is alive; what is in it says that it is not.
    await take(here, [await sealed('client', client.id, { f: {}, x: clock(now) })]);
    await there.vault.clients.change(client.id, { surname: 'Later' });
    await take(here, await outgoing(there, 'client'));
    expect(await here.vault.clients.get(client.id)).toBeNull();
    const waiting = await outgoing(here, 'client');
    expect(waiting).toMatchObject([{ id: client.id, del: 1 }]);
    const [row] = waiting;
    if (row === undefined) throw new Error('nothing waits');
    expect(await stateOf(template, row, Buffer.from(row.body, 'base64'))).toEqual({ f: {}, x: clock(now) });
  });

  it('een vervalste of verwisselde rij staat apart en houdt de andere niet tegen', async () => {
    const [one, two, three] = [aClient(), aClient(), aClient()];
    for (const client of [one, two, three]) await there.vault.clients.add(client);
    const rows = await outgoing(there, 'client');
    const of = (id: string): SyncRow => rows.find((row) => row.id === id) ?? rows[0] ?? ({} as SyncRow);
    const bytes = Buffer.from(of(two.id).body, 'base64');
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    const flipped = { ...of(two.id), body: bytes.toString('base64') };
    const swapped = { ...of(three.id), body: of(one.id).body };
    expect(await take(here, [flipped, swapped, of(one.id)])).toMatchObject({ taken: 1 });
    expect((await here.vault.clients.all()).map(({ id }) => id)).toEqual([one.id]);
    expect(await reasons(here)).toEqual(['client corrupt', 'client corrupt']);
    expect(await here.vault.sync.heldCount()).toBe(2);
    await take(here, rows);
    expect(await reasons(here)).toEqual([]);
  });

  it('een rij onder een sleutel die hier nog niet is, is geen vervalste: ze blijft bewaard', async () => {
    const { epoch, handle } = await newDataKey(7);
    const row = await sealed('client', aClient().id, fieldsOf(aClient(), now), { key: { epoch, handle } });
    expect(await take(here, [row])).toMatchObject({ taken: 0, held: [['client', row.id]] });
    expect(await reasons(here)).toEqual(['client keyMissing']);
    here.vault.lock();
    here.vault = await unlock(here.laptop, template.member);
    expect(await reasons(here)).toEqual(['client keyMissing']);
  });

  it('een rij van een nieuwere Doorwijzer blijft zoals ze is, en wordt niet herschreven', async () => {
    const row = await sealed('client', aClient().id, { f: {}, later: 'iets nieuws' }, { sv: 2 });
    expect(await take(here, [row])).toMatchObject({ taken: 1, held: [] });
    expect(await outgoing(here, 'client')).toEqual([]);
    expect(await here.vault.sync.rowsToPush([['client', row.id]])).toEqual([{ ...row, base: row.rev }]);
    expect(await here.vault.clients.get(aClient({ id: row.id as never }).id)).toBeNull();
    expect(await reasons(here)).toEqual(['client newerSchema']);
  });

  it('een klok die jaren voor loopt, wordt niet gevolgd; de rij komt later wel binnen', async () => {
    const client = aClient();
    const row = await sealed('client', client.id, fieldsOf(client, now + 5 * year));
    await take(here, [row]);
    expect(await reasons(here)).toEqual(['client farAhead']);
    const visit = aVisit(here.vault.me.id, aClient(), { clientId: null });
    await here.vault.visits.add(visit);
    const [written] = await outgoing(here, 'visit');
    if (written === undefined) throw new Error('nothing waits');
    const { f } = await stateOf(template, written, Buffer.from(written.body, 'base64'));
    expect(Object.values(f).every(([, at]) => at < clock(now + 60_000))).toBe(true);
    world.ms += 5 * year;
    expect(await here.vault.sync.tryAgain()).toMatchObject({ value: { taken: 1 } });
    expect(await here.vault.clients.get(client.id)).toEqual(client);
    expect(await reasons(here)).toEqual([]);
  });

  it('een rij waar geen dossier uit komt, neemt een leesbaar dossier niet weg', async () => {
    const client = aClient();
    await here.vault.clients.add(client);
    await take(here, [await sealed('client', client.id, { f: { surname: [42, clock(now + 1000)] } })]);
    expect(await here.vault.clients.get(client.id)).toEqual(client);
    expect(await reasons(here)).toEqual(['client corrupt']);
  });

  it('brengt de papieren van een brief mee; een gewist papier komt niet terug', async () => {
    const client = aClient();
    await there.vault.clients.add(client);
    const visit = aVisit(there.vault.me.id, client);
    await there.vault.visits.add(visit);
    const letter = await addLetter(there.vault, aReferral(visit, { recipient: 'vdab' }));
    const paper = aPaper('fictieve brief', letter);
    const issued = await there.vault.referrals.issue(letter.id, 'printed', paper);
    const paperId = issued.ok ? issued.value.issued?.paperId : undefined;
    if (paperId === undefined) throw new Error(JSON.stringify(issued));
    const rows = await outgoing(there);
    await take(here, rows);
    expect((await here.vault.referrals.paper(paperId))?.bytes).toEqual(paper.bytes);
    expect(await here.vault.referrals.get(letter.id)).toEqual(issued.ok ? issued.value : null);
    await take(here, [await sealed('paper', paperId, { f: {}, x: clock(now) })]);
    expect(await here.vault.referrals.paper(paperId)).toBeNull();
    await take(here, rows);
    expect(await here.vault.referrals.paper(paperId)).toBeNull();
    expect(await outgoing(here, 'paper')).toMatchObject([{ id: paperId, del: 1 }]);
    expect(await reasons(here)).toEqual([]);
  });

  it('het logboek van een andere laptop komt mee, heeft geen fouten, en een regel ervan wordt niet vervangen of gewist', async () => {
    await there.vault.clients.add(aClient());
    const lines = await outgoing(there, 'audit');
    expect(lines.length).toBeGreaterThan(0);
    await take(here, lines);
    const [line] = lines;
    if (line === undefined) throw new Error('no line');
    await take(here, [await sealed('audit', line.id, { f: {}, x: clock(now) })]);
    expect(await reasons(here)).toEqual(['audit corrupt']);
    here.vault.lock();
    here.vault = await unlock(here.laptop, template.administrator);
    const report = await here.vault.audit.all();
    if (!report.ok) throw new Error(report.error.type);
    expect(report.value.faults).toEqual([]);
    expect(report.value.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(lines.map(({ id }) => id)));
  });

  it('wat een vroegere Doorwijzer als wachtend opschreef, wacht nog', async () => {
    const client = aClient();
    await here.vault.clients.add(client);
    await here.laptop.onDisk(async (db) => {
      await db.table('outbox').clear();
      await db.table('outbox').put({ t: 'client', id: client.id });
    });
    const [row] = await outgoing(here);
    expect(row).toMatchObject({ t: 'client', id: client.id });
    await here.vault.sync.acknowledge(await here.vault.sync.rowsToPush([['client', client.id]]), null);
    expect(await here.vault.sync.waiting()).toEqual([]);
    expect(await here.vault.sync.rowsToPush([['client', client.id]])).toMatchObject([{ base: row?.rev }]);
  });
});
