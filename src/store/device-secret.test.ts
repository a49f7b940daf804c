import { readFileSync } from 'node:fs';
import path from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { makeKeystore } from '../../test/keystore/laptop-keystore.ts';
import {
  aClient,
  addLetter,
  aPaper,
  aReferral,
  aVisit,
  enrol,
  type Laptop,
  newLaptop,
  newOffice,
  passphrase,
  unlock,
} from '../../test/store/laptop.ts';
import { safetyFolder } from '../../test/store/safety-folder.ts';
import { deviceSecretId } from '../crypto/device-secret.ts';
import type { OpenVault } from './vault.ts';

const deviceOf = (laptop: Laptop, id: string): Promise<string | undefined> =>
  laptop.onDisk(async (db) => (await db.table('wrap').get(id)).device);
const attemptsOf = (laptop: Laptop, id: string): Promise<number> =>
  laptop.onDisk(async (db) => (await db.table('meta').get(`failures/${id}`))?.v.count ?? 0);
/** The same disk in a laptop with another keystore. */
const inLaptopWith = (laptop: Laptop, deviceSecret: Laptop['deps']['deviceSecret']): Laptop =>
  newLaptop({
    ...(deviceSecret === undefined ? {} : { deviceSecret }),
    ...(laptop.deps.indexedDB === undefined ? {} : { indexedDB: laptop.deps.indexedDB }),
  });

const withKeystore = async () => {
  const keystore = makeKeystore();
  const laptop = newLaptop({ deviceSecret: keystore.verbs });
  return { keystore, laptop, ...(await newOffice(laptop)) };
};
/** A letter that waits for a social worker. */
const waitingLetter = async (vault: OpenVault) => {
  const client = aClient();
  const visit = aVisit(vault.me.id, client);
  await vault.clients.add(client);
  await vault.visits.add(visit);
  const letter = await addLetter(vault, aReferral(visit));
  await vault.referrals.move(letter.id, { to: 'awaitingApproval', note: '' });
  return letter.id;
};
const refused = (type: string) => ({ ok: false, error: { type } });

