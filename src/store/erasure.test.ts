import { describe, expect, it } from 'vitest';
import { office } from '../../test/store/insider.ts';
import { aClient, aVisit, enrol, pagesWritten, passphrase, unlock } from '../../test/store/laptop.ts';
import { epochsOf, only, rowsOf, twoClients } from '../../test/store/two-clients.ts';
import { newSealingKey, openSealedDataKey } from '../crypto/sealing.ts';

describe('iemand wissen', () => {
  it('dossier, bezoeken, brieven en papieren zijn weg; wat van een ander is, blijft heel', async () => {
    const { vault, laptop, erased, visit, referral, other, otherVisit, otherLetter } = await twoClients();
    expect(await rowsOf(laptop, 'paper')).toHaveLength(1);
    expect(vault.search('voorbeeld')).toHaveLength(1);
    const done = await vault.erasure.erase(only(erased), 'vraag van de persoon', passphrase);
    expect(done).toEqual({ ok: true, value: { records: 3, papers: 1 } });
    await vault.erasure.settled();
    expect(await vault.clients.get(erased)).toBeNull();
    expect(await vault.visits.get(visit.id)).toBeNull();
    expect(await vault.referrals.get(referral.id)).toBeNull();
    expect(vault.search('voorbeeld')).toEqual([]);
    expect(await rowsOf(laptop, 'paper')).toEqual([]);
    expect(await vault.clients.get(other.id)).toEqual(other);
    expect(await vault.visits.get(otherVisit.id)).toEqual(otherVisit);
    expect(await vault.referrals.get(otherLetter.id)).toEqual(otherLetter);
    expect(vault.search('blijver')).toHaveLength(1);
    // Opened again: still gone, still whole.
    vault.lock();
    const again = await unlock(laptop, vault.me.id);
    expect(again.search('voorbeeld')).toEqual([]);
    expect(again.search('blijver')).toHaveLength(1);
    expect(await again.clients.get(erased)).toBeNull();
    expect(await again.setAside()).toEqual([]);
    expect(await again.clients.add(aClient({ id: erased }))).toEqual({ ok: false, error: { type: 'gone' } });
  });

  it('alles ligt daarna onder een nieuwe sleutel, en de oude zit bij niemand meer', async () => {
    const { vault, laptop, erased } = await twoClients();
    expect(await epochsOf(laptop)).toEqual(new Set([1]));
    await vault.erasure.erase(only(erased), 'vraag', passphrase);
    await vault.erasure.settled();
    expect(await epochsOf(laptop)).toEqual(new Set([2]));
    for (const wrap of await rowsOf(laptop, 'wrap')) {
      expect(
        wrap.dataKeys.map((sealed: { epoch: number }) => sealed.epoch),
        wrap.id,
      ).toEqual([2]);
    }
    expect(await vault.erasure.state()).toMatchObject({ rotation: { type: 'none' }, isRecoveryKeyOlder: true });
  });

  it('de regels van het logboek blijven, onder een schuilnaam, en de ketting blijft heel', async () => {
    const { vault, erased } = await twoClients();
    await vault.erasure.erase(only(erased), 'vraag van de persoon', passphrase);
    await vault.erasure.settled();
    const log = await vault.audit.ofPerson(erased);
    expect(log.ok && log.value.faults).toEqual([]);
    const lines = log.ok ? log.value.entries : [];
    expect(
      lines
        .filter(({ action }) => action === 'erased')
        .map(({ subject }) => subject?.table)
        .toSorted(),
    ).toEqual(['client', 'referral', 'visit']);
    expect(lines.some(({ action }) => action === 'added')).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(/Voorbeeld|Jan/);
  });

  it('vraagt de wachtzin opnieuw, en alleen een beheerder mag het', async () => {
    const { vault, laptop, erased, social } = await twoClients();
    const wrong = await vault.erasure.erase(only(erased), 'vraag', 'niet die van mij');
    expect(wrong).toEqual({ ok: false, error: { type: 'wrongPassphrase' } });
    vault.lock();
    const theirs = await unlock(laptop, social);
    expect(await theirs.erasure.erase(only(erased), 'vraag', passphrase)).toMatchObject({ ok: false });
    expect(await theirs.clients.get(erased)).not.toBeNull();
  });

  it('wat niet bestaat of al gewist is, kost niets', async () => {
    const { vault, laptop, erased } = await twoClients();
    await vault.erasure.erase(only(erased), 'vraag', passphrase);
    await vault.erasure.settled();
    const before = (await rowsOf(laptop, 'roster')).length;
    expect(await vault.erasure.erase(only(erased), 'vraag', passphrase)).toEqual({
      ok: true,
      value: { records: 0, papers: 0 },
    });
    expect(await rowsOf(laptop, 'roster')).toHaveLength(before);
  });

  it("half getypte velden over die persoon gaan mee, ook die van collega's; andere blijven", async () => {
    const { vault, laptop, erased, visit, social, otherVisit } = await twoClients();
    vault.lock();
    const theirs = await unlock(laptop, social);
    await theirs.halfTyped.keep(
      new Map([
        [`visit/${visit.id}/identity`, { surname: 'Voorbeeld' }],
        [`visit/${otherVisit.id}/identity`, { surname: 'Blijver' }],
      ]),
    );
    theirs.lock();
    const admin = await unlock(laptop, vault.me.id);
    await admin.erasure.erase(only(erased), 'vraag', passphrase);
    await admin.erasure.settled();
    admin.lock();
    const again = await unlock(laptop, social);
    expect([...(await again.halfTyped.all()).keys()]).toEqual([`visit/${otherVisit.id}/identity`]);
  });

  it('een bezoek zonder naam en een klusaanvraag kunnen ook weg', async () => {
    const { vault } = await office();
    const nameless = aVisit(vault.me.id, aClient(), { clientId: null });
    await vault.visits.add(nameless);
    const klus = {
      id: crypto.randomUUID(),
      owner: vault.me.id,
      day: '2026-11-24',
      changedAt: '2026-11-24T09:00:00.000Z',
      state: 'open',
      applicantKind: 'private',
      name: 'Klus Proefpersoon',
      phone: null,
      task: 'haag scheren',
      taskKind: 'garden',
      place: 'Zarren',
      wishedMoment: '',
    };
    const added = await vault.klusRequests.add(klus as never);
    expect(added.ok).toBe(true);
    const subjects = { clients: [], visits: [nameless.id], klusRequests: [klus.id as never] };
    expect(await vault.erasure.erase(subjects, 'termijn', passphrase)).toEqual({
      ok: true,
      value: { records: 2, papers: 0 },
    });
    expect(await vault.visits.all()).toEqual([]);
    expect(await vault.klusRequests.all()).toEqual([]);
  });
});

