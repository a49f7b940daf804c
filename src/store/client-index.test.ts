import { describe, expect, it } from 'vitest';
import { aClient, newLaptop, newOffice, pagesWritten, unlock } from '../../test/store/laptop.ts';
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

describe('search pages', () => {
  it('are right at once, and after a restart whether or not they were written in time', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const [client] = await manyClients(vault, 5);
    if (client === undefined) throw new Error('no client');
    expect(vault.search('dennenwoud')).toMatchObject([{ name: 'Proef Dennenwoud', place: 'Zarren' }]);
    await pagesWritten(laptop);
    await vault.clients.change(client.id, { surname: 'Crasman' });
    expect(vault.search('crasman')).toHaveLength(1);
    expect(vault.search('acacia')).toHaveLength(0);
    vault.lock();
    const again = await unlock(laptop, vault.me.id);
    expect(again.search('crasman')).toHaveLength(1);
    expect(again.search('acacia')).toHaveLength(0);
    expect(again.search('proef')).toHaveLength(5);
  });

  it('a page that is missing, damaged or an older copy is made again from the rows', async () => {
    type Pages = { n: number; rev: string; c: Uint8Array }[];
    const crashes: ((pages: Pages, older: Pages) => object[])[] = [
      () => [],
      ([page]) => [{ ...page, c: page?.c.map((byte, i) => (i === 30 ? byte ^ 1 : byte)) }],
      ([page]) => [{ ...page, c: 'rommel' }],
      (_, older) => older,
      (pages) => [...pages, { ...pages[0], n: 1 }],
    ];
    for (const crash of crashes) {
      const laptop = newLaptop();
      const { vault } = await newOffice(laptop);
      const clients = await manyClients(vault, 3);
      await pagesWritten(laptop);
      const older: Pages = await laptop.onDisk((db) => db.table('page').toArray());
      await vault.clients.change(clients[0]?.id ?? aClient().id, { surname: 'Nieuwman' });
      await pagesWritten(laptop);
      vault.lock();
      await laptop.onDisk(async (db) => {
        const pages: Pages = await db.table('page').toArray();
        expect(pages).toHaveLength(1);
        await db.table('page').clear();
        await db.table('page').bulkPut(crash(pages, older));
      });
      const again = await unlock(laptop, vault.me.id);
      expect(again.search('nieuwman')).toHaveLength(1);
      expect(again.search('proef')).toHaveLength(3);
      again.lock();
      // And the pages that were made again are believed.
      const kept = await laptop.onDisk((db) => db.table('page').toArray());
      const third = await unlock(laptop, vault.me.id);
      expect(third.search('proef')).toHaveLength(3);
      expect(await laptop.onDisk((db) => db.table('page').toArray())).toEqual(kept);
    }
  });

  it('zelfde rijksregisternummer of zelfde naam en geboortedatum wordt gevonden, ook na een herstart, nooit zichzelf', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const known = aClient();
    await vault.clients.add(known);
    vault.lock();
    const again = await unlock(laptop, vault.me.id);
    const sameNumber = aClient({ surname: 'Helemaal', firstName: 'Anders', birthDate: null });
    expect(await again.duplicatesOf(sameNumber)).toEqual([{ client: known, because: 'sameNationalNumber' }]);
    const sameName = aClient({ nationalNumber: null });
    expect(await again.duplicatesOf(sameName)).toEqual([{ client: known, because: 'sameNameAndBirthDate' }]);
    expect(await again.duplicatesOf(known)).toEqual([]);
    expect(await again.duplicatesOf(aClient({ surname: 'Ander', nationalNumber: null, birthDate: null }))).toEqual([]);
  });
});
