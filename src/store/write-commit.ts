import { Dexie } from 'dexie';
import type { Commit, CommitOutcome } from './commit.ts';
import { asMap, isText, revOf } from './plain-rows.ts';
import { epochOfRow, isUnderListKey, metaKeys, nameOf, paperTable, schemaVersion, type WrapRow } from './rows.ts';
import { settle } from './sync-tables.ts';
import { outgoing } from './whole-office.ts';

/** Whether something in it is sealed under an epoch before this one: its key will be gone. */
const sealedBefore = ({ records, papers = [] }: Commit, epoch: number): boolean =>
  [...records.filter(({ row }) => !isUnderListKey(row.t)), ...papers].some(({ row }) => epochOfRow(row) < epoch);

/** Whether a row is still the one that was read; none was read where there is none, not even one without a name. */
const isAsRead = (row: unknown, readRev: string | null): boolean =>
  readRev === null ? row === undefined : revOf(row) === readRev;

interface Change {
  readonly readRev: string | null;
  readonly row: { readonly t?: string; readonly rev: string };
}

/** A row of the list that another window took from the server meanwhile is this very row. */
const isThisRow = ({ row }: Change, found: unknown): boolean =>
  row.t !== undefined && isUnderListKey(row.t) && revOf(found) === row.rev;

/** A row that none was read for is added: the database itself refuses it where there is one after all. */
const isAdded = ({ readRev, row }: Change): boolean =>
  readRev === null && !(row.t !== undefined && isUnderListKey(row.t));

const parted = (changes: Commit['records']): readonly [added: Commit['records'], changed: Commit['records']] => [
  changes.filter(isAdded),
  changes.filter((change) => !isAdded(change)),
];

const areAsRead = (changes: readonly Change[], found: readonly unknown[]): boolean =>
  changes.every((change, i) => isAsRead(found[i], change.readRev) || isThisRow(change, found[i]));

/** The tables that a commit needs: a smaller transaction waits for less. */
export const tablesFor = (commit: Commit): string[] => [
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
  readonly epoch: unknown;
  readonly onlyEpoch: unknown;
  readonly wrapsWritten: unknown;
}

const readMetaBefore = async (db: Dexie): Promise<MetaBefore & { readonly version: unknown }> => {
  const names = ['schemaVersion', 'clock', 'dirtyClients', 'writes', 'epoch', 'onlyEpoch', 'wrapsWritten'] as const;
  const found = await db.table<{ v: unknown }>('meta').bulkGet(names.map((name) => metaKeys[name]));
  const [version, clock, dirtyClients, writes, epoch, onlyEpoch, wrapsWritten] = found.map((row) => row?.v);
  return { version, clock, dirtyClients, writes, epoch, onlyEpoch, wrapsWritten };
};

/** A wrap that somebody writes at the same time is not overwritten: it is read and put inside the transaction. */
const keepOnlyEpoch = (db: Dexie, epoch: number) =>
  db
    .table<{ dataKeys: readonly { readonly epoch: number }[] }>('wrap')
    .toCollection()
    .modify((wrap) => {
      wrap.dataKeys = wrap.dataKeys.filter((sealed) => sealed.epoch === epoch);
    });

const writesWraps = ({ wraps = [], wrapsGone = [], onlyEpoch }: Commit): boolean =>
  wraps.length + wrapsGone.length > 0 || onlyEpoch !== undefined;

/** A data key that was destroyed does not come back with a wrap that was made from before. */
const withoutEndedKeys = (wraps: readonly WrapRow[], { onlyEpoch }: MetaBefore): readonly WrapRow[] =>
  wraps.map((wrap) => ({
    ...wrap,
    dataKeys: wrap.dataKeys.filter(({ epoch }) => epoch >= Number(onlyEpoch ?? 0)),
  }));

/** Whether wraps, list and key epoch are still what this commit was made from. */
const isMadeFromNow = async (db: Dexie, commit: Commit, before: MetaBefore): Promise<boolean> => {
  const { wrapsSeen, onlyEpoch, roster } = commit;
  if (wrapsSeen !== undefined && wrapsSeen !== Number(before.wrapsWritten ?? 0)) return false;
  if (onlyEpoch !== undefined && onlyEpoch < Number(before.epoch ?? 0)) return false;
  const [first] = roster ?? [];
  if (roster === undefined || first === undefined) return true;
  const here = await db.table('roster').bulkGet(roster.map(({ seq }) => seq));
  if (here.every((row) => row === undefined)) return first.seq === (await db.table('roster').count());
  return (
    JSON.stringify(here.map((row) => row?.entry.signature)) ===
    JSON.stringify(roster.map(({ entry }) => entry.signature))
  );
};

