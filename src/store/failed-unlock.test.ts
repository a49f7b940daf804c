import type { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newLaptop, newOffice, passphrase } from '../../test/store/laptop.ts';
import type { SigningKey } from '../crypto/signing.ts';

/** Every signing key that an unlock took out of its wrap, as the very bytes that it works with. */
const opened = vi.hoisted((): SigningKey[] => []);
vi.mock('../crypto/signing.ts', async (original) => {
  const real = await original<typeof import('../crypto/signing.ts')>();
  const signingKeyOf: typeof real.signingKeyOf = (secret) => {
    const key = real.signingKeyOf(secret);
    opened.push(key);
    return key;
  };
  return { ...real, signingKeyOf };
});

const isZeroed = ({ secret }: SigningKey): boolean => secret.every((byte) => byte === 0);

describe('een aanmelding die mislukt nadat de wachtzin klopte', () => {
  beforeEach(() => {
    opened.length = 0;
  });

  it.each<[string, (db: Dexie) => Promise<unknown>]>([
    ['zonder het einde van de ledenlijst', (db) => db.table('meta').delete('rosterHead')],
    ['met een ledenlijst zonder deze naam', (db) => db.table('roster').clear()],
    [
      'met een sleutel voor de dossiers die niet opengaat',
      async (db) => {
        const [wrap] = await db.table('wrap').where('id').notEqual('recovery').toArray();
        wrap.dataKeys[0].sealed[40] ^= 1;
        await db.table('wrap').put(wrap);
      },
    ],
  ])('%s: er blijft geen sleutel achter', async (_, spoil) => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    vault.lock();
    await laptop.onDisk(spoil);
    expect(await laptop.closed.unlock(vault.me.id, passphrase)).toMatchObject({ ok: false });
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.every(isZeroed)).toBe(true);
  });

  it('lukt ze, dan blijft de sleutel tot het vergrendelen', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    vault.lock();
    const again = await laptop.closed.unlock(vault.me.id, passphrase);
    expect(opened.every(isZeroed)).toBe(false);
    if (again.ok) again.value.lock();
    expect(opened.every(isZeroed)).toBe(true);
  });
});
