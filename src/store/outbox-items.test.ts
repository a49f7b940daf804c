import { describe, expect, it } from 'vitest';
import { aClient, aVisit, enrol, newLaptop, newOffice, unlock } from '../../test/store/laptop.ts';
import { arrivedKey } from './rows.ts';

/** Two colleagues worked one after the other on this laptop; the second is signed in. */
const twoAtOneLaptop = async () => {
  const laptop = newLaptop();
  const { vault: admin } = await newOffice(laptop);
  const dina = await enrol(admin, 'Dina Desk', ['frontDesk']);
  const settled = await admin.sync.rowsToPush(await admin.sync.waiting());
  await admin.sync.acknowledge(settled, null);
  const hers = aClient();
  await admin.clients.add(hers);
  admin.lock();
  const vault = await unlock(laptop, dina);
  const mine = aClient();
  const visit = aVisit(dina, mine);
  await vault.clients.add(mine);
  await vault.visits.add(visit);
  return { laptop, vault, admin: admin.me.id, hers, mine, visit };
};

describe('wat wacht', () => {
  it('is van wie het schreef: het eigen werk per stuk, dat van een collega als aantal', async () => {
    const { vault, admin, mine, visit } = await twoAtOneLaptop();
    const { mine: told, mineCount, ofOthers, logLines } = await vault.sync.outbox();
    expect(told.map(({ table, id, blockedBy }) => [table, id, blockedBy]).sort()).toEqual([
      ['client', mine.id, null],
      ['visit', visit.id, null],
    ]);
    expect(mineCount).toBe(2);
    expect(ofOthers).toEqual([{ by: admin, count: 1 }]);
    expect(logLines).toBeGreaterThanOrEqual(4);
  });

  it('blijft van wie het schreef als dezelfde wijziging geen nieuwe regel in het logboek geeft', async () => {
    const { vault, visit } = await twoAtOneLaptop();
    await vault.visits.change(visit.id, { nextStep: 'Bellen' });
    await vault.sync.acknowledge(await vault.sync.rowsToPush(await vault.sync.waiting()), null);
    await vault.visits.change(visit.id, { nextStep: 'Schrijven' });
    expect(await vault.sync.outbox()).toMatchObject({
      mine: [{ id: visit.id }],
      mineCount: 1,
      ofOthers: [],
      logLines: 0,
    });
  });

  it('na een nieuw begin op de server is van niemand te zeggen wie het schreef', async () => {
    const { vault } = await twoAtOneLaptop();
    await vault.sync.startServerEpoch('nieuw');
    const { mineCount, ofOthers } = await vault.sync.outbox();
    expect(mineCount).toBe(0);
    expect(ofOthers.map(({ by }) => by)).toEqual([null]);
  });

  it('zegt waarom iets niet kan vertrekken', async () => {
    const { laptop, vault, mine, visit } = await twoAtOneLaptop();
    const { id } = visit;
    await laptop.onDisk(async (db) => {
      const since = '2026-11-24T09:00:00.000Z';
      await db
        .table('quarantine')
        .put({ k: arrivedKey('visit', id), table: 'visit', id, reason: 'newerSchema', since, row: {} });
      await db.table('rec').update(['client', mine.id], { c: new Uint8Array(9 * 1024 * 1024) });
    });
    const { mine: told } = await vault.sync.outbox();
    expect(told.map(({ table, blockedBy }) => [table, blockedBy]).sort()).toEqual([
      ['client', 'tooLarge'],
      ['visit', 'newerSchema'],
    ]);
  });
});
