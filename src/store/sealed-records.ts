import type { AuditEvent } from '../domain/audit/audit-entry.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { latestClock, type RecordState } from '../protocol/merge.ts';
import { eventOf } from './audit-event.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { Commit } from './commit.ts';
import type { WriteFailure } from './failures.ts';
import { itemOf, type RecordKind } from './record-codec.ts';
import { recordRowSchema } from './rows.ts';
import { type Opened, openRow, sealChange } from './sealed-row.ts';
import type { Session } from './session.ts';
import { createSetAside, type SetAside } from './set-aside.ts';
import { noteOfVersions } from './version-notes.ts';

/** What goes with a record in the same transaction. */
export type Company = Omit<Commit, 'records' | 'clock'>;

export interface Decision<Item> {
  readonly item: Item;
  readonly company?: Company;
  /** Whose passphrase this took, where it is not that of who is signed in: the log names both. */
  readonly approver?: StaffMemberId;
  /** Stored fields of which `item` holds what somebody chose out of several versions: the others go. */
  readonly settles?: readonly string[];
}

export interface Written<Item> {
  readonly item: Item;
  readonly rev: string;
}

type Reading<Item> =
  | { readonly type: 'open'; readonly record: Opened<Item> }
  | { readonly type: 'absent' }
  /** There is a row, but it is set aside: it is neither shown nor overwritten. */
  | { readonly type: 'setAside' };

/**
 * What the record becomes; gets null where there is none. `state`: when each of its fields was written. May be asked again
 * after somebody else wrote.
 */
type Decide<Item, Failure> = (
  before: Item | null,
  state: RecordState | null,
) => Promise<Result<Decision<Item>, Failure>>;

export interface SealedRecords {
  readonly get: <Item>(kind: RecordKind<Item>, id: string) => Promise<Opened<Item> | null>;
  readonly all: <Item>(kind: RecordKind<Item>) => Promise<readonly Opened<Item>[]>;
  /**
   * Optimistic loop: open, decide, seal, then one short transaction that only succeeds if nobody wrote in between; otherwise
   * again from the newer row. `isNew`: most likely there is none yet, so it is not looked for before.
   */
  readonly write: <Item, Failure>(
    kind: RecordKind<Item>,
    id: string,
    decide: Decide<Item, Failure>,
    isNew?: boolean,
  ) => Promise<Result<Written<Item>, Failure | WriteFailure>>;
  readonly setAside: SetAside;
}

const attempts = 50;
const chunk = 500;

const idOf = (row: unknown): string => {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : '';
  return typeof id === 'string' ? id : '?';
};

const namingApprover = (event: AuditEvent | null, approver: StaffMemberId | undefined): AuditEvent | null =>
  event === null || approver === undefined ? event : { ...event, approver };

type Read = <Item>(kind: RecordKind<Item>, id: string, found: unknown) => Promise<Reading<Item>>;

