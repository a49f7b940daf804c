import { argon2id } from 'hash-wasm';
import { type Bytes, fromBase64, utf8 } from './bytes.ts';
import { isSaneCost, isSaneSalt } from './kdf-cost.ts';
import type { KdfParameters } from './kdf-parameters.ts';

/** The same phrase typed on another keyboard or with a double space is the same passphrase. */
const normalised = (passphrase: string): string => passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ');

/**
 * Stretches a passphrase to 32 bytes (argon2id). Pure and slow (about half a second): runs in a worker. Parameters that
 * are absurd throw before anything is derived. The caller zeroes the bytes after use.
 */
export const deriveKey = async (passphrase: string, parameters: KdfParameters): Promise<Bytes> => {
  const { algorithm, salt, memoryKiB, iterations, parallelism } = parameters;
  // Checked without zod: this runs in the worker, which stays small.
  if (algorithm !== 'argon2id' || !isSaneCost(parameters) || !isSaneSalt(salt)) throw new Error('absurd parameters');
  const hash = await argon2id({
    password: utf8(normalised(passphrase)),
    salt: fromBase64(salt),
    memorySize: memoryKiB,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(hash);
};
