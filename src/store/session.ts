import type { DataKey, Keyring, SealedPlace } from '../crypto/envelope.ts';
import { createSigner, type SigningKey, sign } from '../crypto/signing.ts';
import type { Role } from '../domain/dossier/records.ts';
import type { OfficeId, StaffMemberId } from '../domain/ids.ts';
import { err, type Result } from '../domain/result.ts';
import type { RosterReading } from '../domain/roster/read-roster.ts';
import type { RosterEntry } from '../domain/roster/roster.ts';
import { earlierHlc, type Hlc, millisecondsOf, nextHlc, seenHlc } from '../protocol/clock.ts';
import type { DataKeys } from './data-keys.ts';
import type { Database } from './database.ts';
import { DiskRefused, failureOf } from './disk-refused.ts';
import type { WriteFailure } from './failures.ts';
import { createListDesk, type ListDesk } from './list-desk.ts';
import { type OfficeMeta, schemaVersion } from './rows.ts';
import type { VaultDeps } from './vault-deps.ts';

/** Asked of a vault that is locked: the key is gone. */
export class VaultLocked extends Error {
  override readonly name = 'VaultLocked';
}

/** The signed list as it was verified. */
export interface Roster extends RosterReading {
  readonly entries: readonly RosterEntry[];
}

/** In whose name something is done and signed: who is signed in, or a colleague who unlocked for one act. */
export interface Signer {
  readonly memberId: StaffMemberId;
  readonly roles: readonly Role[];
  readonly sign: (statement: string) => string;
}

/** One person at work: the keys, and what may be done with them until the lock. */
export interface Session {
  readonly office: OfficeMeta;
  readonly officeId: OfficeId;
  readonly memberId: StaffMemberId;
  readonly db: Database;
  readonly deps: VaultDeps;
  /** For what is sealed from now on. Throws `VaultLocked` after the lock. */
  readonly dataKey: () => DataKey;
  /** For what was sealed under any epoch. Throws `VaultLocked` after the lock. */
  readonly keyring: () => Keyring;
  /** From now on rows are sealed under this key; what the earlier ones sealed stays readable. */
  readonly startEpoch: (dataKey: DataKey) => void;
  /** Nothing is sealed under an earlier key any more: the handles go. */
  readonly endEpochsBefore: (epoch: number) => void;
  /** Public key by which what this person signs is known, base64. */
  readonly signingKey: string;
  readonly sign: (statement: string) => string;
  /** The same signature, for what is signed with every write. */
  readonly signLine: (statement: string) => Promise<string>;
  readonly roster: () => Roster;
  readonly setRoster: (roster: Roster) => void;
  readonly list: ListDesk;
  readonly myRoles: () => readonly Role[];
  /** The signed-in person as the one who signs. */
  readonly asSigner: () => Signer;
  /** Higher than every reading so far and than `seen`, so that a change always wins over what it was made from. */
  readonly nextClock: (seen: Hlc | null) => Hlc;
  /** Readings of this laptop's clock are higher than this one from now on; false: too far ahead, not followed. */
  readonly follow: (seen: Hlc) => boolean;
  /** How far the server's clock is ahead of this laptop's, in milliseconds. */
  readonly setClockOffset: (ms: number) => void;
  readonly clockOffset: () => number;
  /** What time it is, as far as this laptop knows. */
  readonly physicalTime: () => number;
  /** How far its last reading is ahead of that, in milliseconds. */
  readonly clockAhead: () => number;
  /** Its readings go on from so much earlier: the clock stood ahead, and everything written under it was put right. */
  readonly setClockBack: (byMs: number) => Hlc | null;
  readonly placeOf: (table: string, id: string, rev: string, sv?: number) => SealedPlace;
  readonly isLocked: () => boolean;
  readonly throwIfLocked: () => void;
  readonly onChange: (listener: () => void) => () => void;
  readonly changed: () => void;
  /** Runs at the lock, before the keys go. */
  readonly atLock: (drop: () => void) => void;
  readonly lock: () => void;
}

/** What this laptop last read off its clock, and how far the server's is ahead of it. */
export interface StoredClock {
  readonly last: Hlc | null;
  readonly offset: number;
}

interface SessionStart {
  readonly office: OfficeMeta;
  readonly memberId: StaffMemberId;
  readonly db: Database;
  readonly deps: VaultDeps;
  readonly dataKeys: DataKeys;
  readonly signingKey: SigningKey;
  readonly roster: Roster;
  readonly clock: StoredClock;
}

