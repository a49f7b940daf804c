import type { Instant } from '../domain/dates.ts';
import { clientIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { ErasedRecord } from '../domain/roster/roster.ts';
import type { AdminFailure } from './administration.ts';
import type { ClientIndex } from './client-index.ts';
import { newDataKey } from './data-keys.ts';
import { notesAsMeta, ordersTogether, readEraseAgain, readErasureNotes } from './erasure-notes.ts';
import type { Erased, ErasureSubjects } from './erasure-state.ts';
import type { WriteFailure } from './failures.ts';
import { type Erasable, findErasable } from './find-erasable.ts';
import { type Along, commitListChange, type ListTools } from './list-change.ts';
import { metaKeys } from './rows.ts';
import { erasedEvent, sealPaperTombstone, sealTombstone } from './tombstone.ts';

/** One order holds at most so many records (domain/roster/roster.ts). */
const perOrder = 500;
const attempts = 5;
const nothing: Erased = { records: 0, papers: 0 };

const inPortions = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / perOrder) }, (_, i) => items.slice(i * perOrder, (i + 1) * perOrder));

const recordsOf = ({ rows }: Erasable): readonly ErasedRecord[] => rows.map(({ record }) => record);

/** One at a time: each writes the notes and the waiting orders that it read. */
const createTurns = () => {
  let queue: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
};

/** The writes by which records become tombstones. */
export const createTombstones = (tools: ListTools, index: Pick<ClientIndex, 'remove'>) => {
  const { session, records, trail } = tools;
  const { db, deps, memberId } = session;
  const inTurn = createTurns();

  /** Everything that becomes true together when these go. `waiting`: the orders that are not on the signed list after it. */
  const alongOf = async (
    found: Erasable,
    reason: string,
    dueSince: Instant | null,
    waiting: readonly ErasedRecord[],
  ): Promise<Along> => {
    const clock = session.nextClock(null);
    const at = deps.now();
    return {
      records: await Promise.all([
        ...found.rows.map(({ row }) => sealTombstone(session, row, clock)),
        ...found.papers.map((row) => sealPaperTombstone(session, row, clock)),
      ]),
      papersGone: found.papers.map(({ id }) => id),
      events: found.rows.map((row) => erasedEvent(row, reason)),
      meta: { ...notesAsMeta({ lastAt: at, dueSince }), [metaKeys.eraseAgain]: waiting },
      endsCopies: true,
    };
  };

  const finished = (found: Erasable, along: Along): Result<Erased, never> => {
    for (const { row } of along.records) if (row.t === 'client') index.remove(clientIdSchema.parse(row.id), row.rev);
    session.changed();
    return ok({ records: found.rows.length, papers: found.papers.length });
  };

  /** A new data key, with the orders to erase what was found and everything that goes with it. */
  const startEpoch = async (ordered: readonly ErasedRecord[], along: Along): Promise<Result<null, AdminFailure>> => {
    const newKey = await newDataKey(session.dataKey().epoch + 1);
    return commitListChange(
      tools,
      { by: memberId, sign: session.sign },
      {
        facts: [
          ...inPortions(ordered).map((part) => ({ type: 'erased' as const, records: part })),
          { type: 'keyEpoch', epoch: newKey.epoch, keyCheck: newKey.keyCheck },
        ],
        member: memberId,
        fields: [],
        wrapsFor: async () => [],
        newKey,
        along,
      },
    ).finally(newKey.end);
  };

  const startDueEpoch = async (): Promise<Result<null, AdminFailure>> => {
    const notes = await readErasureNotes(db);
    if (notes === null || notes.dueSince === null) return ok(null);
    const meta = { ...notesAsMeta({ ...notes, dueSince: null }), [metaKeys.eraseAgain]: [] };
    return startEpoch(await readEraseAgain(db), { records: [], events: [], meta });
  };

  const erase = async (subjects: ErasureSubjects, reason: string): Promise<Result<Erased, AdminFailure>> => {
    for (let attempt = 1; ; attempt++) {
      const found = await findErasable(session, records, subjects);
      if (found.rows.length === 0) return ok(nothing);
      const along = await alongOf(found, reason, null, []);
      const done = await startEpoch(ordersTogether(await readEraseAgain(db), recordsOf(found)), along);
      if (done.ok) return finished(found, along);
      if (done.error.type !== 'gone' || attempt === attempts) return done;
    }
  };

  const expire = async (find: () => Promise<Erasable>, rule: string): Promise<Result<Erased, WriteFailure>> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const found = await find();
      if (found.rows.length === 0) return ok(nothing);
      const dueSince = (await readErasureNotes(db))?.dueSince ?? deps.now();
      const waiting = ordersTogether(await readEraseAgain(db), recordsOf(found));
      const along = await alongOf(found, rule, dueSince, waiting);
      const { events, records: tombstones, meta: notes, ...rest } = along;
      const clock = session.nextClock(null);
      const outcome = await trail.commitAllWith(events, clock, ({ records: lines, meta }) =>
        db.commit({ ...rest, records: [...tombstones, ...lines], meta: { ...notes, ...meta }, clock }),
      );
      if (outcome === 'done') return finished(found, along);
    }
    return err({ type: 'gone' });
  };

  return {
    /** The new data key that something erased without an administrator waits for; its orders come on the signed list. */
    startDueEpoch: () => inTurn(startDueEpoch),
    /** Orders, tombstones and the new key in one write, with the orders that waited; again from what is there when somebody wrote in between. */
    erase: (subjects: ErasureSubjects, reason: string) => inTurn(() => erase(subjects, reason)),
    /** Tombstones alone; their orders wait for the next administrator, and count for a putting back until then. */
    expire: (find: () => Promise<Erasable>, rule: string) => inTurn(() => expire(find, rule)),
  };
};
