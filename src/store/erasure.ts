import type { StaffMemberId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { may } from '../domain/roster/permissions.ts';
import { confirmedAct } from './administration.ts';
import type { ClientIndex } from './client-index.ts';
import { ifDiskTakes } from './disk-refused.ts';
import { backupsUntil, ordersTogether, readEraseAgain, readErasureNotes, rotationUntil } from './erasure-notes.ts';
import type { Erased, Erasure, ErasureState, Rotation } from './erasure-state.ts';
import type { WriteFailure } from './failures.ts';
import { filesOfDrafts } from './files-of-drafts.ts';
import { findErasable, findOrdered } from './find-erasable.ts';
import type { ListTools } from './list-change.ts';
import { areExpiredDrafts, isKept } from './may-be-erased.ts';
import { areKeysOlder } from './renew-sealing-key.ts';
import { resealOffice } from './reseal.ts';
import { metaKeys, wrapSchema } from './rows.ts';
import { asRead, asWrite, type Session } from './session.ts';
import { createTombstones, type Tombstones } from './tombstones.ts';

type Going = Extract<Rotation, { type: 'running' | 'waiting' }>;

const readState = async ({ db, roster, keyring }: Session, going: Going | null): Promise<ErasureState> => {
  const notes = await readErasureNotes(db);
  const wraps = (await db.wraps()).flatMap((found) => wrapSchema.safeParse(found).data ?? []);
  const older = wraps.filter(areKeysOlder).map(({ id }) => id);
  const dueSince = notes?.dueSince ?? null;
  const due: Rotation = dueSince === null ? { type: 'none' } : { type: 'due', until: rotationUntil(dueSince) };
  return {
    lastAt: notes?.lastAt ?? null,
    rotation: going ?? (keyring().size > 1 ? { type: 'running', done: 0, total: 0 } : due),
    notRenewed: [...roster().members.keys()].filter((id: StaffMemberId) => older.includes(id)),
    isRecoveryKeyOlder: older.includes('recovery'),
    backupsUntil: notes === null ? null : backupsUntil(notes.lastAt),
  };
};

/** What the log says of what the signed list ordered elsewhere. */
const orderedElsewhere = 'gewist: opdracht van een andere laptop';
/** What the log says of it. */
const againAfterPutBack = 'opnieuw gewist: stond nog in de teruggezette back-up';

/** After so long a disk without room is asked again. */
const retryMs = 60_000;
/** So many rows go by before the screens hear of it. */
const rowsPerNews = 5000;

/** Does here what the signed list orders since it was last looked at. */
const carryOutOrders = async (session: Session, tombstones: Pick<Tombstones, 'carryOut'>): Promise<void> => {
  const { db, roster } = session;
  const { entries } = roster();
  const done = Number((await db.meta(metaKeys.ordersDone)) ?? 0);
  const orders = ordersTogether(entries.slice(done).flatMap((one) => (one.type === 'erased' ? one.records : [])));
  const carried =
    orders.length === 0
      ? ok(null)
      : await asWrite<unknown, never>(session, () => tombstones.carryOut(orders, orderedElsewhere));
  if (carried.ok && entries.length > done) await ifDiskTakes(() => db.setMeta(metaKeys.ordersDone, entries.length));
};

/** While it is under way it is not begun again: the exchange that it asks for ends with asking for it. */
const oneAtATime = (work: () => Promise<void>, begin: (work: () => Promise<void>) => void) => {
  let isUnderWay = false;
  return (): void => {
    if (isUnderWay) return;
    isUnderWay = true;
    begin(() =>
      work().finally(() => {
        isUnderWay = false;
      }),
    );
  };
};

/** What goes on behind the screens. */
interface ErasureWork {
  readonly sealAnew: () => void;
  /** Does once more what was ordered and is here again. */
  readonly eraseAgain: () => Promise<unknown>;
  /** Does here what the signed list orders since it was last looked at. */
  readonly carryOut: () => Promise<void>;
  /** The same, when nobody waits for it. */
  readonly listChanged: () => void;
  /** Everything was exchanged: a new key that waits for a connection can begin. */
  readonly synced: () => void;
}

/**
 * Erasing: tombstones, the order in the signed list, a new data key, every other row under it, the old key destroyed. Only
 * the last of these makes what the disk still holds of the old rows unreadable. `sealAnew` goes on with whatever is left of
 * it, in the background; `eraseAgain` does once more what was ordered after the backup that was put back here.
 */
export const createErasure = (tools: ListTools, index: ClientIndex): Erasure & ErasureWork => {
  const { session, records, trail } = tools;
  const { db } = session;
  const tombstones = createTombstones(tools, index);
  let going: Going | null = null;
  let running: Promise<unknown> = Promise.resolve();

  /** The new key that something erased without an administrator waits for. */
  const beginDue = async (): Promise<void> => {
    if (may(session.myRoles(), 'erase')) await tombstones.startDueEpoch();
  };

  const show = (next: Going | null): void => {
    going = next;
    session.changed();
  };

  const onProgress = (done: number, total: number): void => {
    const isNews =
      Math.floor(done / rowsPerNews) > Math.floor((going?.type === 'running' ? going.done : 0) / rowsPerNews);
    going = { type: 'running', done, total };
    if (isNews) session.changed();
  };

  const run = async (): Promise<Result<null, WriteFailure>> => {
    await beginDue();
    if (session.keyring().size === 1) return ok(null);
    show({ type: 'running', done: 0, total: 0 });
    const resealed = await resealOffice({ session, trail, index, onProgress });
    if (!resealed.ok) tryLater();
    else if (resealed.value.isOvertaken) sealAnew();
    const unreadable = resealed.ok ? resealed.value.unreadable : 0;
    show(unreadable > 0 ? { type: 'waiting', rows: unreadable } : null);
    return ok(null);
  };

  const inBackground = (work: () => Promise<unknown>): void => {
    running = running
      .catch(() => undefined)
      .then(() => asWrite<null, never>(session, async () => ok(await work().then(() => null))));
  };
  /** With a connection: the new key that waits for one, everything under it, and the earlier ones destroyed. */
  const beginDueNow = async (): Promise<void> => {
    const isDue = ((await readErasureNotes(db))?.dueSince ?? null) !== null;
    if (isDue) await beginDue();
    // Earlier keys are destroyed only once the server has what was sealed anew.
    if (isDue || session.keyring().size > 1) sealAnew();
  };
  const synced = oneAtATime(beginDueNow, inBackground);
  const carryOut = (): Promise<void> => carryOutOrders(session, tombstones);

  /** A lock breaks it off, and the next unlock goes on; a disk without room is tried again. What throws is a bug of one turn. */
  const sealAnew = (): void => {
    running = running.catch(() => undefined).then(() => asWrite<null, never>(session, run));
  };
  const tryLater = (): void => {
    const timer = setTimeout(sealAnew, retryMs);
    session.atLock(() => clearTimeout(timer));
  };

  return {
    erase: async (subjects, reason, myPassphrase) => {
      const erased = await confirmedAct(session, 'erase', myPassphrase, async () =>
        (await isKept(records, subjects)) ? err({ type: 'restricted' }) : tombstones.erase(subjects, reason),
      );
      if (erased.ok) sealAnew();
      return erased;
    },
    expire: (visits, rule) =>
      asWrite<Erased, WriteFailure>(session, async () => {
        if (!(await areExpiredDrafts(session, records, visits))) return err({ type: 'notAllowed' });
        return tombstones.expire(async () => {
          const clients = await filesOfDrafts(records, visits);
          return findErasable(session, records, { clients, visits, klusRequests: [] });
        }, rule);
      }),
    state: () => asRead(session, () => readState(session, going)),
    settled: async () => {
      await running;
    },
    sealAnew,
    carryOut,
    listChanged: () => inBackground(carryOut),
    synced,
    eraseAgain: async () => {
      await carryOut();
      const ordered = await readEraseAgain(db);
      if (ordered.length > 0)
        await asWrite(session, () => tombstones.expire(() => findOrdered(session, ordered), againAfterPutBack));
    },
  };
};
