import type { Instant } from '../domain/dates.ts';
import { clientIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { erasedName } from '../domain/roster/read-roster.ts';
import type { ErasedRecord } from '../domain/roster/roster.ts';
import type { AdminFailure } from './administration.ts';
import type { ClientIndex } from './client-index.ts';
import { newDataKey } from './data-keys.ts';
import { notesAsMeta, ordersTogether, readEraseAgain, readErasureNotes } from './erasure-notes.ts';
import type { Erased, ErasureSubjects } from './erasure-state.ts';
import type { WriteFailure } from './failures.ts';
import { type Erasable, findErasable, findOrderedWhole } from './find-erasable.ts';
import { type Along, commitListChange, type ListTools, readyForList } from './list-change.ts';
import { epochOfRow, metaKeys } from './rows.ts';
import type { Session } from './session.ts';
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

/** What becomes true together when these go. `waiting`: the orders that are not on the signed list after it. */
interface Going {
  readonly found: Erasable;
  readonly reason: string;
  readonly dueSince: Instant | null;
  readonly waiting: readonly ErasedRecord[];
}

const alongOf = async (session: Session, { found, reason, dueSince, waiting }: Going): Promise<Along> => {
  const clock = session.nextClock(null);
  const at = session.deps.now();
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

/** A new data key, with the orders to erase what was found and everything that goes with it. */
const startEpoch = async (
  tools: ListTools,
  ordered: readonly ErasedRecord[],
  along: () => Promise<Along>,
): Promise<Result<null, AdminFailure>> => {
  const { session } = tools;
  const { memberId } = session;
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

/** Whether something of it lies under the key in use: then a new one is due. */
const isUnderKeyInUse = (session: Session, { rows, papers }: Erasable): boolean =>
  [...rows.map(({ row }) => row), ...papers].some((row) => epochOfRow(row) >= session.dataKey().epoch);

/** The writes by which records become tombstones. */
export const createTombstones = (tools: ListTools, index: Pick<ClientIndex, 'remove'>) => {
  const { session, records, trail } = tools;
  const { db, deps, memberId: by } = session;
  const inTurn = createTurns();

  const finished = (found: Erasable, along: Along): Result<Erased, never> => {
    for (const { row } of along.records) if (row.t === 'client') index.remove(clientIdSchema.parse(row.id), row.rev);
    session.changed();
    return ok({ records: found.rows.length, papers: found.papers.length });
  };

  const startDueEpoch = async (): Promise<Result<null, AdminFailure>> => {
    const isDue = ((await readErasureNotes(db))?.dueSince ?? null) !== null;
    if (!isDue || (await session.list.waitingAfter(session.roster().entries)).length > 0) return ok(null);
    const ready = await readyForList(session);
    if (!ready.ok) return ready;
    const notes = await readErasureNotes(db);
    if (notes === null || notes.dueSince === null) return ok(null);
    const meta = { ...notesAsMeta({ ...notes, dueSince: null }), [metaKeys.eraseAgain]: [] };
    return startEpoch(tools, await readEraseAgain(db), async () => ({ records: [], events: [], meta }));
  };

  const erase = async (subjects: ErasureSubjects, reason: string): Promise<Result<Erased, AdminFailure>> => {
    for (let attempt = 1; ; attempt++) {
      let found = await findErasable(session, records, subjects);
      if (found.rows.length === 0) return ok(nothing);
      const ordered = ordersTogether(await readEraseAgain(db), recordsOf(found));
      const names = new Set(ordered.map(erasedName));
      let along: Along = { records: [], events: [] };
      const done = await startEpoch(tools, ordered, async () => {
        found = await findErasable(session, records, subjects);
        // Written for this person since the order was made: its own order follows.
        const later = recordsOf(found).filter((record) => !names.has(erasedName(record)));
        along = await alongOf(session, {
          found,
          reason,
          dueSince: later.length === 0 ? null : deps.now(),
          waiting: later,
        });
        return along;
      });
      if (done.ok) return finished(found, along);
      if (done.error.type !== 'gone' || attempt === attempts) return done;
    }
  };

  /** `ordered`: what the signed list orders already; what of it lies under an earlier key needs no new one. */
  const expire = async (
    find: () => Promise<Erasable>,
    rule: string,
    ordered: ReadonlySet<string> = new Set(),
  ): Promise<Result<Erased, WriteFailure>> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const found = await find();
      if (found.rows.length === 0) return ok(nothing);
      const later = recordsOf(found).filter((record) => !ordered.has(erasedName(record)));
      const isDue = later.length > 0 || isUnderKeyInUse(session, found);
      const dueSince = (await readErasureNotes(db))?.dueSince ?? (isDue ? deps.now() : null);
      const waiting = ordersTogether(await readEraseAgain(db), later);
      const along = await alongOf(session, { found, reason: rule, dueSince, waiting });
      const { events, records: tombstones, meta: notes, ...rest } = along;
      const clock = session.nextClock(null);
      const outcome = await trail.commitAllWith(events, clock, ({ records: lines, meta }) =>
        db.commit({ ...rest, records: [...tombstones, ...lines], meta: { ...notes, ...meta }, clock, by }),
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
    /** What the signed list orders and is here, with what was written for it meanwhile. */
    carryOut: (orders: readonly ErasedRecord[], rule: string) =>
      inTurn(() => expire(() => findOrderedWhole(session, records, orders), rule, new Set(orders.map(erasedName)))),
  };
};

export type Tombstones = ReturnType<typeof createTombstones>;
