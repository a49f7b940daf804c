import type { Dexie } from 'dexie';
import type { StaffMemberId } from '../domain/ids.ts';
import { guarded, type WriteGuard } from './disk-refused.ts';
import { metaKeys, paperTable } from './rows.ts';

/**
 * What the outbox says of a commit: table and id of each record and paper, in one row, because an import has thousands. The row has the
 * random `rev` of the first of them for a name. A row of an earlier Doorwijzer is the table and the id of one record. `by`: whose
 * work it is, by random id; left out where it is nobody's (joined, sealed anew).
 */
export const outgoing = (rows: readonly object[], by?: StaffMemberId) => ({
  t: 'commit',
  id: Reflect.get(rows[0] ?? {}, 'rev'),
  ...(by === undefined ? {} : { by }),
  records: rows.map((row) => [Reflect.get(row, 't') ?? paperTable, Reflect.get(row, 'id')]),
});

/** The office as a whole: carried to a journal or a backup, and put back from one. */
export const wholeOffice = (db: Dexie, written: WriteGuard) => ({
  countRecords: () => guarded(() => db.table('rec').count()),
  countPapers: () => guarded(() => db.table('paper').count()),
  /** Rows in the order of their key, after this one (null: from the first): a whole table without holding it whole. */
  scan: (table: string, after: unknown, limit: number) =>
    guarded<unknown[]>(() => {
      const rows = db.table(table);
      // Every number, text and list sorts after this.
      const from = after ?? Number.NEGATIVE_INFINITY;
      return rows.where(':id').above(from).limit(limit).toArray();
    }),
  /** The facts about the office that have to fit together, as they are at one moment. */
  officeFacts: () =>
    guarded<readonly (readonly unknown[])[]>(() =>
      db.transaction('r', ['meta', 'wrap', 'roster'], () =>
        Promise.all([db.table('meta').toArray(), db.table('wrap').toArray(), db.table('roster').toArray()]),
      ),
    ),
  /** Puts rows back as they are; everything is outgoing, because nothing was synced yet. */
  putBack: (table: string, rows: readonly Readonly<Record<string, unknown>>[]) =>
    written(() =>
      db.transaction('rw', [table, 'outbox'], async () => {
        await db.table(table).bulkPut([...rows]);
        const isSynced = table === 'rec' || table === paperTable;
        if (isSynced && rows.length > 0) await db.table('outbox').put(outgoing(rows));
      }),
    ),
  /** The last act of putting an office back: from now on it is there. */
  finishPutBack: (values: ReadonlyMap<string, unknown>) =>
    written(() =>
      db.transaction('rw', ['meta'], async () => {
        await db.table('meta').bulkPut([...values].map(([k, v]) => ({ k, v })));
        await db.table('meta').delete(metaKeys.restoring);
      }),
    ),
});
