import { describe, expect, it } from 'vitest';
import { aClient, aVisit, enrol, newLaptop, newOffice, passphrase, unlock } from '../../test/store/laptop.ts';
import { safetyFolder } from '../../test/store/safety-folder.ts';

const nothing = () => undefined;

/** A backup in which a visit without outcome still is that expired afterwards, in the name of who may not erase. */
const expiredAfterBackup = async () => {
  const laptop = newLaptop({ safety: safetyFolder().safety });
  const { vault } = await newOffice(laptop);
  const desk = await enrol(vault, 'Dina Desk', ['frontDesk']);
  const [client, stays] = [aClient({ surname: 'Vertrokken' }), aClient({ surname: 'Blijver' })];
  for (const one of [client, stays]) await vault.clients.add(one);
  const visit = aVisit(vault.me.id, client, { state: 'paused', changedAt: laptop.deps.now() });
  await vault.visits.add(visit);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await vault.backup.write(async (bytes) => pieces.push(new Uint8Array(bytes)) > 0, nothing);
  await vault.carried();
  vault.lock();
  laptop.pass(31 * 24 * 60 * 60_000);
  const theirs = await unlock(laptop, desk);
  expect(await theirs.erasure.expire([visit.id], 'bezoek zonder uitkomst')).toMatchObject({ value: { records: 2 } });
  await theirs.carried();
  theirs.lock();
  const putBack = async () => {
    const done = await laptop.closed.recovery.fromBackup(new Blob(pieces), vault.officeId, nothing);
    expect(done).toEqual({ ok: true, value: null });
  };
  const stayedAway = async () => {
    const again = await unlock(laptop, desk);
    expect(await again.visits.get(visit.id)).toBeNull();
    expect(await again.clients.get(client.id)).toBeNull();
    expect(await again.clients.get(stays.id)).not.toBeNull();
    expect(again.search('vertrokken')).toEqual([]);
    await again.carried();
    again.lock();
  };
  const asAdministrator = async () => {
    const admin = await unlock(laptop, vault.me.id);
    await admin.erasure.settled();
    return admin;
  };
  const ordersOnList = async (ids: readonly string[] = [client.id, visit.id]): Promise<readonly string[]> => {
    const rows = await laptop.onDisk((db) => db.table('roster').toArray());
    return ids.filter((id) => JSON.stringify(rows).includes(id));
  };
  return { laptop, client, stays, visit, putBack, stayedAway, asAdministrator, ordersOnList };
};

describe('een back-up terugzetten van voor iets verliep', () => {
  it('brengt het niet terug, ook voor er een beheerder aanmeldde, en niet bij een tweede keer', async () => {
    const { putBack, stayedAway, ordersOnList } = await expiredAfterBackup();
    expect(await ordersOnList()).toEqual([]);
    for (let time = 0; time < 2; time++) {
      await putBack();
      await stayedAway();
    }
  });

  it('ook niet als alleen het dagboek er nog is', async () => {
    const { laptop, putBack, stayedAway } = await expiredAfterBackup();
    await laptop.closed.recovery.discard();
    await putBack();
    await stayedAway();
  });

  it('de volgende beheerder zet het op de ondertekende lijst, en ook daarna komt het niet terug', async () => {
    const { client, visit, putBack, stayedAway, asAdministrator, ordersOnList } = await expiredAfterBackup();
    const admin = await asAdministrator();
    expect((await admin.erasure.state()).rotation).toEqual({ type: 'none' });
    expect(await ordersOnList()).toEqual([client.id, visit.id]);
    await admin.carried();
    admin.lock();
    await putBack();
    await stayedAway();
  });

  it('wist de beheerder zelf iets, dan gaan de orders die wachtten mee', async () => {
    const { client, stays, visit, asAdministrator, laptop, ordersOnList } = await expiredAfterBackup();
    const admin = await asAdministrator();
    const later = aVisit(admin.me.id, stays, { state: 'paused', changedAt: laptop.deps.now() });
    await admin.visits.add(later);
    laptop.pass(31 * 24 * 60 * 60_000);
    const expired = admin.erasure.expire([later.id], 'bezoek zonder uitkomst');
    const other = aClient({ surname: 'Derde' });
    await admin.clients.add(other);
    expect((await expired).ok).toBe(true);
    await admin.erasure.erase({ clients: [other.id], visits: [], klusRequests: [] }, 'vraag', passphrase);
    await admin.erasure.settled();
    const ids = [client.id, visit.id, later.id, other.id];
    expect(await ordersOnList(ids)).toEqual(ids);
    expect((await admin.erasure.state()).rotation).toEqual({ type: 'none' });
  });
});
