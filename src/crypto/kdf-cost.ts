/** Cost of argon2id. Stored beside the salt, so that it can grow later. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** What a new passphrase is stretched with: 64 MiB, three rounds (store-sync.md 3.2). */
export const standardKdfCost: KdfCost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

/**
 * Beyond these a stored cost is refused before a single byte is derived (a memory bomb). A lower cost than ours gains an
 * attacker nothing: another cost gives another key.
 */
const highest: KdfCost = { memoryKiB: 1_048_576, iterations: 20, parallelism: 4 };
const lowest: KdfCost = { memoryKiB: 8, iterations: 1, parallelism: 1 };

export const isSaneCost = (cost: KdfCost): boolean =>
  (['memoryKiB', 'iterations', 'parallelism'] as const).every(
    (part) => Number.isInteger(cost[part]) && cost[part] >= lowest[part] && cost[part] <= highest[part],
  );

/** Base64 of 16 to 64 bytes. */
export const isSaneSalt = (salt: string): boolean => /^[A-Za-z0-9+/]{22,86}={0,2}$/.test(salt);
