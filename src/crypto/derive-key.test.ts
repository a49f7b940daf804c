import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { argon2id } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, toHex, utf8 } from './bytes.ts';
import { deriveKey } from './derive-key.ts';
import { standardKdfCost } from './kdf-cost.ts';
import { kdfParametersSchema, newKdfParameters } from './kdf-parameters.ts';

const cheap = { memoryKiB: 64, iterations: 1, parallelism: 1 };

describe('derive key', () => {
  it('equals the reference vector of argon2id (version 19, 64 MiB, two rounds)', async () => {
    const cost = { memorySize: 65_536, iterations: 2, parallelism: 1, hashLength: 32, outputType: 'hex' } as const;
    expect(await argon2id({ password: 'password', salt: 'somesalt', ...cost })).toBe(
      '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
    );
    const salt = toBase64(utf8('somesaltsomesalt'));
    const parameters = { algorithm: 'argon2id', salt, memoryKiB: 65_536, iterations: 2, parallelism: 1 } as const;
    expect(toHex(await deriveKey('password', parameters))).toBe(
      'fc33b78139231d34b71626bd6245c1d72efa190ad605c3d8166a72adcedfa2c2',
    );
  });

  it('equals a second library for the costs of new passphrases', async () => {
    const parameters = newKdfParameters({ ...standardKdfCost, memoryKiB: 1024 });
    const other = nobleArgon2id(utf8('vijf fictieve woorden'), fromBase64(parameters.salt), {
      t: 3,
      m: 1024,
      p: 1,
      dkLen: 32,
    });
    expect(toHex(await deriveKey('vijf fictieve woorden', parameters))).toBe(toHex(other));
  });

  it('takes the same phrase in another Unicode form or with other spaces as the same', async () => {
    const parameters = newKdfParameters(cheap);
    const key = toHex(await deriveKey('één twee', parameters));
    expect(toHex(await deriveKey('  e\u0301e\u0301n   twee ', parameters))).toBe(key);
    expect(toHex(await deriveKey('een twee', parameters))).not.toBe(key);
  });

  it.each([
    { memoryKiB: 4_194_304 },
    { memoryKiB: 0 },
    { iterations: 1_000_000 },
    { parallelism: 64 },
    { salt: '' },
    { salt: 'A'.repeat(10_000) },
    { algorithm: 'argon2d' },
  ])('refuses absurd parameters before deriving: %o', async (absurd) => {
    const parameters = { ...newKdfParameters(cheap), ...absurd };
    expect(kdfParametersSchema.safeParse(parameters).success).toBe(false);
    await expect(deriveKey('x', parameters as never)).rejects.toThrow();
  });
});
