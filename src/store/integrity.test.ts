import type { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import {
  aClient,
  addLetter,
  aPaper,
  aReferral,
  aVisit,
  enrol,
  type Laptop,
  newLaptop,
  newOffice,
  unlock,
} from '../../test/store/laptop.ts';
import { safetyFolder } from '../../test/store/safety-folder.ts';
import type { OpenVault } from './vault.ts';

const check = (vault: OpenVault) => vault.integrity.check(() => undefined);

/** Turns one bit of what is sealed in a row. */
const flip = (row: { c: Uint8Array }, bit: number): void => {
  row.c[bit >> 3] = (row.c[bit >> 3] ?? 0) ^ (1 << (bit & 7));
};

const officeWithLetter = async (laptop: Laptop) => {
  const { vault } = await newOffice(laptop);
  const social = await enrol(vault, 'Sam Sociaal', ['socialWorker']);
  const client = aClient();
  await vault.clients.add(client);
  const visit = aVisit(vault.me.id, client);
  await vault.visits.add(visit);
  const letter = await addLetter(vault, aReferral(visit, { recipient: 'deOpstap' }));
  await vault.referrals.move(letter.id, { to: 'awaitingApproval', note: '' });
  await vault.carried();
  vault.lock();
  const worker = await unlock(laptop, social);
  const approved = await worker.referrals.approve(letter.id, aPaper());
  if (!approved.ok) throw new Error(approved.error.type);
  await worker.carried();
  return { vault: worker, letter: approved.value };
};

describe('de controle van alles wat bewaard is', () => {
  it('telt alles en zegt dat het in orde is; één keer per dag, en op vraag opnieuw', async () => {
    const laptop = newLaptop({ safety: safetyFolder().safety });
    const { vault } = await officeWithLetter(laptop);
    expect(await vault.integrity.last()).toBeNull();
    await vault.integrity.checkOnceADay();
    const first = await vault.integrity.last();
    const records = await laptop.onDisk((db) => db.table('rec').count());
    expect(first).toMatchObject({ records, papers: 1, setAside: 0, badPapers: 0, missing: 0, listFits: true });
    laptop.pass(60_000);
    await vault.integrity.checkOnceADay();
    expect(await vault.integrity.last()).toEqual(first);
    expect((await check(vault)).at).not.toBe(first?.at);
    laptop.pass(24 * 3_600_000);
    const before = await vault.integrity.last();
    await vault.integrity.checkOnceADay();
    expect((await vault.integrity.last())?.at).not.toBe(before?.at);
  });

  it('duizend rijen met een omgevallen bit staan elk apart; al het andere is leesbaar', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const clients = Array.from({ length: 1100 }, (_, i) => aClient({ surname: `Bit${i}` }));
    expect(await vault.importClients(clients)).toMatchObject({ ok: true });
    const hit = new Set(clients.slice(50, 1050).map(({ id }) => id));
    await laptop.onDisk(async (db) => {
      const rows = (await db.table('rec').toArray()).filter(({ t, id }) => t === 'client' && hit.has(id));
      rows.forEach((row, i) => {
        flip(row, (i * 7919) % (row.c.length * 8));
      });
      await db.table('rec').bulkPut(rows);
    });
    expect(await check(vault)).toMatchObject({ setAside: 1000, records: expect.any(Number) });
    const apart = await vault.setAside();
    expect(new Set(apart.map(({ id }) => id))).toEqual(hit);
    const left = await vault.clients.all();
    expect(new Set(left.map(({ id }) => id))).toEqual(
      new Set(clients.map(({ id }) => id).filter((id) => !hit.has(id))),
    );
    expect(left).toHaveLength(100);
    const added = aClient({ surname: 'Nadien' });
    expect(await vault.clients.add(added)).toMatchObject({ ok: true });
    expect(await vault.clients.get(added.id)).toEqual(added);
  });

  it('een brief die ontbreekt, niet opengaat of andere bytes heeft dan ondertekend, telt', async () => {
    const laptop = newLaptop();
    const { vault, letter } = await officeWithLetter(laptop);
    const paper = letter.approval?.paperId ?? '';
    const damages: readonly ((db: Dexie) => Promise<unknown>)[] = [
      async (db) => {
        const row = await db.table('paper').get(paper);
        flip(row, 200);
        return db.table('paper').put(row);
      },
      (db) => db.table('paper').delete(paper),
    ];
    for (const damage of damages) {
      await laptop.onDisk(damage);
      expect(await check(vault)).toMatchObject({ badPapers: 1, listFits: true });
    }
  });

  it('een sleutel te veel of te weinig, en een ingekorte lijst, passen niet', async () => {
    const laptop = newLaptop();
    const { vault } = await officeWithLetter(laptop);
    const wraps = await laptop.onDisk((db) => db.table('wrap').toArray());
    await laptop.onDisk((db) => db.table('wrap').add({ ...wraps[0], id: 'iemand-anders' }));
    expect((await check(vault)).listFits).toBe(false);
    await laptop.onDisk((db) => db.table('wrap').delete('iemand-anders'));
    expect((await check(vault)).listFits).toBe(true);
    await laptop.onDisk(async (db) => {
      const seqs = await db.table('roster').toCollection().primaryKeys();
      await db.table('roster').delete(seqs.at(-1) ?? 0);
    });
    expect((await check(vault)).listFits).toBe(false);
  });

  it('minder stukken dan de wachter onthield, blijft gezegd tot iemand een controle vraagt', async () => {
    const laptop = newLaptop({ safety: safetyFolder().safety });
    const { vault } = await officeWithLetter(laptop);
    const me = vault.me.id;
    vault.lock();
    await laptop.onDisk(async (db) => {
      const keys = await db.table('rec').toCollection().primaryKeys();
      await db.table('rec').bulkDelete(keys.filter((key: unknown) => Array.isArray(key) && key[0] === 'client'));
    });
    const again = await unlock(laptop, me);
    await again.carried();
    await again.integrity.checkOnceADay();
    expect((await again.integrity.last())?.missing).toBe(1);
    again.lock();
    laptop.pass(24 * 3_600_000);
    const nextDay = await unlock(laptop, me);
    await nextDay.integrity.checkOnceADay();
    expect((await nextDay.integrity.last())?.missing).toBe(1);
    expect((await check(nextDay)).missing).toBe(0);
  });
});
