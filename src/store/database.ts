import { Dexie } from 'dexie';
import type { Hlc } from '../protocol/clock.ts';
import {
  metaKeys,
  type PageRow,
  type PaperRow,
  type QuarantineRow,
  type RecordRow,
  type RosterRow,
  schemaVersion,
  type WrapRow,
} from './rows.ts';

/** The disk or the browser refused: full, damaged, closed. Writes answer it as `diskRefused`. */
export class DiskRefused extends Error {
  override readonly name = 'DiskRefused';
}

/** A record to be put, and the `rev` that was read before it was computed (null: there was none). */
export interface RecordChange {
  readonly row: RecordRow;
  readonly readRev: string | null;
}

/** Everything that has to become true together. All of it is sealed already. */
export interface Commit {
  readonly records: readonly RecordChange[];
  readonly clock: Hlc;
  readonly papers?: readonly PaperRow[];
  readonly wraps?: readonly WrapRow[];
  /** Ids of wraps that are destroyed. */
  readonly wrapsGone?: readonly string[];
  readonly roster?: readonly RosterRow[];
  readonly meta?: Readonly<Record<string, unknown>>;
}

export type CommitOutcome = 'done' | 'changedMeanwhile' | 'newerSchema';

/** Which revs the search pages have on disk; with another list the pages are not believed. */
export interface PageCommit {
  readonly rows: readonly PageRow[];
  readonly revsBefore: readonly string[];
  readonly revsAfter: readonly string[];
  /** Client id -> rev whose summary is in these pages. */
  readonly written: ReadonlyMap<string, string>;
  /** Made anew from all rows: whatever was there before goes. */
  readonly rebuilt: boolean;
}

const stores = {
  rec: '[t+id]',
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

const isText = (value: unknown): value is string => typeof value === 'string';
const asMap = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const metaOf = async (db: Dexie, k: string): Promise<unknown> => (await db.table('meta').get(k))?.v;
const isNewer = async (db: Dexie): Promise<boolean> =>
  Number((await metaOf(db, metaKeys.schemaVersion)) ?? 0) > schemaVersion;
const revOf = (row: unknown): string | null => {
  const rev = asMap(row)['rev'];
  return isText(rev) ? rev : null;
};

/** The tables that a commit needs: a smaller transaction waits for less. */
const tablesFor = (commit: Commit): string[] => [
  'rec',
  'outbox',
  'meta',
  ...(commit.papers === undefined ? [] : ['paper']),
  ...(commit.wraps === undefined && commit.wrapsGone === undefined ? [] : ['wrap']),
  ...(commit.roster === undefined ? [] : ['roster']),
];

/** What `meta` said before the commit. */
interface MetaBefore {
  readonly clock: unknown;
  readonly dirtyClients: unknown;
  readonly writes: unknown;
}

const putAll = async (db: Dexie, commit: Commit, before: MetaBefore): Promise<void> => {
  const { clock, dirtyClients, writes } = before;
  const rows = commit.records.map(({ row }) => row);
  const meta = new Map(Object.entries(commit.meta ?? {}));
  if (!isText(clock) || commit.clock > clock) meta.set(metaKeys.clock, commit.clock);
  const clients = rows.filter(({ t }) => t === 'client');
  const dirty = { ...asMap(dirtyClients), ...Object.fromEntries(clients.map(({ id, rev }) => [id, rev])) };
  if (clients.length > 0) meta.set(metaKeys.dirtyClients, dirty);
  meta.set(metaKeys.writes, Number(writes ?? 0) + 1);
  await Promise.all([
    db.table('rec').bulkPut(rows),
    db.table('outbox').bulkPut(rows.map(({ t, id }) => ({ t, id }))),
    db.table('meta').bulkPut([...meta].map(([k, v]) => ({ k, v }))),
    commit.papers === undefined ? null : db.table('paper').bulkPut(commit.papers),
    commit.wraps === undefined ? null : db.table('wrap').bulkPut(commit.wraps),
    commit.wrapsGone === undefined ? null : db.table('wrap').bulkDelete([...commit.wrapsGone]),
    commit.roster === undefined ? null : db.table('roster').bulkAdd(commit.roster),
  ]);
};

const putPages = async (db: Dexie, commit: PageCommit): Promise<void> => {
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

const tablesOf = (name: string, indexedDB?: IDBFactory, keyRange?: typeof IDBKeyRange): Dexie => {
  const db = new Dexie(name, {
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    ...(indexedDB === undefined ? {} : { indexedDB }),
    ...(keyRange === undefined ? {} : { IDBKeyRange: keyRange }),
  });
  db.version(schemaVersion).stores(stores);
  return db;
};

const guarded = async <Value>(work: () => PromiseLike<Value>): Promise<Value> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    throw new DiskRefused(error instanceof Error ? error.name : 'unknown');
  }
};

