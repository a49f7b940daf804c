import { describe, expect, it } from 'vitest';
import { aClient, aPaper, newLaptop, newOffice, unlock } from '../../test/store/laptop.ts';
import { randomBelow } from '../crypto/bytes.ts';
import { localDateOf } from '../domain/dutch-date.ts';
import { referralStates } from '../domain/referral/referral.ts';
import { createPracticeVault } from './create-vault.ts';
import { addPracticeClients, type PracticeDeps } from './practice-clients.ts';

const practiceDeps = (laptop: ReturnType<typeof newLaptop>): PracticeDeps => ({
  now: laptop.deps.now,
  today: () => localDateOf(laptop.deps.now()),
  newId: laptop.deps.newId,
  random: randomBelow,
  section: { id: 'voorbeelddorp', name: 'Voorbeelddorp' },
  postcode: '9999',
  makePaper: async (referral) => aPaper('oefening', referral, 'practice'),
});

describe('oefenen', () => {
  it('opent zonder wachtzin in een eigen databank, ook vóór er een huis is, en raakt het echte huis niet', async () => {
    const laptop = newLaptop();
    const first = await createPracticeVault(laptop.deps);
    expect(first).toMatchObject({ isPractice: true, organisation: 'kortemark' });
    expect(first.me.roles).toEqual(['frontDesk', 'socialWorker', 'administrator']);
    expect(await laptop.closed.status()).toBe('firstRun');
    first.lock();
    const { vault } = await newOffice(laptop);
    const real = aClient();
    await vault.clients.add(real);
    const practice = await createPracticeVault(laptop.deps);
    expect(practice.organisation).toBe('fictief');
    await practice.clients.add(aClient({ surname: 'Oefening' }));
    expect(practice.search('voorbeeld')).toEqual([]);
    expect(vault.search('oefening')).toEqual([]);
    expect(await vault.clients.all()).toEqual([real]);
    practice.lock();
    vault.lock();
    expect(await (await unlock(laptop, vault.me.id)).clients.all()).toEqual([real]);
  });

  it('is leeg bij elke opening, ook als de vorige nog openstond', async () => {
    const laptop = newLaptop();
    const first = await createPracticeVault(laptop.deps);
    await first.clients.add(aClient());
    const second = await createPracticeVault(laptop.deps);
    expect(await second.clients.all()).toEqual([]);
    expect(second.search('voorbeeld')).toEqual([]);
  });

  it('een oefendatabank kan door niemand meer geopend worden: er is geen enkele verpakte sleutel', async () => {
    const laptop = newLaptop({ databaseName: 'huis' });
    const practice = await createPracticeVault(laptop.deps);
    await practice.clients.add(aClient());
    practice.lock();
    const other = newLaptop({ databaseName: 'huis-oefenen', indexedDB: laptop.deps.indexedDB as IDBFactory });
    expect(await other.onDisk((db) => db.table('wrap').count())).toBe(0);
    expect(await other.closed.signInNames()).toEqual([]);
  });

  it('heeft iemand in elke toestand van een doorverwijzing, en een klus', async () => {
    const laptop = newLaptop();
    const vault = await createPracticeVault(laptop.deps);
    expect(await addPracticeClients(vault, practiceDeps(laptop))).toMatchObject({ ok: true });
    const states = (await vault.referrals.all()).map(({ state }) => state);
    expect([...new Set(states)].sort()).toEqual([...referralStates].sort());
    expect(await vault.clients.all()).toHaveLength(13);
    expect(await vault.klusRequests.all()).toHaveLength(1);
    expect(await vault.setAside()).toEqual([]);
  });

  it('vult nooit een echt huis', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    await expect(addPracticeClients(vault, practiceDeps(laptop))).rejects.toThrow();
    expect(await vault.clients.all()).toEqual([]);
  });
});
