import { z } from 'zod';

/** Cost of argon2id. Stored beside the salt, so that it can grow later. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** What a new passphrase is stretched with: 64 MiB, three rounds (store-sync.md 3.2). */
export const standardKdfCost: KdfCost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

/**
 * What is accepted from disk. The upper limits refuse a memory bomb before a single byte is derived; a lower cost than
 * ours gains an attacker nothing, because the key that comes out is then another one.
 */
export const kdfParametersSchema = z
  .object({
    algorithm: z.literal('argon2id'),
    /** Base64, 16 bytes or more. */
    salt: z.string().regex(/^[A-Za-z0-9+/]{22,86}={0,2}$/),
    memoryKiB: z.int().min(8).max(1_048_576),
    iterations: z.int().min(1).max(20),
    parallelism: z.int().min(1).max(4),
  })
  .readonly();
export type KdfParameters = z.infer<typeof kdfParametersSchema>;