describe('tweede sleutel van het toestel', () => {
  it('de wachtzin blijft nodig, en zonder dit toestel opent ze niets', async () => {
    const { keystore, laptop, vault } = await withKeystore();
    const client = aClient();
    await vault.clients.add(client);
    const { id } = vault.me;
    vault.lock();
    expect(await deviceOf(laptop, id)).toMatch(/^[0-9a-f]{32}$/);
    expect(await laptop.closed.unlock(id, 'een andere wachtzin')).toEqual(refused('wrongPassphrase'));
    expect(await (await unlock(laptop, id)).clients.get(client.id)).toEqual(client);

    for (const elsewhere of [undefined, makeKeystore('none').verbs, makeKeystore().verbs]) {
      const thief = inLaptopWith(laptop, elsewhere);
      expect(await thief.closed.unlock(id, passphrase)).toEqual(refused('deviceSecretMissing'));
      // Who takes the mark away has the passphrase alone, and that is not the key.
      const marked = await laptop.onDisk((db) => db.table('wrap').get(id));
      const { device: _mark, ...unmarked } = marked;
      await laptop.onDisk((db) => db.table('wrap').put(unmarked));
      expect(await thief.closed.unlock(id, passphrase)).toEqual(refused('wrongPassphrase'));
      await laptop.onDisk((db) => db.table('wrap').put(marked));
    }
    expect(keystore.kept()).toBe(1);
  });

  it('een ander geheim onder de naam van het juiste opent niets', async () => {
    const { laptop, vault } = await withKeystore();
    const { id } = vault.me;
    vault.lock();
    const { verbs } = makeKeystore();
    const own = new Uint8Array(32).fill(7);
    expect((await verbs.writeDeviceSecret(own)).ok).toBe(true);
    const device = await deviceSecretId(own);
    await laptop.onDisk(async (db) => db.table('wrap').put({ ...(await db.table('wrap').get(id)), device }));
    expect(await inLaptopWith(laptop, verbs).closed.unlock(id, passphrase)).toEqual(refused('wrongPassphrase'));
  });

  it('een toegang van vroeger opent zoals altijd en krijgt hem bij het aanmelden; daarna opent het vorige slot niet meer', async () => {
    const before = newLaptop();
    const { vault } = await newOffice(before);
    const desk = await enrol(vault, 'Dina Desk', ['frontDesk']);
    const { id } = vault.me;
    vault.lock();
    expect(await (await unlock(before, id)).deviceStanding()).toEqual({ mine: 'none', shutOut: [] });
    const former = await before.onDisk((db) => db.table('wrap').get(id));
    expect(former.device).toBeUndefined();

    const keystore = makeKeystore();
    const laptop = inLaptopWith(before, keystore.verbs);
    (await unlock(laptop, id)).lock();
    const bound = await laptop.onDisk((db) => db.table('wrap').get(id));
    expect(bound.device).toMatch(/^[0-9a-f]{32}$/);
    expect(bound.secret).not.toEqual(former.secret);
    expect(bound.dataKeys).toEqual(former.dataKeys);
    expect(await deviceOf(laptop, desk)).toBeUndefined();

    (await unlock(laptop, id)).lock();
    (await unlock(laptop, desk)).lock();
    expect(await deviceOf(laptop, desk)).toBe(bound.device);
    expect(keystore.kept()).toBe(1);
  });

  it('een foute wachtzin bindt niets', async () => {
    const before = newLaptop();
    const { vault } = await newOffice(before);
    vault.lock();
    const laptop = inLaptopWith(before, makeKeystore().verbs);
    expect(await laptop.closed.unlock(vault.me.id, 'fout')).toEqual(refused('wrongPassphrase'));
    expect(await deviceOf(laptop, vault.me.id)).toBeUndefined();
  });

  it('een verdwenen sleutel kost geen poging; de herstelsleutel opent, en de beheerder geeft de anderen een nieuwe start', async () => {
    const { keystore, laptop, vault, recoveryKey } = await withKeystore();
    const desk = await enrol(vault, 'Dina Desk', ['frontDesk']);
    const client = aClient();
    await vault.clients.add(client);
    const { id } = vault.me;
    vault.lock();
    const lost = await deviceOf(laptop, id);
    keystore.storage.reset();
    for (let i = 0; i < 5; i++) {
      expect(await laptop.closed.unlock(id, passphrase)).toEqual(refused('deviceSecretMissing'));
    }
    expect(await attemptsOf(laptop, id)).toBe(0);

    const back = await laptop.closed.recover(recoveryKey, { type: 'listed', member: id }, 'een nieuwe wachtzin hier');
    if (!back.ok) throw new Error(back.error.type);
    expect(await back.value.clients.get(client.id)).toEqual(client);
    const found = await deviceOf(laptop, id);
    expect(found).toMatch(/^[0-9a-f]{32}$/);
    expect(found).not.toBe(lost);
    expect(await laptop.closed.unlock(desk, passphrase)).toEqual(refused('deviceSecretMissing'));
    expect(await back.value.deviceStanding()).toEqual({ mine: 'bound', shutOut: [desk] });
    const renewed = await back.value.renewAccess(desk, 'nog een andere wachtzin', 'een nieuwe wachtzin hier');
    expect(renewed).toEqual({ ok: true, value: null });
    expect(await back.value.deviceStanding()).toEqual({ mine: 'bound', shutOut: [] });
    back.value.lock();
    (await unlock(laptop, desk, 'nog een andere wachtzin')).lock();
    expect(await deviceOf(laptop, desk)).toBe(found);
    // The lost one stays on the disk: a keystore that comes back opens it again.
    expect(keystore.kept()).toBe(2);
  });

  it('een sleutelbos die even dicht is: geen poging, niets verloren, en daarna gewoon open', async () => {
    const { keystore, laptop, vault } = await withKeystore();
    const { id } = vault.me;
    vault.lock();
    keystore.storage.lock(true);
    expect(await laptop.closed.unlock(id, passphrase)).toEqual(refused('keystoreClosed'));
    expect(await attemptsOf(laptop, id)).toBe(0);
    keystore.storage.lock(false);
    expect((await laptop.closed.unlock(id, passphrase)).ok).toBe(true);
    expect(keystore.kept()).toBe(1);
  });

  it('de herstelsleutel werkt ook terwijl de sleutelbos dicht is; bij de volgende keer hoort de toegang weer bij het toestel', async () => {
    const { keystore, laptop, vault, recoveryKey } = await withKeystore();
    const { id } = vault.me;
    vault.lock();
    keystore.storage.lock(true);
    const back = await laptop.closed.recover(recoveryKey, { type: 'listed', member: id }, passphrase);
    if (!back.ok) throw new Error(back.error.type);
    expect(await back.value.deviceStanding()).toEqual({ mine: 'later', shutOut: [] });
    back.value.lock();
    expect(await deviceOf(laptop, id)).toBeUndefined();
    keystore.storage.lock(false);
    (await unlock(laptop, id)).lock();
    expect(await deviceOf(laptop, id)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('een sleutelbos die niets houdt, bindt niets', async () => {
    const forgetful = makeKeystore();
    const laptop = newLaptop({
      deviceSecret: { ...forgetful.verbs, writeDeviceSecret: async () => ({ ok: true, value: null }) },
    });
    const { vault } = await newOffice(laptop);
    expect(await deviceOf(laptop, vault.me.id)).toBeUndefined();
    vault.lock();
    expect((await laptop.closed.unlock(vault.me.id, passphrase)).ok).toBe(true);
  });

  it('wachtzin wijzigen, een collega toevoegen, intrekken en goedkeuren aan tafel gaan door', async () => {
    const { laptop, vault } = await withKeystore();
    const { id } = vault.me;
    const device = await deviceOf(laptop, id);
    const social = await enrol(vault, 'Sam Sociaal', ['socialWorker']);
    const gone = await enrol(vault, 'Wies Weg', ['frontDesk']);
    expect(await deviceOf(laptop, social)).toBe(device);
    expect(await vault.changePassphrase(passphrase, 'een heel andere wachtzin')).toEqual({ ok: true, value: null });
    expect(await deviceOf(laptop, id)).toBe(device);
    expect((await vault.revoke(gone, 'werkt elders', 'een heel andere wachtzin')).ok).toBe(true);
    expect(await deviceOf(laptop, social)).toBe(device);

    const letter = await waitingLetter(vault);
    const approver = { member: social, passphrase, acceptedFindings: [] };
    expect((await vault.referrals.approveWith(letter, approver, aPaper())).ok).toBe(true);
    vault.lock();
    (await unlock(laptop, social)).lock();
    (await unlock(laptop, id, 'een heel andere wachtzin')).lock();
  });

  it('wat aan tafel niet open kan, zegt waarom en telt niet als poging', async () => {
    const { keystore, laptop, vault } = await withKeystore();
    const social = await enrol(vault, 'Sam Sociaal', ['socialWorker']);
    const letter = await waitingLetter(vault);
    const approve = () =>
      vault.referrals.approveWith(letter, { member: social, passphrase, acceptedFindings: [] }, aPaper());
    const change = () => vault.changePassphrase(passphrase, 'een heel andere wachtzin');
    keystore.storage.lock(true);
    expect([await approve(), await change()]).toEqual([refused('keystoreClosed'), refused('keystoreClosed')]);
    keystore.storage.lock(false);
    keystore.storage.reset();
    const missing = refused('deviceSecretMissing');
    expect([await approve(), await change()]).toEqual([missing, missing]);
    expect([await attemptsOf(laptop, vault.me.id), await attemptsOf(laptop, social)]).toEqual([0, 0]);
    expect((await vault.referrals.get(letter))?.state).toBe('awaitingApproval');
  });

  it('een back-up gaat op dit toestel open met de wachtzin, op een ander met de herstelsleutel', async () => {
    const { laptop, vault, recoveryKey } = await withKeystore();
    const client = aClient();
    await vault.clients.add(client);
    const { id } = vault.me;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const put = async (bytes: Uint8Array) => pieces.push(new Uint8Array(bytes)) > 0;
    expect((await vault.backup.write(put, () => undefined)).ok).toBe(true);
    const file = new Blob(pieces);
    expect(await vault.backup.check(file, () => undefined)).toMatchObject({ ok: true, value: { closed: 0 } });
    vault.lock();

    const sameKeystore = newLaptop({ ...laptop.deps, indexedDB: new IDBFactory() });
    await sameKeystore.closed.recovery.fromBackup(file, null, () => undefined);
    expect(await (await unlock(sameKeystore, id)).clients.get(client.id)).toEqual(client);

    for (const elsewhere of [makeKeystore().verbs, makeKeystore('none').verbs]) {
      const other = newLaptop({ deviceSecret: elsewhere });
      await other.closed.recovery.fromBackup(file, null, () => undefined);
      expect(await other.closed.unlock(id, passphrase)).toEqual(refused('deviceSecretMissing'));
      const back = await other.closed.recover(recoveryKey, { type: 'listed', member: id }, passphrase);
      expect(back.ok && (await back.value.clients.get(client.id))).toEqual(client);
      if (back.ok) back.value.lock();
      expect((await other.closed.unlock(id, passphrase)).ok).toBe(true);
    }
  });

  it('het vorige slot blijft ook niet achter in het logboek', async () => {
    const { folder, safety } = safetyFolder();
    const before = newLaptop({ safety });
    const { vault } = await newOffice(before);
    await vault.carried();
    const journal = path.join(folder, `journal-${vault.officeId}.dwj`);
    const { secret } = await before.onDisk((db) => db.table('wrap').get(vault.me.id));
    const holdsFormer = () => readFileSync(journal).includes(Buffer.from(secret));
    expect(holdsFormer()).toBe(true);
    vault.lock();
    const laptop = newLaptop({ ...before.deps, deviceSecret: makeKeystore().verbs });
    const again = await unlock(laptop, vault.me.id);
    await again.carried();
    expect(holdsFormer()).toBe(false);
  });
});
