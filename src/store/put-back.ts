import { err, ok, type Result } from '../domain/result.ts';
import { erasedName } from '../domain/roster/read-roster.ts';
import type { ErasedRecord } from '../domain/roster/roster.ts';
import { BrokenStream } from './broken-stream.ts';
import { type Database, openDatabase } from './database.ts';
import { DiskRefused } from './disk-refused.ts';
import { orderedIn, ordersTogether } from './erasure-notes.ts';
import type { Progress, PutBackFailure } from './lost-office.ts';
import { ordersHere } from './orders-here.ts';
import { openRoster } from './roster-table.ts';
import { metaKeys, type OfficeMeta, officeMetaSchema, schemaVersion } from './rows.ts';
import { isOfficeMeta, type OfficeTable, type StoredRow, sizeOfRow } from './stored-row.ts';
import type { VaultDeps } from './vault-deps.ts';

/** What a stream of rows amounts to, seen before anything is put back. */
export interface Survey {
  readonly office: OfficeMeta;
  readonly meta: ReadonlyMap<string, unknown>;
  readonly rosterRows: readonly unknown[];
  readonly rows: number;
}

const maxRosterRows = 10_000;
const maxMetaRows = 1000;

/** Runs something over a stream; what the stream or the disk did to it becomes a value. */
export const asPutBack = async <Value, Failure = never>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | PutBackFailure>> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BrokenStream) return err(error.failure);
    if (error instanceof DiskRefused) return err({ type: 'diskRefused' });
    throw error;
  }
};

/** Reads all of it once, keeps only the facts about the office, and says whether an office can be made from it. */
export const surveyRows = async (rows: AsyncIterable<StoredRow>): Promise<Result<Survey, PutBackFailure>> => {
  const meta = new Map<string, unknown>();
  const roster = new Map<unknown, unknown>();
  let [count, wraps] = [0, 0];
  for await (const { table, row } of rows) {
    count += 1;
    if (table === 'meta') meta.set(String(row['k']), row['v']);
    if (table === 'roster') roster.set(row['seq'], row);
    if (table === 'wrap') wraps += 1;
    if (roster.size > maxRosterRows || meta.size > maxMetaRows) return err({ type: 'incomplete' });
  }
  const office = officeMetaSchema.safeParse(meta.get(metaKeys.office));
  const version = meta.get(metaKeys.schemaVersion);
  if (typeof version === 'number' && version > schemaVersion) return err({ type: 'newerApp' });
  if (!office.success || wraps === 0 || !meta.has(metaKeys.rosterHead)) return err({ type: 'incomplete' });
  const rosterRows = [...roster].sort(([one], [other]) => Number(one) - Number(other)).map(([, row]) => row);
  if (!openRoster(rosterRows, office.data.officeKey).ok) return err({ type: 'incomplete' });
  return ok({ office: office.data, meta, rosterRows, rows: count });
};

const portion = 500;
const portionBytes = 4 * 1024 * 1024;

/** Puts rows back in portions per table; a later row of the same key takes the place of an earlier one. */
const putRows = async (db: Database, rows: AsyncIterable<StoredRow>, onProgress: Progress): Promise<void> => {
  let [table, size, done]: [OfficeTable, number, number] = ['rec', 0, 0];
  let waiting: StoredRow['row'][] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await db.putBack(table, waiting);
    done += waiting.length;
    if (waiting.length > 0) onProgress(done);
    [waiting, size] = [[], 0];
  };
  for await (const next of rows) {
    if (next.table === 'meta') continue;
    if (next.table !== table || waiting.length >= portion || size > portionBytes) await flush();
    table = next.table;
    waiting.push(next.row);
    size += sizeOfRow(next);
  }
  await flush();
};

/** Orders to erase that the list in the rows does not hold: of this laptop, whom a backup from before would bring back, and those that wait in it. */
const orderedSince = async (
  deps: VaultDeps,
  { office, rosterRows, meta }: Survey,
): Promise<readonly ErasedRecord[]> => {
  const known = openRoster(rosterRows, office.officeKey);
  const before = known.ok ? known.value.erased : new Set<string>();
  const orders = ordersTogether(await ordersHere(deps, office), orderedIn(meta.get(metaKeys.eraseAgain)));
  return orders.filter((record) => !before.has(erasedName(record)));
};

/**
 * Makes the office on this laptop from its rows. What was here goes first, so the caller surveyed the rows before. Until the
 * last act there is no office here: a power cut in between ends on the recovery screen again, never on half an office.
 * `ownLaptop`: the id under which it was admitted.
 */
export const putBackOffice = async (
  deps: VaultDeps,
  survey: Survey & { readonly ownLaptop?: string },
  rows: AsyncIterable<StoredRow>,
  onProgress: Progress,
): Promise<void> => {
  const eraseAgain = await orderedSince(deps, survey);
  const open = () => openDatabase(deps.databaseName, deps);
  await open().destroy();
  const db = open();
  try {
    await db.setMeta(metaKeys.restoring, true);
    await putRows(db, rows, onProgress);
    const values = new Map([...survey.meta].filter(([k, v]) => isOfficeMeta(k, v)));
    values.set(metaKeys.office, survey.office).set(metaKeys.schemaVersion, schemaVersion);
    if (eraseAgain.length > 0) values.set(metaKeys.eraseAgain, eraseAgain);
    if (survey.ownLaptop !== undefined) values.set(metaKeys.ownLaptop, survey.ownLaptop);
    await db.finishPutBack(values);
  } finally {
    db.close();
  }
};
