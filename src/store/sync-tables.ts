import type { Dexie } from 'dexie';
import type { Settled } from './commit.ts';
import { guarded, type WriteGuard } from './disk-refused.ts';
import { addLeftOut, leftOutOf, withRoom } from './held-rows.ts';
import { metaOf } from './plain-rows.ts';
import { arrivedKey, metaKeys, nameOf, paperTable, type QuarantineRow, type RowName } from './rows.ts';

/** A row that the server has under this `rev`. */
export interface Acknowledged extends Settled {
  readonly rev: string;
}

/** So many names stand in one row of the outbox when everything becomes outgoing. */
const namesPerRow = 500;

const isObject = (row: unknown): row is object => typeof row === 'object' && row !== null;
const fieldOf = (row: unknown, field: string): unknown => (isObject(row) ? Reflect.get(row, field) : undefined);

/** The names in a row of the outbox; an earlier Doorwijzer kept one record per row. */
export const namesIn = (row: unknown): readonly RowName[] => {
  const names = fieldOf(row, 'records') ?? [[fieldOf(row, 't'), fieldOf(row, 'id')]];
  return Array.isArray(names) ? names.map(([t, id]) => [String(t), String(id)]) : [];
};
export const outboxKeyOf = (row: unknown): RowName => [String(fieldOf(row, 't')), String(fieldOf(row, 'id'))];

/** Strikes names from the rows of the outbox that had them. A name that was added since stands in another row. */
export const settle = async (db: Dexie, settled: readonly Settled[]): Promise<void> => {
  if (settled.length === 0) return;
  const outbox = db.table<object>('outbox');
  const keys = new Map(settled.flatMap((one) => one.outbox).map((key) => [nameOf(...key), [...key]]));
  const struck = new Set(settled.map(({ t, id }) => nameOf(t, id)));
  const rows = (await outbox.bulkGet([...keys.values()])).filter((row) => row !== undefined);
  const left = rows.map((row) => ({ row, records: namesIn(row).filter((name) => !struck.has(nameOf(...name))) }));
  const empty = left.filter(({ records }) => records.length === 0).map(({ row }) => [...outboxKeyOf(row)]);
  await outbox.bulkDelete(empty);
  await outbox.bulkPut(
    left.filter(({ records }) => records.length > 0).map(({ row, records }) => ({ ...row, records })),
  );
};

const found = async (db: Dexie, names: readonly RowName[]) => {
  const papers = [...new Set(names.filter(([t]) => t === paperTable).map(([, id]) => id))];
  const [records, paperRows] = await Promise.all([
    db.table<unknown>('rec').bulkGet(names.map((name) => [...name])),
    papers.length === 0 ? [] : db.table<unknown>('paper').bulkGet(papers),
  ]);
  const paperOf = new Map(papers.map((id, i) => [id, paperRows[i]]));
  return names.map(([t, id], i) => ({
    record: records[i],
    paper: t === paperTable ? paperOf.get(id) : undefined,
  }));
};

/** What sync asks of the tables. */
export const syncTables = (db: Dexie, written: WriteGuard) => ({
  outbox: () => guarded<unknown[]>(() => db.table('outbox').toArray()),
  /** The rows of these names as they lie; an erased paper is a record. */
  rowsNamed: (names: readonly RowName[]) => guarded(() => found(db, names)),
  /**
   * Sets `base`. A row that was written since stays outgoing: it only knows better what it was made from. `place`: where this
   * laptop is then.
   */
  acknowledge: (acknowledged: readonly Acknowledged[], place: unknown) =>
    written(() =>
      db.transaction('rw', ['rec', 'paper', 'outbox', 'meta'], async () => {
        const rows = await found(
          db,
          acknowledged.map(({ t, id }) => [t, id]),
        );
        const known = acknowledged.flatMap((one, i) => {
          const { record, paper } = rows[i] ?? {};
          const row = record ?? paper;
          return isObject(row) ? [{ one, row, table: record === undefined ? 'paper' : 'rec' }] : [];
        });
        for (const table of ['rec', 'paper']) {
          const ofTable = known.filter((entry) => entry.table === table);
          await db.table(table).bulkPut(ofTable.map(({ one, row }) => ({ ...row, base: one.rev })));
        }
        const settled = known.filter(({ one, row }) => fieldOf(row, 'rev') === one.rev).map(({ one }) => one);
        await settle(db, settled);
        if (place !== null) await db.table('meta').put({ k: metaKeys.syncPlace, v: place });
      }),
    ),
  /** Another server, or one that is older than what this laptop has seen: nothing here counts as known to it. */
  startServerEpoch: (epoch: string, place: unknown) =>
    written(() =>
      db.transaction('rw', ['rec', 'paper', 'outbox', 'meta'], async () => {
        const names: unknown[] = [];
        await db
          .table('rec')
          .toCollection()
          .modify((row) => {
            row.base = '';
            names.push([row.t, row.id]);
          });
        await db
          .table('paper')
          .toCollection()
          .modify((row) => {
            row.base = '';
            names.push([paperTable, row.id]);
          });
        const rows = Array.from({ length: Math.ceil(names.length / namesPerRow) }, (_, i) => ({
          t: 'epoch',
          id: `${epoch}.${i}`,
          records: names.slice(i * namesPerRow, (i + 1) * namesPerRow),
        }));
        await db.table('outbox').clear();
        await db.table('outbox').bulkPut(rows);
        await db.table('meta').put({ k: metaKeys.syncPlace, v: place });
        // From the first exchange on other laptops may change the list; where it changes elsewhere, only once it is at the server.
        if ((await metaOf(db, metaKeys.listPlace)) !== 'elsewhere')
          await db.table('meta').put({ k: metaKeys.listPlace, v: 'server' });
      }),
    ),
  /** Keeps rows that came and did not get in, as many as there is room for; of one record the last. The others are counted. */
  keepArrived: (rows: readonly QuarantineRow[]) =>
    written(() =>
      db.transaction('rw', ['quarantine', 'meta'], async () => {
        const keys = await db.table<unknown, string>('quarantine').toCollection().primaryKeys();
        const { kept, left } = withRoom(rows, new Set(keys));
        await db.table('quarantine').bulkPut([...kept]);
        if (left.length === 0) return;
        const before = leftOutOf(await metaOf(db, metaKeys.leftOut));
        await db.table('meta').put({ k: metaKeys.leftOut, v: addLeftOut(before, left) });
      }),
    ),
  /** They got in. Mostly none of them was kept aside: then nothing waits for the disk. */
  dropArrived: async (names: readonly RowName[]) => {
    const kept = new Set<unknown>(await guarded(() => db.table('quarantine').toCollection().primaryKeys()));
    const gone = names.map((name) => arrivedKey(...name)).filter((key) => kept.has(key));
    if (gone.length > 0) await written(() => db.table('quarantine').bulkDelete(gone));
  },
});
