import {
  limits,
  type PullAnswer,
  type PullRequest,
  type PushAnswer,
  type PushRequest,
  type PushResult,
  type PushRow,
  type SyncRow,
} from '../protocol/sync-messages.ts';
import { newEpoch } from './secrets.ts';
import type { Database, RecordTable } from './tables.ts';

/** What a push did, beside what its sender is told. */
export interface Pushed {
  readonly answer: PushAnswer;
  readonly written: number;
  readonly replayed: number;
  readonly refused: number;
  readonly erased: number;
}

const keyOf = ({ t, id }: Pick<RecordTable, 't' | 'id'>): string => `${t} ${id}`;

type Verdict = 'replay' | 'write' | 'conflict';

/** Compare and swap; a live row never overwrites a tombstone. */
const judge = (row: PushRow, stored: { readonly rev: string; readonly del: number } | undefined): Verdict => {
  if (stored === undefined) return 'write';
  if (stored.rev === row.rev) return 'replay';
  return stored.rev === row.base && (stored.del === 0 || row.del === 1) ? 'write' : 'conflict';
};

const wireRow = ({ t, id, rev, sv, del, body }: Omit<RecordTable, 'office' | 'seq'>): SyncRow => ({
  t,
  id,
  rev,
  sv,
  del: del === 1 ? 1 : 0,
  body: Buffer.from(body.buffer, body.byteOffset, body.length).toString('base64'),
});

const wireColumns = ['t', 'id', 'rev', 'sv', 'del', 'body'] as const;

const revisionsOf = async (db: Database, office: string, rows: readonly PushRow[]) => {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const found = await db
    .selectFrom('record')
    .select(['t', 'id', 'rev', 'del'])
    .where('office', '=', office)
    .where('id', 'in', ids)
    .execute();
  return new Map(found.map((row) => [keyOf(row), { rev: row.rev, del: row.del }]));
};

const write = async (db: Database, rows: readonly RecordTable[]): Promise<void> => {
  await db
    .insertInto('record')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['office', 'id', 't']).doUpdateSet(({ ref }) => ({
        rev: ref('excluded.rev'),
        seq: ref('excluded.seq'),
        sv: ref('excluded.sv'),
        del: ref('excluded.del'),
        body: ref('excluded.body'),
      })),
    )
    .execute();
};

/** The stored rows that pushed ones met, as many as fit one answer. */
const storedRows = async (db: Database, office: string, rows: readonly PushRow[]) => {
  const fitting = new Map<string, SyncRow>();
  if (rows.length === 0) return fitting;
  const wanted = new Set(rows.map(keyOf));
  const sizes = await db
    .selectFrom('record')
    .select(({ fn }) => ['t', 'id', fn<number>('length', ['body']).as('size')])
    .where('office', '=', office)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const met = sizes.filter((row) => wanted.has(keyOf(row)));
  const some = met.slice(0, fittingCount(met.map(({ size }) => size)));
  const chosen = new Set(some.map(keyOf));
  const found = await db
    .selectFrom('record')
    .select(wireColumns)
    .where('office', '=', office)
    .where(
      'id',
      'in',
      some.map(({ id }) => id),
    )
    .where(
      't',
      'in',
      some.map(({ t }) => t),
    )
    .execute();
  for (const row of found) if (chosen.has(keyOf(row))) fitting.set(keyOf(row), wireRow(row));
  return fitting;
};

/** How many rows of these sizes go into one answer; never none. */
export const fittingCount = (sizes: readonly number[]): number => {
  let total = 0;
  const over = sizes.findIndex((size, at) => {
    total += size;
    return at > 0 && total > limits.answerBytes;
  });
  return over === -1 ? sizes.length : over;
};

/** Whether a laptop has everything up to the office's last number, and under its own number still the same row. */
const isAfterAll = async (db: Database, office: string, { after }: PushRequest, last: number): Promise<boolean> => {
  if (after === undefined) return true;
  const { since, rev } = after;
  if (since > last) return false;
  const found = await db
    .selectFrom('record')
    .select(['seq', 'rev'])
    .where('office', '=', office)
    .where('seq', '>=', since)
    .orderBy('seq')
    .limit(2)
    .execute();
  return found.every((row) => row.seq === since && (rev === null || row.rev === rev));
};

/**
 * One transaction. Its first statement takes the office's head row: pushes of one office go one after the other, so that the
 * order of numbers is the order of commits and no reader's cursor can skip a row.
 */
