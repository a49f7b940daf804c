import { Dexie } from 'dexie';
import type { Commit, CommitOutcome, PageCommit } from './commit.ts';
import { guarded, guardWrite, type WriteGate, type WriteGuard } from './disk-refused.ts';
import { epochOfRow, metaKeys, type PaperRow, type QuarantineRow, type RecordRow, schemaVersion } from './rows.ts';
import { outgoing, wholeOffice } from './whole-office.ts';

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

/** Whether something in it is sealed under an epoch before this one: its key will be gone. */
const sealedBefore = ({ records, papers = [] }: Commit, epoch: number): boolean =>
  [...records.map(({ row }) => row), ...papers].some((row) => epochOfRow(row) < epoch);

/** Whether a row is still the one that was read; none was read where there is none, not even one without a name. */
const isAsRead = (row: unknown, readRev: string | null): boolean =>
  readRev === null ? row === undefined : revOf(row) === readRev;

/** The tables that a commit needs: a smaller transaction waits for less. */
const tablesFor = (commit: Commit): string[] => [
  'rec',
  'outbox',
  'meta',
  ...(commit.papers === undefined && commit.papersGone === undefined ? [] : ['paper']),
  ...((commit.wraps ?? commit.wrapsGone ?? commit.onlyEpoch) === undefined ? [] : ['wrap']),
  ...(commit.roster === undefined ? [] : ['roster']),
];

/** What `meta` said before the commit. */
interface MetaBefore {
  readonly clock: unknown;
  readonly dirtyClients: unknown;
  readonly writes: unknown;
}

/** A wrap that somebody writes at the same time is not overwritten: it is read and put inside the transaction. */
const keepOnlyEpoch = (db: Dexie, epoch: number) =>
  db
    .table<{ dataKeys: readonly { readonly epoch: number }[] }>('wrap')
    .toCollection()
    .modify((wrap) => {
      wrap.dataKeys = wrap.dataKeys.filter((sealed) => sealed.epoch === epoch);
    });

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
    rows.length === 0 ? null : db.table('outbox').put(outgoing(rows)),
    db.table('meta').bulkPut([...meta].map(([k, v]) => ({ k, v }))),
    commit.papers === undefined ? null : db.table('paper').bulkPut(commit.papers),
    commit.papersGone === undefined ? null : db.table('paper').bulkDelete([...commit.papersGone]),
    commit.wraps === undefined ? null : db.table('wrap').bulkPut(commit.wraps),
    commit.wrapsGone === undefined ? null : db.table('wrap').bulkDelete([...commit.wrapsGone]),
    commit.roster === undefined ? null : db.table('roster').bulkAdd(commit.roster),
    commit.onlyEpoch === undefined ? null : keepOnlyEpoch(db, commit.onlyEpoch),
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
      db.transaction('rw', [table, 'outbox'], async () => {
        const found = await db.table(table).bulkGet(changes.map(({ row }) => keyOf(table, row)));
        const rows = changes.filter(({ readRev }, i) => revOf(found[i]) === readRev).map(({ row }) => row);
        await db.table(table).bulkPut(rows);
        if (table === 'rec' && rows.length > 0) await db.table('outbox').put(outgoing(rows));
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
 * The tables. This file and whole-office.ts are the only ones that touch them, and they know no key: a row is sealed before it
 * comes here and opened after it left, so no cryptography is ever awaited inside a transaction (Electron's IndexedDB ends one
 * that waits).
 */
export const openDatabase = (name: string, deps: DatabaseDeps) => {
  const db = tablesOf(name, deps);
  const written: WriteGuard = (work) => guardWrite(deps.disk, work);
  const rec = db.table<unknown, [string, string]>('rec');
  const meta = db.table<{ k: string; v: unknown }, string>('meta');

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
        db.transaction('rw', tablesFor(commit), async (): Promise<CommitOutcome> => {
          const keys = [metaKeys.schemaVersion, metaKeys.clock, metaKeys.dirtyClients, metaKeys.writes, metaKeys.epoch];
          const [[version, clock, dirty, writes, epoch], found] = await Promise.all([
            meta.bulkGet(keys),
            rec.bulkGet(commit.records.map(({ row }) => [row.t, row.id])),
          ]);
          if (Number(version?.v ?? 0) > schemaVersion) return 'newerSchema';
          if (sealedBefore(commit, Number(epoch?.v ?? 0))) return 'olderKeys';
          if (commit.records.some(({ readRev }, i) => !isAsRead(found[i], readRev))) return 'changedMeanwhile';
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
    ...wholeOffice(db, written),
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
