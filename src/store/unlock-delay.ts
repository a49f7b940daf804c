import { z } from 'zod';
import type { StaffMemberId } from '../domain/ids.ts';
import type { Database } from './database.ts';
import { ifDiskTakes } from './disk-refused.ts';
import { metaKeys } from './rows.ts';
import type { VaultDeps } from './vault-deps.ts';

const failuresSchema = z.object({ count: z.int().min(0), lastAt: z.number() });

/** After so many wrong passphrases: nothing, nothing, then 1, 2, 4 ... seconds, at most a minute. */
export const delayAfter = (failures: number): number =>
  failures <= 2 ? 0 : Math.min(60_000, 1000 * 2 ** Math.min(failures - 3, 10));

/**
 * Counts wrong passphrases per person (and wrong recovery keys), on disk, so that a restart does not forget them. It slows down who tries at the
 * keyboard; against who took the disk, or can fill it, only the passphrase and argon2id count.
 */
export const unlockDelay = (db: Database, deps: VaultDeps, member: StaffMemberId | 'recovery') => {
  const key = metaKeys.failures(member);
  const now = () => Date.parse(deps.now());
  const read = async () => failuresSchema.safeParse(await db.meta(key)).data ?? { count: 0, lastAt: 0 };
  return {
    /** How long to wait still, in ms. A clock that was set back never makes it longer than the delay itself. */
    waitMs: async (): Promise<number> => {
      const { count, lastAt } = await read();
      const delay = delayAfter(count);
      return Math.min(delay, Math.max(0, lastAt + delay - now()));
    },
    /** Before the attempt is made: who pulls the plug while it runs has used it up all the same. */
    countAttempt: async (): Promise<void> => {
      const { count } = await read();
      await ifDiskTakes(() => db.setMeta(key, { count: count + 1, lastAt: now() }));
    },
    forget: async (): Promise<void> => {
      await ifDiskTakes(() => db.setMeta(key, { count: 0, lastAt: 0 }));
    },
  };
};
