import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { aClient, aVisit, type Laptop, newLaptop, newOffice, passphrase, unlock } from '../../test/store/laptop.ts';
import type { CourierWhat } from './courier-verbs.ts';
import type { OpenVault } from './vault.ts';

const written = async (vault: OpenVault, what: CourierWhat = 'all'): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces: Uint8Array[] = [];
  const done = await vault.courier.write(
    what,
    async (bytes) => {
      pieces.push(bytes);
      return true;
    },
    () => undefined,
  );
  expect(done.ok).toBe(true);
  return new Uint8Array(Buffer.concat(pieces));
};
const read = (vault: OpenVault, bytes: Uint8Array<ArrayBuffer>) =>
  vault.courier.read(new Blob([bytes]), () => undefined);

describe('het koerierbestand', () => {
  let first: OpenVault;
  let second: OpenVault;
  let other: Laptop;

  /** The same office on another laptop, under a name of its own in clocks. */
  const twin = async (from: Laptop): Promise<Laptop> => {
    const laptop = newLaptop({ indexedDB: new IDBFactory() });
    const tables = ['rec', 'meta', 'wrap', 'roster'] as const;
    const rows = await from.onDisk((db) => Promise.all(tables.map((name) => db.table(name).toArray())));
    await laptop.closed.recovery.discard();
    const { vault } = await newOffice(laptop);
    vault.lock();
    await laptop.onDisk(async (db) => {
      for (const [i, name] of tables.entries()) {
        await db.table(name).clear();
        await db.table(name).bulkPut(rows[i] ?? []);
      }
      await db.table('outbox').clear();
      const office = await db.table('meta').get('office');
      await db.table('meta').put({ k: 'office', v: { ...office.v, node: 'tweede' } });
    });
    return laptop;
  };

  beforeEach(async () => {
    const laptop = newLaptop({ indexedDB: new IDBFactory() });
    const founded = (await newOffice(laptop)).vault;
    founded.lock();
    other = await twin(laptop);
    first = await unlock(laptop, founded.me.id);
    second = await unlock(other, founded.me.id);
  });

  it('brengt dossiers en wijzigingen over, in beide richtingen, en wat van twee kanten kwam staat op beide', async () => {
    const client = aClient({ surname: 'Voorbeeld-Kanarie' });
    await first.clients.add(client);
    expect((await read(second, await written(first))).ok).toBe(true);
    expect(second.search('Kanarie').length).toBe(1);
    await second.clients.change(client.id, { firstName: 'Jan-Twee' });
    await first.visits.add(aVisit(first.me.id, client));
    const [fromFirst, fromSecond] = [await written(first), await written(second)];
    await read(first, fromSecond);
    await read(second, fromFirst);
    for (const vault of [first, second]) {
      expect((await vault.clients.get(client.id))?.firstName).toBe('Jan-Twee');
      expect((await vault.visits.all()).length).toBe(1);
    }
  });

  it('twee keer, of een ouder bestand na een nieuwer, verandert niets', async () => {
    const client = aClient({ surname: 'Voorbeeld-Kanarie' });
    await first.clients.add(client);
    const older = await written(first);
    await first.clients.change(client.id, { firstName: 'Nieuwer' });
    const newer = await written(first);
    for (const bytes of [newer, newer, older, newer, older]) expect((await read(second, bytes)).ok).toBe(true);
    expect((await second.clients.get(client.id))?.firstName).toBe('Nieuwer');
    expect(second.search('Kanarie').length).toBe(1);
  });

  it('wat met een bestand kwam, wacht nog op de server: de andere laptop komt er misschien nooit', async () => {
    const client = aClient();
    await first.clients.add(client);
    await read(second, await written(first));
    expect((await second.sync.waiting()).map(([, id]) => id)).toContain(client.id);
  });

  it('wat gewist werd, komt met een ouder bestand niet terug', async () => {
    const client = aClient({ surname: 'Voorbeeld-Kanarie' });
    await first.clients.add(client);
    const older = await written(first);
    await read(second, older);
    const erased = await first.erasure.erase(
      { clients: [client.id], visits: [], klusRequests: [] },
      'proef',
      passphrase,
    );
    expect(erased.ok).toBe(true);
    await first.erasure.settled();
    await read(first, older);
    expect(await first.clients.get(client.id)).toBeNull();
  });

  it('alleen wat wacht is minder dan alles', async () => {
    await first.clients.add(aClient());
    const waiting = await first.sync.rowsToPush(await first.sync.waiting());
    await first.sync.acknowledge(waiting, null);
    const client = aClient({ surname: 'Voorbeeld-Kanarie' });
    await first.clients.add(client);
    const [some, all] = [await written(first, 'waiting'), await written(first, 'all')];
    expect(some.length).toBeLessThan(all.length);
    await read(second, some);
    expect(second.search('Kanarie').length).toBe(1);
  });

  it('een bestand dat afgebroken, gewijzigd, vreemd of van een ander huis is, wordt geweigerd en er komt niets van binnen', async () => {
    const client = aClient({ surname: 'Voorbeeld-Kanarie' });
    await first.clients.add(client);
    const whole = await written(first);
    const refused = async (bytes: Uint8Array<ArrayBuffer>) => {
      const done = await read(second, bytes);
      return done.ok ? 'taken' : done.error.type;
    };
    for (const part of [0.1, 0.5, 0.9]) expect(await refused(whole.slice(0, whole.length * part))).toBe('damagedFile');
    expect(await refused(whole.slice(0, whole.length - 1))).toBe('damagedFile');
    for (const place of [60, 120, whole.length >> 1, whole.length - 30]) {
      const changed = Uint8Array.from(whole, (byte, i) => (i === place ? byte ^ 1 : byte));
      expect(await refused(changed)).toBe('damagedFile');
    }
    expect(await refused(new Uint8Array([...whole, ...whole.slice(-200)]))).toBe('damagedFile');
    expect(await refused(new TextEncoder().encode('een foto'))).toBe('notBackup');
    expect(await refused(new TextEncoder().encode('Doorwijzer koerierbestand 9\n'))).toBe('newerApp');
    const { vault: stranger } = await newOffice(newLaptop({ indexedDB: new IDBFactory() }));
    expect(await refused(await written(stranger))).toBe('otherOffice');
    expect(second.search('Kanarie')).toEqual([]);
  });

  it('staat nergens in leesbare letters', async () => {
    await first.clients.add(aClient({ surname: 'Voorbeeld-Kanarie' }));
    const text = Buffer.from(await written(first)).toString('latin1');
    expect(text).toContain('Doorwijzer koerierbestand 1');
    expect(text).not.toContain('Kanarie');
  });

  it('een stick die weigert, laat het bestand niet af', async () => {
    const done = await first.courier.write(
      'all',
      async () => false,
      () => undefined,
    );
    expect(done).toEqual({ ok: false, error: { type: 'notWritten' } });
  });
});
