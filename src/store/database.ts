import { Dexie } from 'dexie';
import type { Commit, CommitOutcome, PageCommit } from './commit.ts';
import { guarded, guardWrite, type WriteGate, type WriteGuard } from './disk-refused.ts';
import { asMap, metaOf, revOf } from './plain-rows.ts';
import { epochOfRow, metaKeys, type PaperRow, type QuarantineRow, type RecordRow, schemaVersion } from './rows.ts';
import { syncTables } from './sync-tables.ts';
import { outgoing, wholeOffice } from './whole-office.ts';
import { isThereMeanwhile, tablesFor, writeCommit } from './write-commit.ts';

const stores = {
  rec: '[t+id]',
  /** One row per commit: which records it made outgoing (whole-office.ts). */
  outbox: '[t+id]',
  meta: 'k',
  page: 'n',
  paper: 'id',
  wrap: 'id',
  roster: 'seq',
  quarantine: 'k',
} as const;

/** An array sorts after every number, date and text. */
const lastKey: unknown[] = [];

export type Database = ReturnType<typeof openDatabase>;

/** Where the database lives, and who says whether it may be written to (left out: the browser's own, always). */
export interface DatabaseDeps {
  readonly indexedDB?: IDBFactory;
  readonly keyRange?: typeof IDBKeyRange;
  readonly disk?: WriteGate;
}

const isNewer = async (db: Dexie): Promise<boolean> =>
  Number((await metaOf(db, metaKeys.schemaVersion)) ?? 0) > schemaVersion;

const putPages = async (db: Dexie, commit: PageCommit): Promise<void> => {
  // A page of a window that does not have the new key would hold who was erased.
  const epoch = Number((await metaOf(db, metaKeys.epoch)) ?? 0);
  if (commit.rows.some((row) => epochOfRow(row) < epoch)) return;
  const known = await metaOf(db, metaKeys.pages);
  if (!commit.rebuilt && JSON.stringify(known) !== JSON.stringify(commit.revsBefore)) {
    await db.table('meta').delete(metaKeys.pages);
    return;
  }
  if (commit.rebuilt) await db.table('page').clear();
  await db.table('page').bulkPut([...commit.rows]);
  const dirty = asMap(await metaOf(db, metaKeys.dirtyClients));
  for (const [id, rev] of commit.written) if (dirty[id] === rev) delete dirty[id];
  await db.table('meta').bulkPut([
    { k: metaKeys.pages, v: commit.revsAfter },
    { k: metaKeys.dirtyClients, v: dirty },
  ]);
};

const tablesOf = (name: string, { indexedDB, keyRange }: DatabaseDeps): Dexie => {
  const db = new Dexie(name, {
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    ...(indexedDB === undefined ? {} : { indexedDB }),
    ...(keyRange === undefined ? {} : { IDBKeyRange: keyRange }),
  });
  db.version(schemaVersion).stores(stores);
  return db;
};

/** Values by name. */
const metaTable = (db: Dexie, written: WriteGuard) => {
  const meta = db.table<{ k: string; v: unknown }, string>('meta');
  return {
    meta: (k: string) => guarded(() => metaOf(db, k)),
    setMeta: (k: string, v: unknown) => written(() => meta.put({ k, v })),
    /** Puts another value (undefined: none) where this one still stands, told by its `rev`; false when it does not. */
    swapMeta: (k: string, before: unknown, value: unknown) =>
      written(() =>
        db.transaction('rw', ['meta'], async () => {
          if (revOf(await metaOf(db, k)) !== revOf(before)) return false;
          await (value === undefined ? meta.delete(k) : meta.put({ k, v: value }));
          return true;
        }),
      ),
    deleteMeta: (k: string) => written(() => meta.delete(k)),
    metaFrom: (prefix: string) => guarded(() => meta.where('k').startsWith(prefix).toArray()),
    metaKeysFrom: (prefix: string) => guarded(() => meta.where('k').startsWith(prefix).primaryKeys()),
  };
};

/** The key of a row that is sealed anew. */
const keyOf = (table: 'rec' | 'paper', row: object): string | [string, string] =>
  table === 'paper' ? String(Reflect.get(row, 'id')) : [String(Reflect.get(row, 't')), String(Reflect.get(row, 'id'))];

/** The same content under another key: nothing was changed, so no clock, no search page and no counter moves. */
const resealing = (db: Dexie, written: WriteGuard) => ({
  /** Puts each row if nobody wrote it since `readRev`; who wrote meanwhile sealed it under the key in use. */
  reseal: (
    table: 'rec' | 'paper',
    changes: readonly { readonly row: RecordRow | PaperRow; readonly readRev: string }[],
  ) =>
    written(() =>
      db.transaction('rw', [table, 'outbox', 'meta'], async () => {
        const found = await db.table(table).bulkGet(changes.map(({ row }) => keyOf(table, row)));
        const epoch = Number((await metaOf(db, metaKeys.epoch)) ?? 0);
        const rows = changes
          .filter(({ row, readRev }, i) => revOf(found[i]) === readRev && epochOfRow(row) >= epoch)
          .map(({ row }) => row);
        await db.table(table).bulkPut(rows);
        if (rows.length > 0) await db.table('outbox').put(outgoing(rows));
      }),
    ),
  /** Takes every copy out of quarantine that was made of one of these records. */
  forgetSetAside: (names: readonly string[]) =>
    written(() =>
      db
        .table('quarantine')
        .where('k')
        .startsWithAnyOf(names.map((name) => `${name}/`))
        .delete(),
    ),
});

