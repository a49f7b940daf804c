import { describe, expect, it } from 'vitest';
import { aClient, newLaptop, newOffice, passphrase, unlock } from '../../test/store/laptop.ts';

const next = 'een heel andere wachtzin';
const wrapOf = (laptop: ReturnType<typeof newLaptop>, id: string) => laptop.onDisk((db) => db.table('wrap').get(id));
const rosterOf = (laptop: ReturnType<typeof newLaptop>) => laptop.onDisk((db) => db.table('roster').toArray());

describe('eigen wachtzin wijzigen', () => {
  it('de nieuwe opent dezelfde dossiers met dezelfde sleutels, de vorige opent niets meer', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    const [wrapBefore, rosterBefore] = [await wrapOf(laptop, vault.me.id), await rosterOf(laptop)];
    expect(await vault.changePassphrase(passphrase, next)).toEqual({ ok: true, value: null });
    expect(await vault.clients.get(client.id)).toEqual(client);
    vault.lock();
    expect(await laptop.closed.unlock(vault.me.id, passphrase)).toEqual({
      ok: false,
      error: { type: 'wrongPassphrase' },
    });
    const again = await unlock(laptop, vault.me.id, next);
    expect(await again.clients.get(client.id)).toEqual(client);
    const wrapAfter = await wrapOf(laptop, vault.me.id);
    expect(wrapAfter.kdf.salt).not.toBe(wrapBefore.kdf.salt);
    expect(wrapAfter.secret).not.toEqual(wrapBefore.secret);
    expect(await rosterOf(laptop)).toEqual(rosterBefore);
  });

  it('vraagt de wachtzin van nu, telt foute pogingen mee en wijzigt dan niets', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const before = await wrapOf(laptop, vault.me.id);
    for (let i = 0; i < 3; i++) {
      expect(await vault.changePassphrase('fout', next)).toEqual({ ok: false, error: { type: 'wrongPassphrase' } });
    }
    expect(await vault.changePassphrase(passphrase, next)).toEqual({
      ok: false,
      error: { type: 'tooSoon', waitMs: 1000 },
    });
    expect(await wrapOf(laptop, vault.me.id)).toEqual(before);
    laptop.pass(1000);
    expect((await vault.changePassphrase(passphrase, next)).ok).toBe(true);
  });

  it('na het vergrendelen verandert er niets', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    vault.lock();
    expect(await vault.changePassphrase(passphrase, next)).toEqual({ ok: false, error: { type: 'lockedMeanwhile' } });
    expect((await laptop.closed.unlock(vault.me.id, passphrase)).ok).toBe(true);
  });
});