/** The office as a whole: carried to a journal or a backup, and put back from one. */
const wholeOffice = (db: Dexie) => ({
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
  /** Puts rows back as they are; every record is outgoing, because nothing was synced yet. */
  putBack: (table: string, rows: readonly Readonly<Record<string, unknown>>[]) =>
    guarded(() =>
      db.transaction('rw', [table, 'outbox'], async () => {
        await db.table(table).bulkPut([...rows]);
        if (table === 'rec') await db.table('outbox').bulkPut(rows.map((row) => ({ t: row['t'], id: row['id'] })));
      }),
    ),
  /** The last act of putting an office back: from now on it is there. */
  finishPutBack: (values: ReadonlyMap<string, unknown>) =>
    guarded(() =>
      db.transaction('rw', ['meta'], async () => {
        await db.table('meta').bulkPut([...values].map(([k, v]) => ({ k, v })));
        await db.table('meta').delete(metaKeys.restoring);
      }),
    ),
});

/**
 * The tables. This is the only file that touches them, and it knows no key: a row is sealed before it comes here and opened
 * after it left, so no cryptography is ever awaited inside a transaction (Electron's IndexedDB ends one that waits).
 */
export const openDatabase = (name: string, indexedDB?: IDBFactory, keyRange?: typeof IDBKeyRange) => {
  const db = tablesOf(name, indexedDB, keyRange);
  const rec = db.table<unknown, [string, string]>('rec');
  const meta = db.table<{ k: string; v: unknown }, string>('meta');

  const metaValue = (k: string) => metaOf(db, k);
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
    meta: (k: string) => guarded(() => metaValue(k)),
    setMeta: (k: string, v: unknown) => guarded(() => meta.put({ k, v })),
    deleteMeta: (k: string) => guarded(() => meta.delete(k)),
    metaKeysFrom: (prefix: string) => guarded(() => meta.where('k').startsWith(prefix).primaryKeys()),
    paper: (id: string) => guarded<unknown>(() => db.table('paper').get(id)),
    wrap: (id: string) => guarded<unknown>(() => db.table('wrap').get(id)),
    wraps: () => guarded<unknown[]>(() => db.table('wrap').toArray()),
    wrapIds: () => guarded(() => db.table('wrap').toCollection().primaryKeys()),
    roster: () => guarded<unknown[]>(() => db.table('roster').orderBy('seq').toArray()),
    pages: () => guarded<unknown[]>(() => db.table('page').orderBy('n').toArray()),
    quarantine: () => guarded<unknown[]>(() => db.table('quarantine').toArray()),
    /** Keeps the first sight of a bad row; its copy is never overwritten. */
    setAside: (row: QuarantineRow) =>
      guarded(() =>
        db.transaction('rw', ['quarantine'], async () => {
          const known = await db.table('quarantine').get(row.k);
          if (known === undefined) await db.table('quarantine').add(row);
        }),
      ),
    /** Only for a copy whose row opens again (a newer app, a repaired row): nothing is lost by it. */
    takeBack: (k: string) => guarded(() => db.table('quarantine').delete(k)),
    /** All or nothing, on disk (strict) when it resolves with `done`. */
    commit: async (commit: Commit): Promise<CommitOutcome> => {
      let place = 0;
      const outcome = await guarded(() =>
        db.transaction('rw', tablesFor(commit), async (): Promise<CommitOutcome> => {
          const keys = [metaKeys.schemaVersion, metaKeys.clock, metaKeys.dirtyClients, metaKeys.writes];
          const [[version, clock, dirty, writes], found] = await Promise.all([
            meta.bulkGet(keys),
            rec.bulkGet(commit.records.map(({ row }) => [row.t, row.id])),
          ]);
          if (Number(version?.v ?? 0) > schemaVersion) return 'newerSchema';
          if (commit.records.some(({ readRev }, i) => revOf(found[i]) !== readRev)) return 'changedMeanwhile';
          place = Number(writes?.v ?? 0) + 1;
          await putAll(db, commit, { clock: clock?.v, dirtyClients: dirty?.v, writes: writes?.v });
          return 'done';
        }),
      );
      if (outcome === 'done') for (const listener of listeners) listener(commit, place);
      return outcome;
    },
    /** Hears of every commit after it is on disk, and which one it was on this laptop. */
    onCommit: (listener: (commit: Commit, place: number) => void): void => {
      listeners.add(listener);
    },
    ...wholeOffice(db),
    commitPages: (commit: PageCommit) =>
      guarded(() =>
        db.transaction('rw', ['page', 'meta'], async () => {
          if (!(await isNewer(db))) await putPages(db, commit);
        }),
      ),
    close: () => db.close(),
    destroy: () => guarded(() => db.delete()),
  };
};