/**
 * The tables. This file, write-commit.ts, whole-office.ts and sync-tables.ts are the only ones that touch them, and they know
 * no key: a row is sealed before it comes here and opened after it left, so no cryptography is ever awaited inside a
 * transaction (Electron's IndexedDB ends one that waits).
 */
export const openDatabase = (name: string, deps: DatabaseDeps) => {
  const db = tablesOf(name, deps);
  const written: WriteGuard = (work) => guardWrite(deps.disk, work);
  const rec = db.table<unknown, [string, string]>('rec');

  const listeners = new Set<(commit: Commit, place: number) => void>();

  return {
    record: (t: string, id: string) => guarded(() => rec.get([t, id])),
    recordsOf: (t: string) => guarded(() => rec.where('[t+id]').between([t], [t, lastKey]).toArray()),
    /** The record of this table with the highest id that begins so. */
    lastRecord: (t: string, prefix: string) =>
      guarded(() =>
        rec
          .where('[t+id]')
          .between([t, prefix], [t, `${prefix}\uffff`])
          .last(),
      ),
    /** Rows of tables that this app does not know. */
    strangers: (known: readonly string[]) =>
      guarded(async () => {
        const names = [...known].sort();
        const starts = [[], ...names.map((name) => [name, lastKey])];
        const ends = [...names.map((name) => [name]), [lastKey]];
        const gaps = await Promise.all(starts.map((from, i) => rec.where('[t+id]').between(from, ends[i]).toArray()));
        return gaps.flat();
      }),
    ...metaTable(db, written),
    paper: (id: string) => guarded<unknown>(() => db.table('paper').get(id)),
    wrap: (id: string) => guarded<unknown>(() => db.table('wrap').get(id)),
    /** Read before a wrap that is going to be written again. */
    wrapsSeen: async () => Number((await guarded(() => metaOf(db, metaKeys.wrapsWritten))) ?? 0),
    wraps: () => guarded<unknown[]>(() => db.table('wrap').toArray()),
    wrapIds: () => guarded(() => db.table('wrap').toCollection().primaryKeys()),
    roster: () => guarded<unknown[]>(() => db.table('roster').orderBy('seq').toArray()),
    pages: () => guarded<unknown[]>(() => db.table('page').orderBy('n').toArray()),
    quarantine: () => guarded<unknown[]>(() => db.table('quarantine').toArray()),
    /** Keeps the first sight of a bad row; its copy is never overwritten. */
    setAside: (row: QuarantineRow) =>
      written(() =>
        db.transaction('rw', ['quarantine'], async () => {
          const known = await db.table('quarantine').get(row.k);
          if (known === undefined) await db.table('quarantine').add(row);
        }),
      ),
    /** Only for a copy whose row opens again (a newer app, a repaired row): nothing is lost by it. */
    takeBack: (k: string) => written(() => db.table('quarantine').delete(k)),
    /** All or nothing, on disk (strict) when it resolves with `done`. */
    commit: async (commit: Commit): Promise<CommitOutcome> => {
      let place = 0;
      const outcome = await written(() =>
        db
          .transaction('rw', tablesFor(commit), async (): Promise<CommitOutcome> => {
            const answer = await writeCommit(db, commit);
            if (typeof answer === 'string') return answer;
            place = answer.place;
            return 'done';
          })
          .catch((error: unknown): CommitOutcome => {
            if (isThereMeanwhile(error)) return 'changedMeanwhile';
            throw error;
          }),
      );
      if (outcome === 'done') for (const listener of listeners) listener(commit, place);
      return outcome;
    },
    /** Hears of every commit after it is on disk, and which one it was on this laptop. */
    onCommit: (listener: (commit: Commit, place: number) => void): void => {
      listeners.add(listener);
    },
    ...wholeOffice(db, written),
    ...syncTables(db, written),
    ...resealing(db, written),
    commitPages: (commit: PageCommit) =>
      written(() =>
        db.transaction('rw', ['page', 'meta'], async () => {
          if (!(await isNewer(db))) await putPages(db, commit);
        }),
      ),
    /** Opens it again if the browser closed it. */
    wake: () => guarded(async () => void (db.isOpen() || (await db.open()))),
    close: () => db.close(),
    destroy: () => written(() => db.delete()),
  };
};