/** The optimistic loop of `SealedRecords.write`. */
const createWrite = (session: Session, trail: AuditTrail, read: Read): SealedRecords['write'] => {
  const { db } = session;

  /** The record as it is now, null where there is none; a row that is set aside or erased is not written over. */
  const recordToChange = async <Item>(kind: RecordKind<Item>, id: string): Promise<Opened<Item> | null | 'gone'> => {
    const found = await db.record(kind.table, id);
    const reading = await read(kind, id, found);
    if (reading.type === 'open') return reading.record;
    return found === undefined ? null : 'gone';
  };

  /** One turn of the loop; says when somebody wrote in between, or began another key epoch. */
  const writeOnce = async <Item, Failure>(
    kind: RecordKind<Item>,
    id: string,
    decide: Decide<Item, Failure>,
    isNew: boolean,
  ): Promise<Result<Written<Item>, Failure | WriteFailure> | 'changedMeanwhile' | 'olderKeys'> => {
    const before = isNew ? null : await recordToChange(kind, id);
    if (before === 'gone') return err({ type: 'gone' });
    const clock = session.nextClock(before === null ? null : latestClock(before.state));
    const { item: known, state: knownState } = before ?? { item: null, state: null };
    const decided = await decide(known, knownState);
    if (!decided.ok) return decided;
    const { item, company, approver, settles } = decided.value;
    // Sealed at the same time as the line that goes with it.
    const sealing = sealChange(session, kind, id, { before, item, clock, settles });
    sealing.catch(() => undefined);
    const event = namingApprover(eventOf(kind, id, known, item, settles), approver);
    const outcome = await trail.commitWith(event, clock, async ({ records, meta }) => {
      const { row, state } = await sealing;
      session.throwIfLocked();
      return db.commit({
        by: session.memberId,
        ...company,
        records: [{ row, readRev: before?.rev ?? null }, ...records],
        meta: { ...company?.meta, ...meta, ...noteOfVersions(kind, id, knownState, state) },
        clock,
      });
    });
    if (outcome === 'changedMeanwhile' || outcome === 'olderKeys') return outcome;
    const { state, row } = await sealing;
    return outcome === 'done' ? ok({ item: itemOf(kind, state) ?? item, rev: row.rev }) : err({ type: 'gone' });
  };

  return async (kind, id, decide, isNew = false) => {
    let last: 'changedMeanwhile' | 'olderKeys' = 'changedMeanwhile';
    for (let attempt = 0; attempt < attempts; attempt++) {
      const written = await writeOnce(kind, id, decide, isNew && attempt === 0);
      if (typeof written === 'object') {
        if (written.ok) session.changed();
        return written;
      }
      last = written;
    }
    // Another window has the newer key: here one has to sign in again.
    return err({ type: last === 'olderKeys' ? 'lockedMeanwhile' : 'gone' });
  };
};

/** `trail`: every change that somebody else could ask about later leaves its line in the same transaction. */
export const createSealedRecords = (session: Session, trail: AuditTrail): SealedRecords => {
  const { db } = session;
  /** Opened visits, referrals and the like by table and id, with the rev they came from; clients stay out (too many). */
  const kept = new Map<string, Opened<unknown>>();
  session.atLock(() => kept.clear());
  const setAside = createSetAside(session);

  const read: Read = async <Item>(kind: RecordKind<Item>, id: string, found: unknown): Promise<Reading<Item>> => {
    if (found === undefined) return { type: 'absent' };
    const row = recordRowSchema.safeParse(found);
    if (!row.success) {
      await setAside(kind.table, id, 'corrupt', found);
      return { type: 'setAside' };
    }
    const name = `${kind.table}/${id}`;
    const known = kept.get(name);
    // Same table and same random rev: this very ciphertext was opened as this kind before.
    if (known?.rev === row.data.rev) {
      return { type: 'open', record: { ...(known as Opened<Item>), base: row.data.base } };
    }
    const opened = await openRow(session, kind, row.data);
    if (!opened.ok) {
      await setAside(kind.table, id, opened.error, found);
      return { type: 'setAside' };
    }
    if (opened.value === null) return { type: 'absent' };
    if (kind.table !== 'client' && !session.isLocked()) kept.set(name, opened.value);
    return { type: 'open', record: opened.value };
  };

  const all: SealedRecords['all'] = async (kind) => {
    const rows = await db.recordsOf(kind.table);
    const items = [];
    for (let from = 0; from < rows.length; from += chunk) {
      const part = rows.slice(from, from + chunk).map((row) => read(kind, idOf(row), row));
      for (const reading of await Promise.all(part)) if (reading.type === 'open') items.push(reading.record);
    }
    return items;
  };

  return {
    get: async (kind, id) => {
      const reading = await read(kind, id, await db.record(kind.table, id));
      return reading.type === 'open' ? reading.record : null;
    },
    all,
    write: createWrite(session, trail, read),
    setAside,
  };
};
