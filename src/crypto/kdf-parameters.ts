import { z } from 'zod';
import { randomBytes, toBase64 } from './bytes.ts';
import { isSaneCost, isSaneSalt, type KdfCost, standardKdfCost } from './kdf-cost.ts';

/** How a passphrase was stretched, as it stands beside a wrapped key; what is absurd does not parse. */
export const kdfParametersSchema = z
  .object({
    algorithm: z.literal('argon2id'),
    salt: z.string().refine(isSaneSalt),
    memoryKiB: z.int(),
    iterations: z.int(),
    parallelism: z.int(),
  })
  .refine(isSaneCost)
  .readonly();
export type KdfParameters = z.infer<typeof kdfParametersSchema>;

/** Parameters for a new passphrase, with a fresh salt of 16 bytes. */
export const newKdfParameters = (cost: KdfCost = standardKdfCost): KdfParameters => ({
  algorithm: 'argon2id',
  salt: toBase64(randomBytes(16)),
  ...cost,
});
