import { z } from 'zod';
import { type Instant, instantSchema } from '../domain/dates.ts';
import { erasedName } from '../domain/roster/read-roster.ts';
import { type ErasedRecord, erasedRecordSchema } from '../domain/roster/roster.ts';
import type { Database } from './database.ts';
import { metaKeys } from './rows.ts';

const notesSchema = z.object({ lastAt: instantSchema, dueSince: instantSchema.nullable() }).readonly();

/** In clear: when something was last erased, and since when a new data key is due (null: it began already). */
export type ErasureNotes = z.infer<typeof notesSchema>;

export const readErasureNotes = async (db: Database): Promise<ErasureNotes | null> =>
  notesSchema.safeParse(await db.meta(metaKeys.erasure)).data ?? null;

export const notesAsMeta = (notes: ErasureNotes): Readonly<Record<string, unknown>> => ({
  [metaKeys.erasure]: notes,
});

/** Something was erased that lies under the key in use: a new one is due, from when it first was. */
export const keyDueNotes = async (db: Database, at: Instant): Promise<Readonly<Record<string, unknown>>> =>
  notesAsMeta({ lastAt: at, dueSince: (await readErasureNotes(db))?.dueSince ?? at });

const orderedSchema = z.array(erasedRecordSchema).readonly();

/** The orders in a value of `meta`; none where it does not read. */
export const orderedIn = (value: unknown): readonly ErasedRecord[] => orderedSchema.safeParse(value).data ?? [];

/** Each order once. */
export const ordersTogether = (...lists: readonly (readonly ErasedRecord[])[]): readonly ErasedRecord[] => [
  ...new Map(lists.flat().map((record) => [erasedName(record), record])).values(),
];

/** Orders that are not on the signed list yet: what expired, and what a backup did not know when it was put back. */
export const readEraseAgain = async (db: Database): Promise<readonly ErasedRecord[]> =>
  orderedIn(await db.meta(metaKeys.eraseAgain));

const dayMs = 24 * 60 * 60_000;
const after = (at: Instant, days: number): Instant =>
  instantSchema.parse(new Date(Date.parse(at) + days * dayMs).toISOString());

/** Live rows are sealed under a new key within a week (design.md section 6). */
export const rotationUntil = (since: Instant): Instant => after(since, 7);
/** Backups expire after thirty days (design.md section 6). */
export const backupsUntil = (at: Instant): Instant => after(at, 30);
