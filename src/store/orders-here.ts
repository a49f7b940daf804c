import type { ErasedRecord } from '../domain/roster/roster.ts';
import { BrokenStream } from './broken-stream.ts';
import { openDatabase } from './database.ts';
import { DiskRefused } from './disk-refused.ts';
import { orderedIn, ordersTogether } from './erasure-notes.ts';
import { journalRows } from './journal-rows.ts';
import { openRoster } from './roster-table.ts';
import { metaKeys, type OfficeMeta } from './rows.ts';
import { storedVersion } from './stored-version.ts';
import type { VaultDeps } from './vault-deps.ts';

/** What a place on this laptop knows: its signed list, and orders that it still has to carry out. */
interface Known {
  readonly roster: readonly unknown[];
  readonly eraseAgain: unknown;
}
const nothing: Known = { roster: [], eraseAgain: undefined };

const inDatabase = async (deps: VaultDeps): Promise<Known> => {
  if ((await storedVersion(deps.databaseName, deps.indexedDB ?? indexedDB)) !== 'readable') return nothing;
  const db = openDatabase(deps.databaseName, deps);
  try {
    return { roster: await db.roster(), eraseAgain: await db.meta(metaKeys.eraseAgain) };
  } catch (error) {
    // What is damaged is about to be replaced: it has nothing to say.
    if (error instanceof DiskRefused) return nothing;
    throw error;
  } finally {
    db.close();
  }
};

const seqOf = (row: unknown): number => Number(Reflect.get(Object(row), 'seq'));

const inJournal = async ({ safety }: VaultDeps, { officeId }: OfficeMeta): Promise<Known> => {
  const rows = new Map<unknown, unknown>();
  let eraseAgain: unknown;
  if (safety === undefined) return nothing;
  try {
    for await (const { table, row } of journalRows(safety, officeId)) {
      if (table === 'roster') rows.set(row['seq'], row);
      if (table === 'meta' && row['k'] === metaKeys.eraseAgain) eraseAgain = row['v'];
    }
  } catch (error) {
    if (!(error instanceof BrokenStream)) throw error;
  }
  return { roster: [...rows.values()].toSorted((one, other) => seqOf(one) - seqOf(other)), eraseAgain };
};

/**
 * Orders to erase that lie here, in the database and in the journal: those on the signed lists of this office, and those that no
 * administrator has put on the list yet: of what expired, and of an earlier putting back.
 */
export const ordersHere = async (deps: VaultDeps, office: OfficeMeta): Promise<readonly ErasedRecord[]> => {
  const places = [await inDatabase(deps), await inJournal(deps, office)];
  const orders = places.flatMap(({ roster: rows, eraseAgain }) => {
    const roster = openRoster(rows, office.officeKey);
    if (!roster.ok) return [];
    const listed = roster.value.entries.flatMap((entry) => (entry.type === 'erased' ? entry.records : []));
    return [...listed, ...orderedIn(eraseAgain)];
  });
  return ordersTogether(orders);
};
