import { describe, expect, it } from 'vitest';
import { joinBytes, randomBytes } from './bytes.ts';
import {
  dataKeyCheck,
  newSealingKey,
  openSealedDataKey,
  type SealedKeyPlace,
  sealDataKey,
  sealingKeyOf,
} from './sealing.ts';

const place: SealedKeyPlace = { office: 'office-1', holder: 'member-1', epoch: 2 };
const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const counting = (from: number) => Uint8Array.from({ length: 32 }, (_, i) => from + i);

describe('a data key sealed to a public key', () => {
  it('opens as Node sealed it (vector, computed with Node alone)', async () => {
    const member = sealingKeyOf(counting(101));
    expect(member.publicKey).toBe('VxR2nRFr92Q2rnS8eT0sMK0ZA8WaxSc4BcfiaYtBDDY=');
    const sealed = hex(
      '07a37cbc142093c8b755dc1b10e86cb426374ad16aa853ed0bdfc0b2b86d1c7ca0a1a2a3a4a5a6a7a8a9aaab3f1efd2ba4c6fefc3cca9c4fe806480f3d0269a165783f83752db53ec989213618b919116b7ae4f9164477e001d5e524',
    );
    expect(await openSealedDataKey(sealed, member, place)).toEqual({ ok: true, value: counting(0) });
    expect(await dataKeyCheck(counting(0))).toBe('SynJxZ6TTpxghqzx4v52hDSHBbee3dDwFejB23qbYOs=');
  });

  it('comes back for its holder, and no two seals are alike', async () => {
    const [member, raw] = [newSealingKey(), randomBytes(32)];
    const one = await sealDataKey(raw, member.publicKey, place);
    const two = await sealDataKey(raw, member.publicKey, place);
    expect(one).not.toEqual(two);
    for (const sealed of [one, two]) {
      expect(await openSealedDataKey(sealed, member, place)).toEqual({ ok: true, value: raw });
    }
  });

  it('does not open for another person, holder, office or epoch, changed anywhere or cut short', async () => {
    const member = newSealingKey();
    const sealed = await sealDataKey(randomBytes(32), member.publicKey, place);
    const attempts = [
      openSealedDataKey(sealed, newSealingKey(), place),
      openSealedDataKey(sealed, member, { ...place, holder: 'recovery' }),
      openSealedDataKey(sealed, member, { ...place, office: 'office-2' }),
      openSealedDataKey(sealed, member, { ...place, epoch: 1 }),
      openSealedDataKey(sealed.slice(0, 60), member, place),
      openSealedDataKey(new Uint8Array(0), member, place),
      // A point of small order, with which anybody could compute the shared key.
      openSealedDataKey(joinBytes(new Uint8Array(32), sealed.slice(32)), member, place),
      ...Array.from(sealed.keys(), (at) =>
        openSealedDataKey(
          sealed.map((byte, i) => (i === at ? byte ^ 1 : byte)),
          member,
          place,
        ),
      ),
    ];
    for (const attempt of attempts) expect(await attempt).toEqual({ ok: false, error: { type: 'notAuthentic' } });
  });

  it('is never sealed to a key that everybody can compute', async () => {
    await expect(sealDataKey(randomBytes(32), btoa('\0'.repeat(32)), place)).rejects.toThrow();
  });
});
