import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, toHex, utf8 } from './bytes.ts';
import {
  type DataKey,
  type Keyring,
  openBytes,
  openJson,
  type SealedPlace,
  sealBytes,
  sealJson,
  sealWithIv,
} from './envelope.ts';

const place: SealedPlace = {
  office: '6c0f8f4e-0000-4000-8000-000000000001',
  table: 'client',
  id: '6c0f8f4e-0000-4000-8000-000000000002',
  rev: '6c0f8f4e-0000-4000-8000-000000000003',
  schemaVersion: 1,
};

const keyOf = async (bytes: Bytes, epoch = 1): Promise<DataKey> => ({
  epoch,
  handle: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
});
const ring = (key: DataKey): Keyring => new Map([[key.epoch, key.handle]]);
const fixedKeyBytes = Uint8Array.from({ length: 32 }, (_, i) => i);
const fixedKey = keyOf(fixedKeyBytes);
const fixedIv = Uint8Array.from({ length: 12 }, (_, i) => 0xa0 + i);

/** Computed once with Node's own createCipheriv, not with this code. A change here makes all stored data unreadable. */
const vectors = [
  {
    name: 'empty',
    plain: '',
    epoch: 1,
    where: place,
    envelope: '0100000001a0a1a2a3a4a5a6a7a8a9aaabe0574c6b71edfe3c7faa68b418de84f3',
  },
  {
    name: 'a small state',
    plain: '{"f":{"surname":["Voorbeeld","0"]}}',
    epoch: 1,
    where: place,
    envelope:
      '0100000001a0a1a2a3a4a5a6a7a8a9aaab9d3a1a0f7fb020cc1717e9b26a1fe2e42b8e0f7ffdc52009f96242a4538945238f0b3a92d14013762fbeb287ceb8eddc47c668',
  },
  {
    name: 'empty field, more than ASCII, another epoch and schema version',
    plain: 'Çelik',
    epoch: 258,
    where: { office: 'é', table: '', id: 'a', rev: 'bc', schemaVersion: 12 },
    envelope: '0100000102a0a1a2a3a4a5a6a7a8a9aaab259f19412ca01c1316fdff9ff014ac0a12630501ebb9',
  },
] as const;

describe('envelope v1, written down', () => {
  it.each(vectors)('$name', async ({ plain, epoch, where, envelope }) => {
    const key = await keyOf(fixedKeyBytes, epoch);
    expect(toHex(await sealWithIv(key, where, utf8(plain), fixedIv))).toBe(envelope);
  });
});

describe('seal and open', () => {
  it('gives back what was sealed', async () => {
    const key = await fixedKey;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (plain) => {
        const opened = await openBytes(ring(key), place, await sealBytes(key, place, new Uint8Array(plain)));
        expect(opened).toEqual({ ok: true, value: new Uint8Array(plain) });
      }),
    );
  });

  it('gives back any JSON, and its size tells steps of 512 bytes only', async () => {
    const key = await fixedKey;
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const envelope = await sealJson(key, place, value);
        expect((envelope.length - 33) % 512).toBe(0);
        expect(await openJson(ring(key), place, envelope)).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(value)),
        });
      }),
    );
  });

  it('does not open after any single flipped bit', async () => {
    const key = await fixedKey;
    const envelope = await sealBytes(key, place, utf8('fictief'));
    for (let bit = 0; bit < envelope.length * 8; bit++) {
      const flipped = new Uint8Array(envelope);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await openBytes(ring(key), place, flipped)).ok).toBe(false);
    }
  });

  it('does not open when cut short', async () => {
    const key = await fixedKey;
    const envelope = await sealBytes(key, place, utf8('fictief'));
    for (let length = 0; length < envelope.length; length++) {
      expect((await openBytes(ring(key), place, envelope.slice(0, length))).ok).toBe(false);
    }
  });

  it('does not open at another office, table, id, rev or schema version, also when characters move between fields', async () => {
    const key = await fixedKey;
    const field = fc.string({ maxLength: 6 });
    const anyPlace = fc.record({
      office: field,
      table: field,
      id: field,
      rev: field,
      schemaVersion: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(anyPlace, anyPlace, async (from, to) => {
        const opened = await openBytes(ring(key), to, await sealBytes(key, from, utf8('fictief')));
        expect(opened.ok).toBe(JSON.stringify(from) === JSON.stringify(to));
      }),
    );
    const shifted = { ...place, table: `${place.table}${place.id[0]}`, id: place.id.slice(1) };
    expect((await openBytes(ring(key), shifted, await sealBytes(key, place, utf8('fictief')))).ok).toBe(false);
  });

  it('tells another epoch, a newer envelope and another key apart', async () => {
    const key = await fixedKey;
    const envelope = await sealBytes(key, place, utf8('fictief'));
    const epochTwo = await keyOf(fixedKeyBytes, 2);
    expect(await openBytes(ring(epochTwo), place, envelope)).toEqual({
      ok: false,
      error: { type: 'otherEpoch', epoch: 1 },
    });
    const relabelled = new Uint8Array(envelope);
    relabelled[4] = 2;
    expect(await openBytes(ring(epochTwo), place, relabelled)).toEqual({ ok: false, error: { type: 'notAuthentic' } });
    const newer = new Uint8Array(envelope);
    newer[0] = 2;
    expect(await openBytes(ring(key), place, newer)).toEqual({ ok: false, error: { type: 'newerEnvelope' } });
    const other = await keyOf(new Uint8Array(32));
    expect(await openBytes(ring(other), place, envelope)).toEqual({ ok: false, error: { type: 'notAuthentic' } });
  });

  it('opens rows of every epoch that the ring holds, and of no other', async () => {
    const [one, two, three] = [
      await keyOf(fixedKeyBytes, 1),
      await keyOf(new Uint8Array(32), 2),
      await keyOf(fixedKeyBytes, 3),
    ];
    const both: Keyring = new Map([...ring(one), ...ring(two)]);
    for (const key of [one, two]) {
      expect((await openBytes(both, place, await sealBytes(key, place, utf8('fictief')))).ok).toBe(true);
    }
    expect(await openBytes(both, place, await sealBytes(three, place, utf8('fictief')))).toEqual({
      ok: false,
      error: { type: 'otherEpoch', epoch: 3 },
    });
  });

  it('never uses an IV twice over 20,000 seals', async () => {
    const key = await fixedKey;
    const ivs = new Set<string>();
    for (let i = 0; i < 20_000; i++) ivs.add(toHex((await sealBytes(key, place, utf8(''))).slice(5, 17)));
    expect(ivs.size).toBe(20_000);
  });
});
