import { z } from 'zod';
import { instantSchema } from '../domain/dates.ts';
import type { Database } from './database.ts';
import { metaKeys } from './rows.ts';

/**
 * Up to where this laptop has what the server has; `epoch` null: it never spoke with one. `rev`: of the last row there, where
 * it is known. `at`: when that was last so.
 */
const syncPlaceSchema = z
  .object({
    epoch: z.string().nullable(),
    cursor: z.int().min(0),
    rev: z.string().nullable().default(null),
    at: instantSchema.nullable(),
  })
  .readonly();
export type SyncPlace = z.infer<typeof syncPlaceSchema>;

const nowhere: SyncPlace = { epoch: null, cursor: 0, rev: null, at: null };

/** A place that cannot be read costs one full exchange. */
export const readSyncPlace = async (db: Database): Promise<SyncPlace> =>
  syncPlaceSchema.safeParse(await db.meta(metaKeys.syncPlace)).data ?? nowhere;