describe('de sleutels na het wissen', () => {
  it('wie daarna aanmeldt, krijgt een nieuwe sleutel om te ontvangen, en werkt gewoon verder', async () => {
    const { vault, laptop, erased, social, other } = await twoClients();
    await vault.erasure.erase(only(erased), 'vraag', passphrase);
    await vault.erasure.settled();
    expect((await vault.erasure.state()).notRenewed).toContain(social);
    const before = await laptop.onDisk((db) => db.table('wrap').get(social));
    vault.lock();
    const theirs = await unlock(laptop, social);
    expect(await theirs.clients.get(other.id)).toEqual(other);
    const after = await laptop.onDisk((db) => db.table('wrap').get(social));
    expect(after.renewed.sealingKey).toBeDefined();
    expect(after.secret).not.toEqual(before.secret);
    expect((await theirs.erasure.state()).notRenewed).not.toContain(social);
    theirs.lock();
    // Every way in works with the renewed key, also after the next key epoch.
    const admin = await unlock(laptop, vault.me.id);
    const gone = await enrol(admin, 'Tijdelijk Proefpersoon', ['frontDesk']);
    expect((await admin.revoke(gone, 'uit dienst', passphrase)).ok).toBe(true);
    await admin.erasure.settled();
    admin.lock();
    const third = await unlock(laptop, social);
    expect(await third.clients.get(other.id)).toEqual(other);
    expect(await third.changePassphrase(passphrase, 'een heel andere wachtzin')).toEqual({ ok: true, value: null });
    third.lock();
    const fourth = await unlock(laptop, social, 'een heel andere wachtzin');
    expect(await fourth.clients.get(other.id)).toEqual(other);
  });

  it('wie een eigen sleutel op de schijf zet die geen collega ondertekende, krijgt er de nieuwe niet mee', async () => {
    const { vault, laptop, social } = await twoClients();
    const planted = newSealingKey();
    await laptop.onDisk((db) =>
      db
        .table('wrap')
        .where('id')
        .equals(social)
        .modify((wrap: { renewed: object }) => {
          wrap.renewed = { sealingKey: planted.publicKey, signature: 'AAAA' };
        }),
    );
    const gone = await enrol(vault, 'Tijdelijk Proefpersoon', ['frontDesk']);
    await vault.revoke(gone, 'uit dienst', passphrase);
    const { dataKeys } = await laptop.onDisk((db) => db.table('wrap').get(social));
    const newest = dataKeys.at(-1);
    const place = { office: vault.officeId, holder: social, epoch: 2 };
    expect(newest.epoch).toBe(2);
    expect((await openSealedDataKey(newest.sealed, planted, place)).ok).toBe(false);
  });

  it('breekt een slot het herzegelen af, dan gaat het bij het volgende aanmelden verder', async () => {
    const { vault, laptop, erased, other } = await twoClients();
    for (let n = 0; n < 30; n++) await vault.clients.add(aClient({ surname: `Proef${n}` }));
    await vault.erasure.erase(only(erased), 'vraag', passphrase);
    vault.lock();
    expect((await epochsOf(laptop)).has(1)).toBe(true);
    const again = await unlock(laptop, vault.me.id);
    await again.erasure.settled();
    expect(await epochsOf(laptop)).toEqual(new Set([2]));
    expect(await again.clients.get(other.id)).toEqual(other);
    expect((await again.clients.all()).length).toBe(31);
  });
});

describe('na het wissen op schijf', () => {
  it('een zoekpagina waaruit iedereen weg is, breekt niets', async () => {
    const { vault, laptop } = await office();
    const client = aClient();
    await vault.clients.add(client);
    await pagesWritten(laptop);
    await vault.erasure.erase(only(client.id), 'vraag', passphrase);
    await vault.erasure.settled();
    vault.lock();
    const again = await unlock(laptop, vault.me.id);
    expect(again.search('voorbeeld')).toEqual([]);
    const back = aClient({ surname: 'Nieuweling' });
    await again.clients.add(back);
    expect(again.search('nieuweling')).toHaveLength(1);
  });
});
