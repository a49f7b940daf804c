import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from './bytes.ts';
import { openBytes, sealWithIv } from './envelope.ts';
import { listKey } from './list-key.ts';

const office = '00000000-0000-4000-8000-000000000001';
const officeKey = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const place = { office, table: 'list', id: '0', rev: 'rev-1', schemaVersion: 1 };

describe('de sleutel waaronder de ledenlijst reist', () => {
  it('is elke keer en overal dezelfde', async () => {
    const sealed = await sealWithIv(await listKey(office, officeKey), place, utf8('[]'), new Uint8Array(12).fill(7));
    // Computed once with Node's own hkdfSync and createCipheriv, not with this code.
    expect(toHex(sealed)).toBe('01000000000707070707070707070707072d8a8f0f5c91f7b232628e95929155ddd4d2');
  });

  it('is die van één kantoor', async () => {
    const { epoch, handle } = await listKey('00000000-0000-4000-8000-000000000002', officeKey);
    const sealed = await sealWithIv(await listKey(office, officeKey), place, utf8('[]'), new Uint8Array(12));
    expect(await openBytes(new Map([[epoch, handle]]), place, sealed)).toEqual({
      ok: false,
      error: { type: 'notAuthentic' },
    });
  });
});
