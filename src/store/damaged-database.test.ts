import type { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import {
  aClient,
  aReferral,
  aVisit,
  newLaptop,
  newOffice,
  pagesWritten,
  passphrase,
  unlock,
} from '../../test/store/laptop.ts';
import type { Client } from '../domain/dossier/records.ts';
import type { OpenVault } from './vault.ts';

const manyClients = async (vault: OpenVault, count: number): Promise<readonly Client[]> => {
  const trees = ['Acacia', 'Beukeboom', 'Cederhout', 'Dennenwoud', 'Eikelaar'];
  const clients = trees
    .slice(0, count)
    .map((surname) => aClient({ surname, firstName: 'Proef', nationalNumber: null }));
  for (const client of clients) await vault.clients.add(client);
  return clients;
};

/** The log grows by itself; everything else stays as it is. */
const countFiles = (db: Dexie): Promise<number> =>
  db
    .table('rec')
    .filter(({ t }) => t !== 'audit')
    .count() as never;

describe('bad rows', () => {
  it('are set aside, counted once, never deleted, never overwritten; everything else stays readable', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const clients = await manyClients(vault, 4);
    const [flipped, moved, shapeless, newer] = clients.map(({ id }) => id);
    const visit = aVisit(vault.me.id, aClient());
    await vault.visits.add(visit);
    await pagesWritten(laptop);
    vault.lock();
    const before = await laptop.onDisk(async (db) => {
      const rec = db.table('rec');
      const at = async (id: string | undefined) => rec.get(['client', id ?? '']);
      const bad = await at(flipped);
      bad.c[bad.c.length - 1] ^= 1;
      await rec.put(bad);
      await rec.put({ ...(await at(moved)), rev: crypto.randomUUID() });
      await rec.put({ t: 'client', id: shapeless, rommel: true });
      await rec.put({ ...(await at(newer)), sv: 2 });
      await rec.put({ ...(await at(newer)), t: 'zegel', id: 'x' });
      return countFiles(db);
    });
    const again = await unlock(laptop, vault.me.id);
    for (let i = 0; i < 3; i++) {
      expect(await again.clients.all()).toEqual([]);
      for (const { id } of clients) expect(await again.clients.get(id)).toBeNull();
    }
    expect(await again.visits.get(visit.id)).toEqual(visit);
    const aside = (await again.setAside()).map(({ id, table, reason }) => `${table} ${id} ${reason}`);
    expect(aside.sort()).toEqual(
      [
        `client ${flipped} corrupt`,
        `client ${moved} corrupt`,
        `client ${shapeless} corrupt`,
        `client ${newer} newerSchema`,
        'zegel x foreign',
      ].sort(),
    );
    expect(await again.clients.change(clients[0]?.id ?? aClient().id, { surname: 'X' })).toEqual({
      ok: false,
      error: { type: 'gone' },
    });
    expect(await again.clients.add(clients[0] ?? aClient())).toEqual({ ok: false, error: { type: 'gone' } });
    expect(await laptop.onDisk(countFiles)).toBe(before);
  });

  it('of another office are set aside too, and a damaged own record keeps nobody out', async () => {
    const [mine, theirs] = [newLaptop(), newLaptop()];
    const { vault } = await newOffice(mine);
    const other = (await newOffice(theirs)).vault;
    const stranger = aClient();
    await other.clients.add(stranger);
    const row = await theirs.onDisk((db) => db.table('rec').get(['client', stranger.id]));
    await mine.onDisk(async (db) => {
      await db.table('rec').put(row);
      await db.table('rec').put({ ...(await db.table('rec').get(['staff', vault.me.id])), c: new Uint8Array(3) });
    });
    vault.lock();
    const again = await unlock(mine, vault.me.id);
    expect(again.me).toMatchObject({ name: 'Bea Beheer-Kanarie', roles: ['administrator', 'frontDesk'] });
    expect(await again.clients.all()).toEqual([]);
    expect((await again.setAside()).map(({ table }) => table).sort()).toEqual(['client', 'staff']);
  });

  it('a row that opens again is no longer counted', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    vault.lock();
    const setVersion = (sv: number) =>
      laptop.onDisk(async (db) => {
        await db.table('rec').put({ ...(await db.table('rec').get(['client', client.id])), sv });
        for (const row of await db.table('quarantine').toArray()) {
          await db.table('quarantine').put({ ...row, row: { ...row.row, sv } });
        }
      });
    await setVersion(2);
    const second = await unlock(laptop, vault.me.id);
    await second.clients.all();
    expect(await second.setAside()).toMatchObject([{ reason: 'newerSchema' }]);
    second.lock();
    // What an upgraded app would see: its own schema version reaches the row's.
    await setVersion(1);
    const third = await unlock(laptop, vault.me.id);
    expect(await third.setAside()).toEqual([]);
    expect(await third.clients.all()).toEqual([client]);
  });
});

describe('a database of a newer app', () => {
  it('is not opened, not written and not upgraded', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    vault.lock();
    await laptop.onDisk((db) => db.table('meta').put({ k: 'schemaVersion', v: 2 }));
    const snapshot = () =>
      laptop.onDisk(async (db) => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray()))));
    const before = await snapshot();
    expect(await laptop.closed.status()).toBe('tooNew');
    expect(await laptop.closed.unlock(vault.me.id, passphrase)).toEqual({ ok: false, error: { type: 'damaged' } });
    expect(await laptop.closed.signInNames()).toEqual([]);
    expect((await newOffice(laptop).catch(() => null)) === null).toBe(true);
    expect(await snapshot()).toBe(before);
  });

  it('also by its native version alone', async () => {
    const laptop = newLaptop();
    const request = laptop.deps.indexedDB?.open(laptop.deps.databaseName, 20);
    if (request === undefined) throw new Error('no database');
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    request.result.close();
    expect(await laptop.closed.status()).toBe('tooNew');
  });

  it('stops the writes of a window that is open while it happens', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    await laptop.onDisk((db) => db.table('meta').put({ k: 'schemaVersion', v: 2 }));
    expect((await vault.clients.add(aClient())).ok).toBe(false);
    expect(
      await laptop.onDisk((db) => db.table('rec').where('[t+id]').between(['client'], ['client\uffff']).count()),
    ).toBe(0);
  });
});

describe('restart', () => {
  it('finds everything as it was', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const client = aClient();
    const visit = aVisit(vault.me.id, client);
    const referral = aReferral(visit);
    await vault.clients.add(client);
    await vault.visits.add(visit);
    await vault.referrals.add(referral);
    await vault.settings.set('nationalNumberAsked', 'yes');
    vault.lock();
    const again = await unlock(laptop, vault.me.id);
    expect(await again.clients.all()).toEqual([client]);
    expect(await again.visits.all()).toEqual([visit]);
    expect(await again.referrals.all()).toEqual([referral]);
    expect(await again.settings.get('nationalNumberAsked')).toBe('yes');
    expect(await again.settings.get('__proto__')).toBeNull();
    expect(await again.setAside()).toEqual([]);
  });

  it('the clock goes on where it was, also when the laptop clock went back a year', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    vault.lock();
    const clock = () => laptop.onDisk(async (db) => (await db.table('meta').get('clock')).v as string);
    const before = await clock();
    laptop.pass(-365 * 24 * 3600 * 1000);
    const again = await unlock(laptop, vault.me.id);
    expect((await again.clients.change(client.id, { surname: 'Later' })).ok).toBe(true);
    expect(await again.clients.get(client.id)).toMatchObject({ surname: 'Later' });
    expect((await again.clients.add(aClient())).ok).toBe(true);
    expect((await clock()) > before).toBe(true);
  });
});
