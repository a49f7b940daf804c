import { clientIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { RecordState } from '../protocol/merge.ts';
import { type AbsorbTools, createAbsorbPeople, heldRow } from './absorb-people.ts';
import type { Arrival } from './arrival.ts';
import type { Carrier } from './carried.ts';
import type { Commit, Settled } from './commit.ts';
import type { Database } from './database.ts';
import { keyDueNotes } from './erasure-notes.ts';
import type { WriteFailure } from './failures.ts';
import { type Ahead, nothingAhead } from './open-ahead.ts';
import type { ArrivedRow } from './open-arrived.ts';
import { type Outbox, readOutbox, settledIn } from './outbox.ts';
import { createPrepareAll, type Prepared } from './prepare-arrivals.ts';
import { clientKind, itemOf } from './record-codec.ts';
import {
  arrivedKey,
  isUnderListKey,
  joiningTable,
  metaKeys,
  nameOf,
  paperTable,
  quarantineRowSchema,
  type RecordRow,
  type RowName,
} from './rows.ts';
import type { SyncPlace } from './sync-place.ts';
import type { Absorbed } from './sync-verbs.ts';

const attempts = 50;

const ofType = <Type extends Arrival['type']>(prepared: readonly Prepared[], type: Type) =>
  prepared.flatMap(({ row, arrival }) =>
    arrival.type === type ? [{ row, arrival: arrival as Extract<Arrival, { type: Type }> }] : [],
  );

const withNotes = (commit: Omit<Commit, 'clock'>, notes: NonNullable<Commit['meta']>): Omit<Commit, 'clock'> => ({
  ...commit,
  meta: { ...commit.meta, ...notes },
});

/** Of the same name the last: that is what the server has. */
const lastOfEach = (rows: readonly ArrivedRow[]): readonly ArrivedRow[] => [
  ...new Map(rows.map((row) => [nameOf(row.t, row.id), row])).values(),
];

const commitOf = (prepared: readonly Prepared[], outbox: Outbox, place: SyncPlace | null): Omit<Commit, 'clock'> => {
  const arrived = ofType(prepared, 'record');
  const papers = ofType(prepared, 'paper');
  const settled: readonly Settled[] = [...arrived, ...papers]
    .filter(({ arrival }) => arrival.inStep)
    .map(({ row }) => settledIn(outbox, row.t, row.id));
  const erased = arrived.filter(({ arrival }) => arrival.change.row.del === 1);
  return {
    records: arrived.map(({ arrival }) => arrival.change),
    papers: papers.map(({ arrival }) => arrival.change),
    papersGone: erased.filter(({ row }) => row.t === paperTable).map(({ row }) => row.id),
    settled,
    meta: {
      ...Object.assign({}, ...arrived.map(({ arrival }) => arrival.notes)),
      ...(place === null ? {} : { [metaKeys.syncPlace]: place }),
    },
    ...(erased.length > 0 ? { endsCopies: true } : {}),
  };
};

/** Whether a row is kept aside that was not: the same again is no news, or one that waits would call for an exchange for ever. */
const isNewlyHeld = async (db: Database, prepared: readonly Prepared[]): Promise<boolean> => {
  const held = ofType(prepared, 'held');
  if (held.length === 0) return false;
  const aside = (await db.quarantine()).flatMap((found) => quarantineRowSchema.safeParse(found).data ?? []);
  const known = new Set(aside.map(({ k, reason, row }) => `${k} ${reason} ${String(Reflect.get(Object(row), 'rev'))}`));
  return held.some(({ row, arrival }) => !known.has(`${arrivedKey(row.t, row.id)} ${arrival.reason} ${row.rev}`));
};

/**
 * Takes rows from the server in: what does not open is kept aside and stops nothing; the rest goes to disk in one
 * transaction, together with the place up to which this laptop now has everything. All cryptography is done before; a row
 * that somebody wrote meanwhile lets everything go round again.
 */
export const createAbsorb = (tools: AbsorbTools, ahead: Ahead = nothingAhead) => {
  const { session, records, index } = tools;
  const { db, deps } = session;
  const people = createAbsorbPeople(tools);

  const prepareAll = createPrepareAll(session, ahead);

  /** What the search knows of a client; a row that only a newer app understands changes nothing in it. */
  const tellIndex = ({ t, id, rev }: RecordRow, state: RecordState | null): void => {
    if (t !== clientKind.table || state === null) return;
    const client = clientIdSchema.safeParse(id);
    if (!client.success) return;
    const item = state.x === undefined ? itemOf(clientKind, state) : null;
    if (item !== null) index.put(item, rev);
    if (state.x !== undefined) index.remove(client.data, rev);
  };

  /** What follows from rows that are in; done again at the next unlock when the laptop stops here. */
  const follow = async (prepared: readonly Prepared[], isNews: boolean): Promise<void> => {
    const arrived = ofType(prepared, 'record');
    for (const { arrival } of arrived) tellIndex(arrival.change.row, arrival.state);
    const taken = prepared.filter(({ arrival }) => arrival.type !== 'held').map(({ row }): RowName => [row.t, row.id]);
    if (taken.length > 0) await db.dropArrived(taken);
    const erased = arrived.filter(({ arrival }) => arrival.change.row.del === 1);
    if (erased.length > 0) await db.forgetSetAside(erased.map(({ row }) => nameOf(row.t, row.id)));
    if (isNews || prepared.some(({ arrival }) => arrival.type !== 'echo' && arrival.type !== 'held')) session.changed();
  };

  /** Before anything else: rows that are kept aside are not lost by the place that moves on. */
  const keepAside = async (prepared: readonly Prepared[]): Promise<void> => {
    const held = ofType(prepared, 'held');
    if (held.length > 0) await db.keepArrived(held.map(({ row, arrival }) => heldRow(deps.now(), row, arrival.reason)));
    for (const { row, arrival } of [...ofType(prepared, 'record'), ...ofType(prepared, 'paper')]) {
      if (arrival.setAside !== undefined) await records.setAside(row.t, row.id, 'corrupt', arrival.setAside);
    }
  };

  const absorbOnce = async (
    rows: readonly ArrivedRow[],
    place: SyncPlace | null,
    carrier: Carrier,
    mayGuess: boolean,
  ) => {
    const outbox = await readOutbox(db);
    const prepared = await prepareAll(rows, outbox, carrier, mayGuess);
    session.throwIfLocked();
    const isNews = await isNewlyHeld(db, prepared);
    await keepAside(prepared);
    const echoes = ofType(prepared, 'echo').map(({ row }) => ({ ...settledIn(outbox, row.t, row.id), rev: row.rev }));
    if (echoes.length > 0 && carrier === 'server') await db.acknowledge(echoes, null);
    const isKeyDue = ofType(prepared, 'record').some(({ arrival }) => arrival.isKeyDue);
    const commit = withNotes(commitOf(prepared, outbox, place), isKeyDue ? await keyDueNotes(db, deps.now()) : {});
    if (commit.records.length + (commit.papers?.length ?? 0) > 0) {
      const outcome = await db.commit({ ...commit, clock: session.nextClock(null) });
      if (outcome !== 'done') return outcome;
    } else if (place !== null) await db.setMeta(metaKeys.syncPlace, place);
    await follow(prepared, isNews);
    return prepared;
  };

  return async (
    all: readonly ArrivedRow[],
    place: SyncPlace | null,
    carrier: Carrier = 'server',
  ): Promise<Result<Absorbed, WriteFailure>> => {
    const latest = lastOfEach(all);
    const heldOfList = await people.takeList(latest.filter(({ t }) => isUnderListKey(t)));
    // Between two laptops, of which one is not of the office yet.
    const wanted = latest.filter(({ t }) => !isUnderListKey(t) && t !== joiningTable);
    let last = 'changedMeanwhile';
    for (let attempt = 0; attempt < attempts; attempt++) {
      const done = await absorbOnce(wanted, place, carrier, attempt === 0);
      if (typeof done === 'object') {
        const held = [...heldOfList, ...ofType(done, 'held').map(({ row }): RowName => [row.t, row.id])];
        await people.follow(wanted);
        return ok({ taken: latest.length - held.length, held });
      }
      last = done;
      if (done === 'newerSchema') break;
    }
    // Another window has the newer key: here one has to sign in again.
    return err({ type: last === 'olderKeys' ? 'lockedMeanwhile' : 'gone' });
  };
};
