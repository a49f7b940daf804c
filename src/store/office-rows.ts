import type { Database } from './database.ts';
import { isOfficeMeta, type OfficeTable, type StoredRow } from './stored-row.ts';

const asRow = (found: unknown): Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null ? { ...found } : {};

/** Where the next portion starts: the key of the last row of this one. */
const keyOf = (table: 'rec' | 'paper', row: Readonly<Record<string, unknown>>): unknown =>
  table === 'rec' ? [row['t'], row['id']] : row['id'];

const portions = { rec: 500, paper: 20 } as const;

/** A whole table as it lies on disk, in portions. */
export const rowsOf = async function* (db: Database, table: 'rec' | 'paper'): AsyncGenerator<StoredRow> {
  let after: unknown = null;
  for (;;) {
    const found = await db.scan(table, after, portions[table]);
    for (const row of found) yield { table, row: asRow(row) };
    if (found.length < portions[table]) return;
    after = keyOf(table, asRow(found.at(-1)));
  }
};

/**
 * Everything that is the office, as it lies on disk, in portions. First what has to fit together, at one moment; records
 * before papers, so that a record never names a paper that was not read yet.
 */
export const officeRows = async function* (db: Database): AsyncGenerator<StoredRow> {
  const [meta = [], wraps = [], roster = []] = await db.officeFacts();
  const kept = meta.map(asRow).filter(({ k, v }) => isOfficeMeta(String(k), v));
  const facts: readonly (readonly [OfficeTable, readonly unknown[]])[] = [
    ['meta', kept],
    ['wrap', wraps],
    ['roster', roster],
  ];
  for (const [table, rows] of facts) for (const row of rows) yield { table, row: asRow(row) };
  yield* rowsOf(db, 'rec');
  yield* rowsOf(db, 'paper');
};
