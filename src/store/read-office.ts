import { z } from 'zod';
import { err, ok, type Result } from '../domain/result.ts';
import { hlcSchema } from '../protocol/clock.ts';
import { type DataKeys, type KeyHolder, openDataKeys } from './data-keys.ts';
import type { Database } from './database.ts';
import { isRosterWhole } from './roster-head.ts';
import { openRoster } from './roster-table.ts';
import { metaKeys, type OfficeMeta, officeMetaSchema } from './rows.ts';
import type { Roster, StoredClock } from './session.ts';

/** What of the plain part of the disk can be believed before any data key is open. */
export const readOffice = async (
  db: Database,
): Promise<Result<{ readonly office: OfficeMeta; readonly roster: Roster }, { readonly type: 'damaged' }>> => {
  const office = officeMetaSchema.safeParse(await db.meta(metaKeys.office));
  if (!office.success) return err({ type: 'damaged' });
  const roster = openRoster(await db.roster(), office.data.officeKey);
  return roster.ok ? ok({ office: office.data, roster: roster.value }) : err({ type: 'damaged' });
};

/** The data keys of a holder whose keys are on the list, with a list that was not cut short since it was last written. */
export const openWithRoster = async (
  db: Database,
  office: OfficeMeta,
  roster: Roster,
  holder: KeyHolder,
): Promise<Result<DataKeys, { readonly type: 'damaged' }>> => {
  const dataKeys = await openDataKeys(office, roster, holder);
  if (!dataKeys.ok) return dataKeys;
  const head = await db.meta(metaKeys.rosterHead);
  const isWhole = await isRosterWhole(dataKeys.value.dataKey, office, roster.entries, head);
  return isWhole ? dataKeys : err({ type: 'damaged' });
};

/** The clock as it was last written. */
export const storedClock = async (db: Database): Promise<StoredClock> => ({
  last: hlcSchema.safeParse(await db.meta(metaKeys.clock)).data ?? null,
  offset: z.int().safeParse(await db.meta(metaKeys.clockOffset)).data ?? 0,
});
