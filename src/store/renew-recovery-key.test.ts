import { describe, expect, it, vi } from 'vitest';
import { office } from '../../test/store/insider.ts';
import { aClient, enrol, type Laptop, newLaptop, newOffice, passphrase, unlock } from '../../test/store/laptop.ts';
import type { OpenVault } from './vault.ts';

const refused = (type: string) => ({ ok: false, error: { type } });
const tables = ['wrap', 'roster', 'rec', 'outbox', 'paper'];
const disk = (laptop: Laptop) => laptop.onDisk((db) => Promise.all(tables.map((table) => db.table(table).toArray())));

const prepare = async (vault: OpenVault, recoveryKey: string) => {
  const next = await vault.renewRecoveryKey(recoveryKey, passphrase);
  if (!next.ok) throw new Error(next.error.type);
  return next.value;
};

const withOffice = async () => {
  const laptop = newLaptop();
  const { vault, recoveryKey } = await newOffice(laptop);
  const client = aClient();
  await vault.clients.add(client);
  return { laptop, vault, recoveryKey, client };
};

describe('een nieuwe herstelsleutel', () => {
  it('opent dezelfde dossiers; het vorige papier opent dan niets meer', async () => {
    const { laptop, vault, recoveryKey, client } = await withOffice();
    const next = await prepare(vault, recoveryKey);
    expect(next.recoveryKey.split(' ')).toHaveLength(8);
    expect(await next.keep()).toEqual({ ok: true, value: null });
    expect(await laptop.closed.tryRecoveryKey(recoveryKey)).toEqual(refused('wrongKey'));
    vault.lock();
    const back = await laptop.closed.recover(next.recoveryKey, { type: 'listed', member: vault.me.id }, passphrase);
    if (!back.ok) throw new Error(back.error.type);
    expect(await back.value.clients.get(client.id)).toEqual(client);
    // And once more, with the key that is in use now.
    const third = await prepare(back.value, next.recoveryKey);
    expect((await third.keep()).ok).toBe(true);
    back.value.lock();
    expect(await laptop.closed.tryRecoveryKey(next.recoveryKey)).toEqual(refused('wrongKey'));
    expect((await laptop.closed.tryRecoveryKey(third.recoveryKey)).ok).toBe(true);
  });

  it('telt pas als hij bewaard wordt: tot dan opent alleen het vorige papier, ook na het vergrendelen', async () => {
    const { laptop, vault, recoveryKey } = await withOffice();
    const before = await disk(laptop);
    const made = vi.spyOn(crypto, 'getRandomValues');
    const [dropped, locked] = [await prepare(vault, recoveryKey), await prepare(vault, recoveryKey)];
    dropped.drop();
    expect(await dropped.keep()).toEqual(refused('gone'));
    expect(await laptop.closed.tryRecoveryKey(dropped.recoveryKey)).toEqual(refused('wrongKey'));
    const keys = made.mock.results.map(({ value }) => value).filter(({ length }) => length === 30);
    made.mockRestore();
    const isZero = (key: Uint8Array) => key.every((byte) => byte === 0);
    expect(keys.map(isZero)).toEqual([true, false]);
    vault.lock();
    expect(keys.map(isZero)).toEqual([true, true]);
    expect(await locked.keep()).toEqual(refused('lockedMeanwhile'));
    expect(await disk(laptop)).toEqual(before);
    expect((await laptop.closed.tryRecoveryKey(recoveryKey)).ok).toBe(true);
  });

  it('vraagt de eigen wachtzin en het papier van nu, en wijzigt anders niets', async () => {
    const { laptop, vault, recoveryKey } = await withOffice();
    const other = await newOffice(newLaptop());
    const before = await disk(laptop);
    expect(await vault.renewRecoveryKey(recoveryKey, 'fout')).toEqual(refused('wrongPassphrase'));
    expect(await vault.renewRecoveryKey(other.recoveryKey, passphrase)).toEqual(refused('wrongKey'));
    expect(await vault.renewRecoveryKey(`${recoveryKey}X`, passphrase)).toMatchObject(refused('badGroups'));
    expect(await disk(laptop)).toEqual(before);
  });

  it('een collega die intussen werd ingetrokken: de nieuwe sleutel opent ook wat daarna kwam', async () => {
    const { laptop, vault, recoveryKey, client } = await withOffice();
    const gone = await enrol(vault, 'Wies Weg', ['frontDesk']);
    const next = await prepare(vault, recoveryKey);
    expect((await vault.revoke(gone, 'werkt elders', passphrase)).ok).toBe(true);
    const later = aClient({ surname: 'Later' });
    await vault.clients.add(later);
    expect((await next.keep()).ok).toBe(true);
    vault.lock();
    const back = await laptop.closed.recover(next.recoveryKey, { type: 'listed', member: vault.me.id }, passphrase);
    if (!back.ok) throw new Error(back.error.type);
    expect(await back.value.clients.get(client.id)).toEqual(client);
    expect(await back.value.clients.get(later.id)).toEqual(later);
  });

  it('het vorige slot teruggezet in de databank opent niets: de ledenlijst kent die sleutel niet meer', async () => {
    const { laptop, vault, recoveryKey } = await withOffice();
    const former = await laptop.onDisk((db) => db.table('wrap').get('recovery'));
    expect((await (await prepare(vault, recoveryKey)).keep()).ok).toBe(true);
    vault.lock();
    await laptop.onDisk((db) => db.table('wrap').put(former));
    expect(await laptop.closed.tryRecoveryKey(recoveryKey)).toEqual(refused('damaged'));
    expect((await laptop.closed.unlock(vault.me.id, passphrase)).ok).toBe(true);
  });

  it('na het wissen van een dossier is het nieuwe papier niet meer van voor het wissen', async () => {
    const { vault, recoveryKey, client } = await withOffice();
    const erased = await vault.erasure.erase(
      { clients: [client.id], visits: [], klusRequests: [] },
      'op vraag',
      passphrase,
    );
    expect(erased.ok).toBe(true);
    await vault.erasure.settled();
    expect((await vault.erasure.state()).isRecoveryKeyOlder).toBe(true);
    expect((await (await prepare(vault, recoveryKey)).keep()).ok).toBe(true);
    expect((await vault.erasure.state()).isRecoveryKeyOlder).toBe(false);
  });

  it('staat in het logboek, en wie geen beheerder is, maakt er geen', async () => {
    const { laptop, vault, social } = await office();
    vault.lock();
    const theirs = await unlock(laptop, social);
    expect(await theirs.renewRecoveryKey('0'.repeat(56), passphrase)).toEqual(refused('notAdministrator'));
    const own = await withOffice();
    await (await prepare(own.vault, own.recoveryKey)).keep();
    const log = await own.vault.audit.all();
    expect(log.ok && log.value.entries.some((entry) => entry.fields.includes('newRecoveryKey'))).toBe(true);
  });
});
