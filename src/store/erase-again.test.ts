import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aClient, aVisit, enrol, newLaptop, newOffice, passphrase, unlock } from '../../test/store/laptop.ts';
import { safetyFolder } from '../../test/store/safety-folder.ts';

const nothing = () => undefined;

/** A backup in which somebody still is who was erased afterwards, on a laptop with its journal. */
const erasedAfterBackup = async () => {
  const safe = safetyFolder();
  const laptop = newLaptop({ safety: safe.safety });
  const { vault } = await newOffice(laptop);
  const desk = await enrol(vault, 'Dina Desk', ['frontDesk']);
  const [gone, stays] = [aClient({ surname: 'Verdwenen' }), aClient({ surname: 'Blijver' })];
  for (const client of [gone, stays]) await vault.clients.add(client);
  const visit = aVisit(vault.me.id, gone);
  await vault.visits.add(visit);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await vault.backup.write(async (bytes) => pieces.push(new Uint8Array(bytes)) > 0, nothing);
  const subjects = { clients: [gone.id], visits: [], klusRequests: [] };
  expect((await vault.erasure.erase(subjects, 'vraag', passphrase)).ok).toBe(true);
  await vault.erasure.settled();
  await vault.carried();
  vault.lock();
  return { laptop, vault, desk, gone, stays, visit, backup: new Blob(pieces) };
};

const putBack = async ({ laptop, vault, backup }: Awaited<ReturnType<typeof erasedAfterBackup>>) => {
  const done = await laptop.closed.recovery.fromBackup(backup, vault.officeId, nothing);
  expect(done).toEqual({ ok: true, value: null });
};

describe('een back-up van voor het wissen terugzetten', () => {
  it('brengt wie gewist werd niet terug: het eerste aanmelden wist opnieuw, wie het ook is', async () => {
    const office = await erasedAfterBackup();
    await putBack(office);
    const theirs = await unlock(office.laptop, office.desk);
    expect(theirs.search('verdwenen')).toEqual([]);
    expect(await theirs.clients.get(office.gone.id)).toBeNull();
    expect(await theirs.visits.get(office.visit.id)).toBeNull();
    expect(await theirs.clients.get(office.stays.id)).toEqual(office.stays);
    expect((await theirs.erasure.state()).rotation.type).toBe('due');
    theirs.lock();
    const admin = await unlock(office.laptop, office.vault.me.id);
    await admin.erasure.settled();
    expect((await admin.erasure.state()).rotation).toEqual({ type: 'none' });
    const log = await admin.audit.ofPerson(office.gone.id);
    expect(log.ok && log.value.entries.some(({ action, reason }) => action === 'erased' && reason !== '')).toBe(true);
    await admin.carried();
    admin.lock();
    // The order stands in the list again: the same backup once more changes nothing.
    await putBack(office);
    expect(await (await unlock(office.laptop, office.desk)).clients.get(office.gone.id)).toBeNull();
  });

  it('ook twee keer na elkaar, voor er een beheerder aanmeldde', async () => {
    const office = await erasedAfterBackup();
    for (let time = 0; time < 3; time++) {
      await putBack(office);
      const theirs = await unlock(office.laptop, office.desk);
      expect(await theirs.clients.get(office.gone.id)).toBeNull();
      await theirs.carried();
      theirs.lock();
    }
  });

  it('ook als de database weg is: het reservebestand op deze laptop weet het nog', async () => {
    const office = await erasedAfterBackup();
    await office.laptop.closed.recovery.discard();
    await putBack(office);
    const theirs = await unlock(office.laptop, office.desk);
    expect(await theirs.clients.get(office.gone.id)).toBeNull();
    expect(await theirs.clients.get(office.stays.id)).toEqual(office.stays);
  });

  it('op een laptop die nergens van weet, staat die persoon er weer: dat kan alleen de server of een mens weten', async () => {
    const office = await erasedAfterBackup();
    const laptop = newLaptop({ safety: safetyFolder().safety });
    await putBack({ ...office, laptop });
    const theirs = await unlock(laptop, office.desk);
    expect(await theirs.clients.get(office.gone.id)).toEqual(office.gone);
  });
});

describe('wat op deze laptop kopieën houdt', () => {
  it('het reservebestand heeft na het wissen de oude rijen niet meer, ook niet dat van voor een terugzetten', async () => {
    const safe = safetyFolder();
    const laptop = newLaptop({ safety: safe.safety });
    const { vault } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    await vault.carried();
    const [old] = await laptop.onDisk((db) => db.table('rec').where('[t+id]').equals(['client', client.id]).toArray());
    const journals = () => readdirSync(safe.folder).filter((name) => name.startsWith('journal-'));
    const holds = () => journals().some((name) => readFileSync(`${safe.folder}/${name}`).includes(Buffer.from(old.c)));
    expect(holds()).toBe(true);
    const [journal = ''] = journals();
    writeFileSync(`${safe.folder}/${journal}.before`, readFileSync(`${safe.folder}/${journal}`));
    await vault.erasure.erase({ clients: [client.id], visits: [], klusRequests: [] }, 'vraag', passphrase);
    await vault.erasure.settled();
    await vault.carried();
    expect(journals()).toEqual([journal]);
    expect(holds()).toBe(false);
  });
});
