import type { Database } from './database.ts';
import { ifDiskTakes } from './disk-refused.ts';
import { type LeftOut, leftOutOf } from './held-rows.ts';
import { metaKeys } from './rows.ts';
import { readSyncPlace } from './sync-place.ts';

export const readLeftOut = async (db: Database): Promise<LeftOut> => leftOutOf(await db.meta(metaKeys.leftOut));

export const countLeftOut = ({ corrupt, later }: LeftOut): number => corrupt + later;

/** What found no room and may be read by now is asked for again, with everything else: what is here already costs little. */
export const askForLeftOut = async (db: Database): Promise<void> => {
  const left = await readLeftOut(db);
  if (left.later === 0) return;
  const place = await readSyncPlace(db);
  await ifDiskTakes(async () => {
    // In this order: a laptop that stops in between asks once more for nothing.
    await db.setMeta(metaKeys.syncPlace, { ...place, cursor: 0, rev: null });
    await db.setMeta(metaKeys.leftOut, undefined);
  });
};
