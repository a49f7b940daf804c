import { describe, expect, it } from 'vitest';
import { office } from '../../test/store/insider.ts';
import { aClient, aVisit, enrol, newLaptop, newOffice, passphrase, unlock } from '../../test/store/laptop.ts';
import { epochsOf, only, rowsOf } from '../../test/store/two-clients.ts';
import { deriveKey } from '../crypto/derive-key.ts';

const done = { ok: true, value: null };

/** Which data keys lie in each wrap. */
const keysIn = async (laptop: Parameters<typeof rowsOf>[0]) =>
  (await rowsOf(laptop, 'wrap')).map(({ dataKeys }) => dataKeys.map(({ epoch }: { epoch: number }) => epoch));

/** A laptop on which this passphrase is only derived once it is let through. */
const slowLaptop = (slow: string) => {
  let letThrough: () => void = () => undefined;
  let wasReached: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    wasReached = resolve;
  });
  const laptop = newLaptop({
    deriveKey: async (phrase, parameters) => {
      if (phrase === slow) {
        wasReached();
        await gate;
      }
      return deriveKey(phrase, parameters);
    },
  });
  return { laptop, letThrough: () => letThrough(), reached };
};

describe('twee keer een nieuwe sleutel na elkaar', () => {
  it.each([
    ['meteen na elkaar', 0],
    ['terwijl de eerste keer nog bezig is', 40],
  ])('twee mensen gewist, %s: alle anderen zijn er nog', async (_, pauseMs) => {
    const { vault, laptop } = await office();
    const others = Array.from({ length: 600 }, (_client, i) => aClient({ surname: `Blijft${i}` }));
    expect(await vault.importClients(others)).toEqual(done);
    const [one, two] = [aClient(), aClient()];
    for (const client of [one, two]) await vault.clients.add(client);
    expect((await vault.erasure.erase(only(one.id), 'vraag', passphrase)).ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    expect((await vault.erasure.erase(only(two.id), 'vraag', passphrase)).ok).toBe(true);
    await vault.erasure.settled();
    expect(await epochsOf(laptop)).toEqual(new Set([3]));
    expect(await keysIn(laptop)).toEqual([[3], [3], [3], [3]]);
    vault.lock();
    const again = await unlock(laptop, vault.me.id);
    expect(await again.clients.all()).toHaveLength(600);
    expect(await again.setAside()).toEqual([]);
  });

  it('een collega weg, dan iemand gewist, met een slot ertussen: alle anderen zijn er nog', async () => {
    const { vault, laptop, desk } = await office();
    const others = Array.from({ length: 300 }, (_client, i) => aClient({ surname: `Blijft${i}` }));
    await vault.importClients(others);
    const one = aClient();
    await vault.clients.add(one);
    expect(await vault.revoke(desk, 'uit dienst', passphrase)).toEqual(done);
    vault.lock();
    const second = await unlock(laptop, vault.me.id);
    expect((await second.erasure.erase(only(one.id), 'vraag', passphrase)).ok).toBe(true);
    await second.erasure.settled();
    expect(await epochsOf(laptop)).toEqual(new Set([3]));
    second.lock();
    expect(await (await unlock(laptop, vault.me.id)).clients.all()).toHaveLength(300);
  });
});

describe('wachtzinnen en nieuwe collega’s terwijl de sleutel wisselt', () => {
  it('wie in een ander venster een wachtzin wijzigt, kan daarna nog binnen', async () => {
    const slow = 'trage wachtzin van Dina';
    const { laptop, letThrough, reached } = slowLaptop(slow);
    const { vault } = await newOffice(laptop);
    const desk = await enrol(vault, 'Dina Desk', ['frontDesk']);
    const other = await enrol(vault, 'Olaf Desk', ['frontDesk']);
    const window = await unlock(laptop, desk);
    const changing = window.changePassphrase(passphrase, slow);
    await reached;
    expect(await vault.revoke(other, 'uit dienst', passphrase)).toEqual(done);
    letThrough();
    expect(await changing).toEqual(done);
    await vault.erasure.settled();
    window.lock();
    vault.lock();
    expect((await laptop.closed.unlock(desk, passphrase)).ok).toBe(false);
    expect((await laptop.closed.unlock(desk, slow)).ok).toBe(true);
  });

  it('de enige beheerder wijzigt de wachtzin terwijl er gewist wordt, en kan nog binnen', async () => {
    const slow = 'trage wachtzin van Bea';
    const { laptop, letThrough, reached } = slowLaptop(slow);
    const { vault } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    const changing = vault.changePassphrase(passphrase, slow);
    await reached;
    expect((await vault.erasure.erase(only(client.id), 'vraag', passphrase)).ok).toBe(true);
    letThrough();
    expect(await changing).toEqual(done);
    await vault.erasure.settled();
    expect(await keysIn(laptop)).toEqual([[2], [2]]);
    vault.lock();
    expect((await laptop.closed.unlock(vault.me.id, slow)).ok).toBe(true);
  });

  it('een nieuwe collega krijgt geen sleutel die net vernietigd werd', async () => {
    const slow = 'trage wachtzin van Nele';
    const { laptop, letThrough, reached } = slowLaptop(slow);
    const { vault } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    expect((await vault.erasure.erase(only(client.id), 'vraag', passphrase)).ok).toBe(true);
    const nele = { name: 'Nele Nieuw', function: 'stagiair', phone: '', roles: ['frontDesk'] } as const;
    const enrolling = vault.enrol(nele, slow, passphrase);
    await reached;
    await vault.erasure.settled();
    letThrough();
    const enrolled = await enrolling;
    if (!enrolled.ok) throw new Error(enrolled.error.type);
    expect(await keysIn(laptop)).toEqual([[2], [2], [2]]);
    vault.lock();
    expect((await laptop.closed.unlock(enrolled.value.id, slow)).ok).toBe(true);
  });
});

describe('wat bewaard moet blijven', () => {
  it('een bezoek van een dossier dat bewaard of beperkt is, gaat langs geen enkele weg weg', async () => {
    const { vault, laptop } = await office();
    const client = aClient();
    await vault.clients.add(client);
    const visit = aVisit(vault.me.id, client);
    await vault.visits.add(visit);
    expect(await vault.erasure.expire([visit.id], 'zomaar')).toMatchObject({ ok: false });
    await vault.rights.hold(client.id, { isOn: true, reason: 'beroep loopt' });
    laptop.pass(40 * 24 * 60 * 60_000);
    const subjects = { clients: [], visits: [visit.id], klusRequests: [] };
    expect(await vault.erasure.erase(subjects, 'vraag', passphrase)).toMatchObject({ ok: false });
    expect(await vault.erasure.expire([visit.id], 'termijn')).toMatchObject({ ok: false });
    expect(await vault.visits.get(visit.id)).toEqual(visit);
  });
});
