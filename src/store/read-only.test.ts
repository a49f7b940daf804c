import { describe, expect, it } from 'vitest';
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
  pagesWritten,
  passphrase,
  setUpInput,
  unlock,
} from '../../test/store/laptop.ts';
import { safetyFolder } from '../../test/store/safety-folder.ts';
import { instantSchema } from '../domain/dates.ts';
import { ok } from '../domain/result.ts';
import { neededBytes, watchDisk } from './disk-watch.ts';

/** A laptop whose free space the test sets. */
const aSmallLaptop = () => {
  const disk = { freeBytes: neededBytes, takesWrites: true };
  const watch = watchDisk({ readDisk: async () => ok({ ...disk }) }, () =>
    instantSchema.parse(new Date().toISOString()),
  );
  const laptop = newLaptop({ disk: watch, safety: safetyFolder().safety });
  const become = async (freeBytes: number) => {
    disk.freeBytes = freeBytes;
    await watch.look();
  };
  return { laptop, become };
};

const refused = { ok: false, error: { type: 'readOnly' } };

/** Everything that lies on disk, byte for byte. */
const everything = (laptop: Laptop) =>
  laptop.onDisk(async (db) => Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));

describe('te weinig plaats op de schijf', () => {
  it('niets wordt geschreven en alles blijft leesbaar, ook na opnieuw aanmelden', async () => {
    const { laptop, become } = aSmallLaptop();
    const { vault } = await newOffice(laptop);
    const [me, client] = [vault.me.id, aClient({ surname: 'Leesbaar' })];
    const social = await enrol(vault, 'Sam Sociaal', ['socialWorker']);
    await vault.clients.add(client);
    const visit = aVisit(me, client);
    await vault.visits.add(visit);
    const letter = await addLetter(vault, aReferral(visit, { recipient: 'vdab' }));
    await pagesWritten(laptop);
    await vault.carried();

    await become(neededBytes - 1);
    const before = await everything(laptop);
    expect(await vault.clients.add(aClient())).toEqual(refused);
    expect(await vault.clients.change(client.id, { surname: 'Anders' })).toEqual(refused);
    expect(await vault.importClients([aClient()])).toEqual(refused);
    expect(await vault.visits.change(visit.id, { nextStep: 'bellen' })).toEqual(refused);
    expect(await vault.referrals.recordConsent(letter.id, { given: false, how: 'spoken' })).toEqual(refused);
    expect(await vault.referrals.issue(letter.id, 'printed', aPaper('brief', letter))).toEqual(refused);
    expect(await vault.settings.set('nationalNumberAsked', 'true')).toEqual(refused);
    expect(await vault.halfTyped.keep(new Map([['plek', 'half']]))).toEqual(refused);
    expect(await vault.files.open({ table: 'client', id: client.id }, '')).toEqual(refused);
    expect(await vault.revoke(social, 'uit dienst', passphrase)).toEqual(refused);
    expect(await vault.changePassphrase(passphrase, `${passphrase} nieuw`)).toEqual(refused);

    expect(await vault.clients.get(client.id)).toEqual(client);
    expect(vault.search('Leesbaar')).toHaveLength(1);
    vault.lock();
    const again = await unlock(laptop, me);
    expect(await laptop.closed.unlock(me, 'een verkeerde wachtzin')).toMatchObject({
      error: { type: 'wrongPassphrase' },
    });
    expect(await again.clients.all()).toEqual([client]);
    expect(await again.halfTyped.all()).toEqual(new Map());
    expect(again.search('Leesbaar')).toHaveLength(1);
    expect(await everything(laptop)).toEqual(before);

    await become(neededBytes);
    expect(await again.clients.change(client.id, { surname: 'Bewaard' })).toMatchObject({ ok: true });
  });

  it('een toestel met te weinig plaats begint niet en zet niets terug', async () => {
    const { laptop, become } = aSmallLaptop();
    await become(0);
    expect(await laptop.closed.setUp(setUpInput)).toEqual(refused);
    await become(neededBytes);
    const { vault } = await newOffice(laptop);
    await vault.carried();
    const { officeId } = vault;
    vault.lock();
    await become(0);
    const before = await everything(laptop);
    const back = await laptop.closed.recovery.fromJournal(officeId, () => undefined);
    expect(back).toEqual({ ok: false, error: { type: 'diskRefused' } });
    expect(await everything(laptop)).toEqual(before);
  });

  it('een beschadigde rij wordt ook dan opzij gehouden, en geteld zodra er plaats is', async () => {
    const { laptop, become } = aSmallLaptop();
    const { vault } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    await laptop.onDisk(async (db) => {
      const row = await db.table('rec').get(['client', client.id]);
      row.c[row.c.length - 1] ^= 1;
      await db.table('rec').put(row);
    });
    await become(0);
    expect(await vault.clients.get(client.id)).toBeNull();
    expect(await vault.setAside()).toEqual([]);
    await become(neededBytes);
    expect(await vault.clients.get(client.id)).toBeNull();
    expect(await vault.setAside()).toMatchObject([{ table: 'client', id: client.id, reason: 'corrupt' }]);
  });
});
