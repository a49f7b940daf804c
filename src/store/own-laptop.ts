import { deviceIdSchema } from '../domain/roster/roster.ts';
import type { Database } from './database.ts';
import { metaKeys } from './rows.ts';

/**
 * Under which id this laptop is known: kept where the office is, because one that came by a file has no server that gave it one. Under
 * another id it could not be taken out when it is lost.
 */
export const readOwnLaptop = async (db: Database): Promise<string | null> =>
  deviceIdSchema.safeParse(await db.meta(metaKeys.ownLaptop)).data ?? null;