/** What a lock drops. */
interface SessionKeys {
  readonly dataKeys: DataKeys;
  readonly signingKey: SigningKey;
  readonly signer: (statement: string) => Promise<string>;
}

export const startSession = (start: SessionStart): Session => {
  const { office, memberId, db, deps } = start;
  let keys: SessionKeys | null = { ...start, signer: createSigner(start.signingKey) };
  let roster = start.roster;
  let { last: clock, offset } = start.clock;
  const list = createListDesk(db, office);
  const listeners = new Set<() => void>();
  const drops: (() => void)[] = [];

  const openKeys = () => {
    if (keys === null) throw new VaultLocked();
    return keys;
  };

  const physicalTime = (): number => Date.parse(deps.now()) + offset;
  const signOwn = (statement: string): string => sign(openKeys().signingKey, statement);
  const myRoles = (): readonly Role[] => (keys === null ? [] : (roster.members.get(memberId)?.roles ?? []));

  return {
    office,
    officeId: office.officeId,
    memberId,
    db,
    deps,
    dataKey: () => openKeys().dataKeys.dataKey,
    keyring: () => openKeys().dataKeys.keyring,
    startEpoch: (dataKey) => {
      const { dataKeys, ...own } = openKeys();
      const keyring = new Map(dataKeys.keyring).set(dataKey.epoch, dataKey.handle);
      keys = { ...own, dataKeys: { dataKey, keyring } };
    },
    endEpochsBefore: (first) => {
      const { dataKeys, ...own } = openKeys();
      const { dataKey, keyring } = dataKeys;
      keys = { ...own, dataKeys: { dataKey, keyring: new Map([...keyring].filter(([epoch]) => epoch >= first)) } };
    },
    signingKey: start.signingKey.publicKey,
    sign: signOwn,
    signLine: (statement) => openKeys().signer(statement),
    roster: () => roster,
    setRoster: (next) => {
      roster = next;
    },
    list,
    myRoles,
    asSigner: () => ({ memberId, roles: myRoles(), sign: signOwn }),
    nextClock: (seen) => {
      if (seen !== null && (clock === null || seen > clock)) clock = seen;
      clock = nextHlc(clock, physicalTime(), office.node);
      return clock;
    },
    follow: (seen) => {
      const followed = seenHlc(clock, seen, physicalTime());
      if (followed.ok) clock = followed.value;
      return followed.ok;
    },
    setClockOffset: (ms) => {
      offset = ms;
    },
    clockOffset: () => offset,
    physicalTime,
    clockAhead: () => (clock === null ? 0 : millisecondsOf(clock) - physicalTime()),
    setClockBack: (byMs) => {
      clock = clock === null ? null : earlierHlc(clock, byMs);
      return clock;
    },
    placeOf: (table, id, rev, sv = schemaVersion) => ({ office: office.officeId, table, id, rev, schemaVersion: sv }),
    isLocked: () => keys === null,
    throwIfLocked: () => {
      openKeys();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: () => {
      for (const listener of listeners) queueMicrotask(listener);
    },
    atLock: (drop) => drops.push(drop),
    lock: () => {
      if (keys === null) return;
      for (const drop of drops) drop();
      list.setServer(null);
      keys.signingKey.secret.fill(0);
      keys = null;
      listeners.clear();
      db.close();
    },
  };
};

/** Once more, from what is there then, when somebody wrote in between: twice at most. */
export const againWhenGone = async <Value, Failure>(
  write: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> => {
  const isGone = (done: Result<Value, unknown>) => !done.ok && Reflect.get(Object(done.error), 'type') === 'gone';
  const first = await write();
  if (!isGone(first)) return first;
  const second = await write();
  return isGone(second) ? write() : second;
};

/** Runs a write; what the disk or the lock did to it becomes a value. */
export const asWrite = async <Value, Failure>(
  session: Session,
  write: () => Promise<Result<Value, Failure | WriteFailure>>,
): Promise<Result<Value, Failure | WriteFailure>> => {
  if (session.isLocked()) return err({ type: 'lockedMeanwhile' });
  try {
    return await write();
  } catch (error) {
    if (error instanceof VaultLocked || session.isLocked()) return err({ type: 'lockedMeanwhile' });
    if (error instanceof DiskRefused) return err(failureOf(error));
    throw error;
  }
};

/** Runs a read; after the lock it rejects with `VaultLocked`, whatever happened underneath. */
export const asRead = async <Value>(session: Session, read: () => Promise<Value>): Promise<Value> => {
  session.throwIfLocked();
  try {
    const value = await read();
    session.throwIfLocked();
    return value;
  } catch (error) {
    session.throwIfLocked();
    throw error;
  }
};
