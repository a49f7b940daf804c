import type { ErasedRecord } from '../domain/roster/roster.ts';
import { BrokenStream } from './broken-stream.ts';
import { openDatabase } from './database.ts';
import { DiskRefused } from './disk-refused.ts';
import { journalRows } from './journal-rows.ts';
import { openRoster } from './roster-table.ts';
import type { OfficeMeta } from './rows.ts';
import { storedVersion } from './stored-version.ts';
import type { VaultDeps } from './vault-deps.ts';

const rosterInDatabase = async (deps: VaultDeps): Promise<readonly unknown[]> => {
  if ((await storedVersion(deps.databaseName, deps.indexedDB ?? indexedDB)) !== 'readable') return [];
  const db = openDatabase(deps.databaseName, deps);
  try {
    return await db.roster();
  } catch (error) {
    // What is damaged is about to be replaced: it has nothing to say.
    if (error instanceof DiskRefused) return [];
    throw error;
  } finally {
    db.close();
  }
};

const rosterInJournal = async ({ safety }: VaultDeps, { officeId }: OfficeMeta): Promise<readonly unknown[]> => {
  const rows = new Map<unknown, unknown>();
  if (safety === undefined) return [];
  try {
    for await (const { table, row } of journalRows(safety, officeId)) if (table === 'roster') rows.set(row['seq'], row);
  } catch (error) {
    if (!(error instanceof BrokenStream)) throw error;
  }
  return [...rows.values()].toSorted(
    (one, other) => Number(Reflect.get(Object(one), 'seq')) - Number(Reflect.get(Object(other), 'seq')),
  );
};

/** Orders to erase on the signed lists of this office that lie here, in the database and in the journal. */
export const ordersHere = async (deps: VaultDeps, office: OfficeMeta): Promise<readonly ErasedRecord[]> => {
  const lists = [await rosterInDatabase(deps), await rosterInJournal(deps, office)];
  const orders = lists.flatMap((rows) => {
    const roster = openRoster(rows, office.officeKey);
    return roster.ok ? roster.value.entries.flatMap((entry) => (entry.type === 'erased' ? entry.records : [])) : [];
  });
  return [...new Map(orders.map((record) => [`${record.table}/${record.id}`, record])).values()];
};
