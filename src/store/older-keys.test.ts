import { describe, expect, it } from 'vitest';
import { office } from '../../test/store/insider.ts';
import { aClient, aVisit, enrol, passphrase, unlock } from '../../test/store/laptop.ts';
import { epochsOf } from '../../test/store/two-clients.ts';

/** Whatever is written while another key epoch begins: under the new key, or not at all. */
describe('schrijven terwijl een nieuwe sleutel begint', () => {
  it('een invoer die bezig is, komt er helemaal, onder de nieuwe sleutel', async () => {
    const { vault, laptop, desk } = await office();
    const people = Array.from({ length: 4500 }, (_, i) => aClient({ surname: `Proef${i}` }));
    const importing = vault.importClients(people);
    const revoking = vault.revoke(desk, 'uit dienst', passphrase);
    expect(await importing).toEqual({ ok: true, value: null });
    expect(await revoking).toEqual({ ok: true, value: null });
    await vault.erasure.settled();
    expect(await epochsOf(laptop)).toEqual(new Set([2]));
    vault.lock();
    const again = await unlock(laptop, vault.me.id);
    expect(await again.clients.all()).toHaveLength(4500);
    expect(await again.setAside()).toEqual([]);
  });

  it('losse wijzigingen die tegelijk gebeuren, zijn er alle, en gaan open', async () => {
    const { vault, laptop, desk } = await office();
    const clients = Array.from({ length: 20 }, (_, i) => aClient({ surname: `Los${i}` }));
    for (const client of clients) await vault.clients.add(client);
    const [client] = clients;
    const visit = aVisit(vault.me.id, client ?? aClient());
    const writes = [
      ...clients.map(({ id }) => vault.clients.change(id, { firstName: 'Anders' })),
      vault.revoke(desk, 'uit dienst', passphrase),
      vault.visits.add(visit),
      ...clients.map(({ id }) => vault.clients.change(id, { email: 'anders@example.org' })),
    ];
    for (const done of await Promise.all(writes)) expect(done.ok).toBe(true);
    await vault.erasure.settled();
    expect(await epochsOf(laptop)).toEqual(new Set([2]));
    vault.lock();
    const again = await unlock(laptop, vault.me.id);
    for (const { firstName, email } of await again.clients.all())
      expect([firstName, email]).toEqual(['Anders', 'anders@example.org']);
    expect(await again.visits.get(visit.id)).toEqual(visit);
  });

  it('een tweede venster dat de nieuwe sleutel niet heeft, schrijft niets meer onder de oude', async () => {
    const { vault, laptop, desk } = await office();
    await enrol(vault, 'Tijdelijk Proefpersoon', ['frontDesk']);
    const other = await unlock(laptop, desk);
    const client = aClient();
    await other.clients.add(client);
    const [someone] = (await vault.staff()).filter(({ name }) => name === 'Tijdelijk Proefpersoon');
    if (someone === undefined) throw new Error('nobody to send away');
    expect((await vault.revoke(someone.id, 'uit dienst', passphrase)).ok).toBe(true);
    expect(await other.clients.add(aClient())).toEqual({ ok: false, error: { type: 'lockedMeanwhile' } });
    await vault.erasure.settled();
    expect(await epochsOf(laptop)).toEqual(new Set([2]));
    expect(await vault.clients.get(client.id)).toEqual(client);
    other.lock();
    const again = await unlock(laptop, desk);
    expect((await again.clients.add(aClient())).ok).toBe(true);
  });
});
