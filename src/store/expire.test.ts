import { describe, expect, it } from 'vitest';
import { passphrase, unlock } from '../../test/store/laptop.ts';
import { epochsOf, only, twoClients } from '../../test/store/two-clients.ts';

describe('wat niet gewist wordt', () => {
  it('een dossier dat bewaard moet blijven of beperkt is: dat wordt eerst opgeheven', async () => {
    const { vault, erased } = await twoClients();
    await vault.rights.hold(erased, { isOn: true, reason: 'beroep loopt' });
    expect(await vault.erasure.erase(only(erased), 'vraag', passphrase)).toEqual({
      ok: false,
      error: { type: 'restricted' },
    });
    expect(await vault.clients.get(erased)).not.toBeNull();
    await vault.rights.hold(erased, { isOn: false, reason: 'beroep afgelopen' });
    expect((await vault.erasure.erase(only(erased), 'vraag', passphrase)).ok).toBe(true);
  });

  it('een bezoek waar een brief uit kwam, verloopt niet', async () => {
    const { vault, visit } = await twoClients();
    expect(await vault.erasure.expire([visit.id], 'termijn')).toEqual({ ok: false, error: { type: 'notAllowed' } });
    expect(await vault.visits.get(visit.id)).not.toBeNull();
  });
});

describe('bezoeken die verlopen', () => {
  it('iedereen laat ze gaan; de nieuwe sleutel wacht op een beheerder', async () => {
    const { vault, laptop, social, otherVisit, other } = await twoClients();
    vault.lock();
    laptop.pass(31 * 24 * 60 * 60_000);
    const theirs = await unlock(laptop, social);
    expect(await theirs.erasure.expire([otherVisit.id], 'bezoek zonder uitkomst, 30 dagen')).toEqual({
      ok: true,
      value: { records: 3, papers: 0 },
    });
    expect(await theirs.visits.get(otherVisit.id)).toBeNull();
    // Nothing else was in the file: no name stays behind.
    expect(await theirs.clients.get(other.id)).toBeNull();
    const state = await theirs.erasure.state();
    expect(state.rotation).toEqual({ type: 'due', until: '2027-01-01T09:00:00.000Z' });
    expect(state.backupsUntil).toBe('2027-01-24T09:00:00.000Z');
    expect(await epochsOf(laptop)).toEqual(new Set([1]));
    theirs.lock();
    const admin = await unlock(laptop, vault.me.id);
    await admin.erasure.settled();
    expect((await admin.erasure.state()).rotation).toEqual({ type: 'none' });
    expect(await epochsOf(laptop)).toEqual(new Set([2]));
  });
});