export const push = (db: Database, office: string, request: PushRequest, now: number): Promise<Pushed> =>
  db.transaction().execute(async (tx) => {
    const { rows } = request;
    const head = await tx
      .updateTable('office')
      .set((eb) => ({ seq: eb('seq', '+', rows.length) }))
      .where('id', '=', office)
      .returning(['seq', 'epoch'])
      .executeTakeFirstOrThrow();
    const none = { written: 0, replayed: 0, refused: 0, erased: 0 };
    const answered = (results: readonly PushResult[]): PushAnswer => ({
      epoch: head.epoch,
      now,
      seq: head.seq,
      results,
    });
    if (head.epoch !== request.epoch || rows.length === 0) return { answer: answered([]), ...none };
    const last = head.seq - rows.length;
    if (!(await isAfterAll(tx, office, request, last))) {
      // No number was used: one without a row would hide that the database went back.
      await tx.updateTable('office').set({ seq: last }).where('id', '=', office).execute();
      return { answer: { ...answered([]), seq: last, isBehind: true }, ...none };
    }

    const stored = await revisionsOf(tx, office, rows);
    const toWrite = new Map<string, RecordTable>();
    const verdicts = rows.map((row, at) => {
      const verdict = judge(row, stored.get(keyOf(row)));
      if (verdict === 'write') {
        const { t, id, rev, sv, del } = row;
        const seq = head.seq - rows.length + 1 + at;
        stored.set(keyOf(row), { rev, del });
        toWrite.set(keyOf(row), { office, t, id, rev, seq, sv, del, body: Buffer.from(row.body, 'base64') });
      }
      return verdict;
    });
    if (toWrite.size > 0) await write(tx, [...toWrite.values()]);
    const met = await storedRows(
      tx,
      office,
      rows.filter((_, at) => verdicts[at] === 'conflict'),
    );
    const results = rows.map((row, at): PushResult => {
      if (verdicts[at] !== 'conflict') return { ok: true };
      return { ok: false, row: met.get(keyOf(row)) ?? null };
    });
    const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
    const erased = [...toWrite.values()].filter(({ del }) => del === 1).length;
    return {
      answer: answered(results),
      ...{ written: toWrite.size, replayed: count('replay'), refused: count('conflict'), erased },
    };
  });

/** The epoch after which nothing can be taken for a continuation; only when nobody was first. */
const renewEpoch = async (db: Database, office: string, epoch: string): Promise<string> => {
  await db
    .updateTable('office')
    .set({ epoch: newEpoch() })
    .where('id', '=', office)
    .where('epoch', '=', epoch)
    .execute();
  return (await headOf(db, office)).epoch;
};

/** One row by its name. */
export const readRow = async (
  db: Database,
  office: string,
  { t, id }: Pick<RecordTable, 't' | 'id'>,
): Promise<SyncRow | null> => {
  const found = await db
    .selectFrom('record')
    .select(wireColumns)
    .where('office', '=', office)
    .where('id', '=', id)
    .where('t', '=', t)
    .executeTakeFirst();
  return found === undefined ? null : wireRow(found);
};

const headOf = (db: Database, office: string) =>
  db.selectFrom('office').select(['seq', 'epoch']).where('id', '=', office).executeTakeFirstOrThrow();

/** Rows after `since` in order, up to what fits one answer; whether there are more. */
export const recordsAfter = async (db: Database, office: string, since: number, limit: number) => {
  const sizes = await db
    .selectFrom('record')
    .select(({ fn }) => ['seq', fn<number>('length', ['body']).as('size')])
    .where('office', '=', office)
    .where('seq', '>', since)
    .orderBy('seq')
    .limit(limit + 1)
    .execute();
  const count = fittingCount(sizes.slice(0, limit).map(({ size }) => size));
  const last = sizes[count - 1];
  if (last === undefined) return { records: [], cursor: since, more: false };
  const records = await db
    .selectFrom('record')
    .selectAll()
    .where('office', '=', office)
    .where('seq', '>', since)
    .where('seq', '<=', last.seq)
    .orderBy('seq')
    .execute();
  return { records, cursor: last.seq, more: sizes.length > count };
};

/** Whether the number up to which a laptop has everything was given to another row since. A row that changed has a new number. */
const isOtherRow = async (db: Database, office: string, { since, rev }: PullRequest): Promise<boolean> => {
  if (rev === null) return false;
  const found = await db
    .selectFrom('record')
    .select('rev')
    .where('office', '=', office)
    .where('seq', '=', since)
    .executeTakeFirst();
  return found !== undefined && found.rev !== rev;
};

/**
 * What changed after the cursor. A cursor from the future, or one whose number another row has now, means that this database
 * is no continuation of what a laptop has seen: an unannounced restore or a failover that lost the end. The office gets a new
 * epoch then, and its laptops heal it.
 */
export const pull = async (db: Database, office: string, request: PullRequest, now: number): Promise<PullAnswer> => {
  const head = await headOf(db, office);
  const fromStart = (epoch: string): PullAnswer => ({ epoch, now, rows: [], cursor: 0, more: true, head: head.seq });
  if (request.epoch !== head.epoch && (request.epoch !== null || request.since > 0)) return fromStart(head.epoch);
  const isElsewhere = request.since > head.seq || (await isOtherRow(db, office, request));
  if (isElsewhere) return fromStart(await renewEpoch(db, office, head.epoch));
  const { records, cursor, more } = await recordsAfter(db, office, request.since, request.limit);
  return { epoch: head.epoch, now, rows: records.map(wireRow), cursor, more, head: head.seq };
};