/** What of a commit has to go to the server. */
const waitingAfter = ({ records, papers = [], settled = [] }: Commit) => {
  const isThere = new Set(settled.map(({ t, id }) => nameOf(t, id)));
  const rows = [...records.map(({ row }) => row), ...papers.map(({ row }) => ({ t: paperTable, ...row }))];
  return rows.filter(({ t, id }) => !isThere.has(nameOf(t, id)));
};

/** The values of `meta` that a commit changes. */
const metaAfter = (commit: Commit, before: MetaBefore): ReadonlyMap<string, unknown> => {
  const { clock, dirtyClients, writes, wrapsWritten } = before;
  const meta = new Map(Object.entries(commit.meta ?? {}));
  if (!isText(clock) || commit.clock > clock) meta.set(metaKeys.clock, commit.clock);
  const clients = commit.records.map(({ row }) => row).filter(({ t }) => t === 'client');
  if (clients.length > 0) {
    const dirty = asMap(dirtyClients);
    for (const { id, rev } of clients) dirty[id] = rev;
    meta.set(metaKeys.dirtyClients, dirty);
  }
  meta.set(metaKeys.writes, Number(writes ?? 0) + 1);
  if (writesWraps(commit)) meta.set(metaKeys.wrapsWritten, Number(wrapsWritten ?? 0) + 1);
  if (commit.onlyEpoch !== undefined)
    meta.set(metaKeys.onlyEpoch, commit.onlyEpoch).set(metaKeys.epoch, commit.onlyEpoch);
  return meta;
};

const putAll = async (db: Dexie, commit: Commit, before: MetaBefore): Promise<void> => {
  const [added, changed] = parted(commit.records);
  const papers = (commit.papers ?? []).map(({ row }) => row);
  const waits = waitingAfter(commit);
  await Promise.all([
    added.length === 0 ? null : db.table('rec').bulkAdd(added.map(({ row }) => row)),
    db.table('rec').bulkPut(changed.map(({ row }) => row)),
    waits.length === 0 ? null : db.table('outbox').put(outgoing(waits, commit.by)),
    settle(db, commit.settled ?? []),
    db.table('meta').bulkPut([...metaAfter(commit, before)].map(([k, v]) => ({ k, v }))),
    papers.length === 0 ? null : db.table('paper').bulkPut(papers),
    commit.papersGone === undefined ? null : db.table('paper').bulkDelete([...commit.papersGone]),
    commit.wraps === undefined ? null : db.table('wrap').bulkPut(withoutEndedKeys(commit.wraps, before)),
    commit.wrapsGone === undefined ? null : db.table('wrap').bulkDelete([...commit.wrapsGone]),
    commit.roster === undefined ? null : db.table('roster').bulkPut([...commit.roster]),
    commit.onlyEpoch === undefined ? null : keepOnlyEpoch(db, commit.onlyEpoch),
  ]);
};

/** The rows that the commit takes the place of. */
interface RowsBefore {
  readonly records: readonly unknown[];
  readonly papers: readonly unknown[];
}

const readRowsBefore = async (db: Dexie, { records, papers = [] }: Commit): Promise<RowsBefore> => ({
  records: await db.table('rec').bulkGet(parted(records)[1].map(({ row }) => [row.t, row.id])),
  papers: papers.length === 0 ? [] : await db.table('paper').bulkGet(papers.map(({ row }) => row.id)),
});

/** Why a commit is not written; null where it is. */
const whyNot = async (
  db: Dexie,
  commit: Commit,
  before: Awaited<ReturnType<typeof readMetaBefore>>,
  found: RowsBefore,
): Promise<Exclude<CommitOutcome, 'done'> | null> => {
  if (Number(before.version ?? 0) > schemaVersion) return 'newerSchema';
  if (sealedBefore(commit, Number(before.epoch ?? 0))) return 'olderKeys';
  if (!(await isMadeFromNow(db, commit, before))) return 'changedMeanwhile';
  const isAsThen = areAsRead(parted(commit.records)[1], found.records) && areAsRead(commit.papers ?? [], found.papers);
  return isAsThen ? null : 'changedMeanwhile';
};

/** Of a commit that did not go through: whether a record that it adds was there. */
export const isThereMeanwhile = (error: unknown): boolean =>
  error instanceof Dexie.BulkError && error.failures.every(({ name }) => name === 'ConstraintError');

/** Inside the transaction of the commit: everything, and which commit it was on this laptop; or why nothing. */
export const writeCommit = async (
  db: Dexie,
  commit: Commit,
): Promise<Exclude<CommitOutcome, 'done'> | { readonly place: number }> => {
  const [before, found] = await Promise.all([readMetaBefore(db), readRowsBefore(db, commit)]);
  const refused = await whyNot(db, commit, before, found);
  if (refused !== null) return refused;
  await putAll(db, commit, before);
  return { place: Number(before.writes ?? 0) + 1 };
};
