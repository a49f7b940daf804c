import { argon2id } from 'hash-wasm';
import { type Bytes, fromBase64, randomBytes, toBase64, utf8 } from './bytes.ts';
import { type KdfCost, type KdfParameters, kdfParametersSchema, standardKdfCost } from './kdf-parameters.ts';

/** Parameters for a new passphrase, with a fresh salt of 16 bytes. */
export const newKdfParameters = (cost: KdfCost = standardKdfCost): KdfParameters => ({
  algorithm: 'argon2id',
  salt: toBase64(randomBytes(16)),
  ...cost,
});

/** The same phrase typed on another keyboard or with a double space is the same passphrase. */
const normalised = (passphrase: string): string => passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ');

/**
 * Stretches a passphrase to 32 bytes (argon2id). Pure and slow (about half a second): runs in a worker. Parameters that
 * are absurd throw before anything is derived. The caller zeroes the bytes after use.
 */
export const deriveKey = async (passphrase: string, parameters: KdfParameters): Promise<Bytes> => {
  const { salt, memoryKiB, iterations, parallelism } = kdfParametersSchema.parse(parameters);
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
