import { describe, expect, it } from 'vitest';
import { insider, office } from '../../test/store/insider.ts';
import { passphrase } from '../../test/store/laptop.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { openSealedDataKey, sealDataKey } from '../crypto/sealing.ts';
import { newMemberKeys, wrapForMember } from './member-keys.ts';

describe('sleutels op schijf', () => {
  it('een eigen datasleutel, verzegeld voor een collega, wordt niet gebruikt: de kluis blijft dicht', async () => {
    const { laptop, vault, desk, social } = await office();
    vault.lock();
    const { meta } = await insider(laptop, desk);
    await laptop.onDisk(async (db) => {
      const listed = (await db.table('roster').toArray()).find(({ entry }) => entry.memberId === social)?.entry;
      const place = { office: meta.officeId, holder: social, epoch: 1 };
      const sealed = await sealDataKey(randomBytes(32), listed.sealingKey, place);
      const wrap = await db.table('wrap').get(social);
      await db.table('wrap').put({ ...wrap, dataKeys: [{ epoch: 1, sealed }] });
    });
    expect(await laptop.closed.unlock(social, passphrase)).toEqual({ ok: false, error: { type: 'damaged' } });
    expect((await laptop.closed.unlock(desk, passphrase)).ok).toBe(true);
  });

  it('een eigen paar sleutels onder de naam van een collega komt niet binnen: ze staan niet op de lijst', async () => {
    const { laptop, vault, desk, social } = await office();
    vault.lock();
    const { meta, sealingKey } = await insider(laptop, desk);
    const keys = newMemberKeys();
    await laptop.onDisk(async (db) => {
      const mine = await db.table('wrap').get(desk);
      const place = { office: meta.officeId, holder: desk, epoch: 1 };
      const raw = await openSealedDataKey(mine.dataKeys[0].sealed, sealingKey, place);
      if (!raw.ok) throw new Error('not an insider');
      const sealed = await sealDataKey(raw.value, keys.sealingKey.publicKey, { ...place, holder: social });
      const holder = { id: social, passphrase: 'eigen keuze', keys };
      await db.table('wrap').put(await wrapForMember(laptop.deps, meta, holder, [{ epoch: 1, sealed }]));
    });
    expect(await laptop.closed.unlock(social, 'eigen keuze')).toEqual({ ok: false, error: { type: 'damaged' } });
  });
});
