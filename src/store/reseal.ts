import { epochOf, openBytes, sealBytes } from '../crypto/envelope.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { ClientIndex } from './client-index.ts';
import type { RecordChange } from './commit.ts';
import { recipientOfWrap } from './data-keys.ts';
import { readWraps } from './derive-wraps.ts';
import type { WriteFailure } from './failures.ts';
import { paperRows } from './find-erasable.ts';
import { resealHalfTyped } from './half-typed.ts';
import { sealEndedGrant } from './list-rows.ts';
import { readOutbox } from './outbox.ts';
import { grantTable, isUnderListKey, type PaperRow, type RecordRow, recordRowSchema } from './rows.ts';
import { asWrite, type Session } from './session.ts';

const portion = 200;

/** Lets everything else that waits go first: nobody notices that rows are being sealed anew. */
const giveWay = () => new Promise((resolve) => setTimeout(resolve, 0));

type Row = RecordRow | PaperRow;
const isRecord = (row: Row): row is RecordRow => 't' in row;

/** Every record row, in portions. */
const recordPortions = async function* ({ db }: Session): AsyncGenerator<readonly RecordRow[]> {
  let after: unknown = null;
  for (;;) {
    const found = await db.scan('rec', after, portion);
    yield found.flatMap((one) => recordRowSchema.safeParse(one).data ?? []);
    if (found.length < portion) return;
    const last = recordRowSchema.pick({ t: true, id: true }).parse(found.at(-1));
    after = [last.t, last.id];
  }
};

/** The destroyed keys as they travelled: nothing of them stays on this laptop, nor on the server. */
const endedGrants = async (session: Session, onlyEpoch: number): Promise<readonly RecordChange[]> => {
  const { db, list, office, deps } = session;
  const rows = (await db.recordsOf(grantTable)).flatMap((found) => recordRowSchema.safeParse(found).data ?? []);
  const isEarlier = (id: string): boolean => Number(id.split('.')[0]) > 0 && Number(id.split('.')[0]) < onlyEpoch;
  return Promise.all(
    rows
      .filter(({ id, del }) => del === 0 && isEarlier(id))
      .map(async ({ id, rev: readRev, base }) => {
        const row = await sealEndedGrant(await list.key(), office, deps.newId(), id);
        return { row: { ...row, base }, readRev };
      }),
  );
};

/**
 * Whether nobody needs the earlier keys any more: everybody with a wrap here has the one in use, and in an office with a server
 * that one has everything from here. Until then a row may come back from it that lies under an earlier key.
 */
const mayDestroy = async (session: Session): Promise<boolean> => {
  const { db, office, list, roster, dataKey } = session;
  const { epoch } = dataKey();
  const lacking = (await readWraps(session)).filter(
    (wrap) => recipientOfWrap(office, roster(), wrap) !== null && !wrap.dataKeys.some((key) => key.epoch === epoch),
  );
  return lacking.length === 0 && (!(await list.hasServer()) || (await readOutbox(db)).size === 0);
};

export interface ResealTools {
  readonly session: Session;
  readonly trail: AuditTrail;
  readonly index: Pick<ClientIndex, 'rewrite'>;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * `unreadable`: so many rows lie under a key that this person does not have; none: the earlier keys are destroyed.
 * `overtaken`: another epoch began meanwhile, so everything begins again.
 */
export type Resealed = Result<{ readonly unreadable: number; readonly isOvertaken: boolean }, WriteFailure>;

/**
 * Seals every row of an earlier key epoch under the one in use, then destroys the earlier data keys in every wrap. Can be
 * broken off anywhere and begun again: what is done stays done. Content, clocks and signatures stay as they are; a row that
 * does not authenticate stays where it is, and with its key nobody can open it any more.
 */
export const resealOffice = ({ session, trail, index, onProgress }: ResealTools): Promise<Resealed> => {
  const { db } = session;
  const target = session.dataKey();
  const isOvertaken = (): boolean => session.dataKey().epoch !== target.epoch;
  let done = 0;
  let unreadable = 0;

  /** The same bytes under the key in use; null where there is nothing to do or nothing that can be done. */
  const resealed = async (row: Row): Promise<{ readonly row: Row; readonly readRev: string } | null> => {
    const sealedIn = isRecord(row) && isUnderListKey(row.t) ? null : epochOf(row.c);
    if (sealedIn === null || sealedIn >= target.epoch) return null;
    const place = (rev: string) => session.placeOf(isRecord(row) ? row.t : 'paper', row.id, rev, row.sv);
    const opened = await openBytes(session.keyring(), place(row.rev), row.c);
    if (!opened.ok) {
      if (opened.error.type === 'otherEpoch' && session.roster().epochs.has(opened.error.epoch)) unreadable += 1;
      return null;
    }
    const rev = session.deps.newId();
    return { row: { ...row, rev, c: await sealBytes(target, place(rev), opened.value) }, readRev: row.rev };
  };

  const resealRows = async (table: 'rec' | 'paper', rows: readonly Row[], total: number): Promise<void> => {
    const changes = (await Promise.all(rows.map(resealed))).filter((change) => change !== null);
    session.throwIfLocked();
    if (changes.length > 0) await db.reseal(table, changes);
    done += rows.length;
    onProgress(done, total);
    await giveWay();
  };

  const resealTables = async (): Promise<readonly string[]> => {
    const total = (await db.countRecords()) + (await db.countPapers());
    const erased: string[] = [];
    for await (const rows of recordPortions(session)) {
      erased.push(...rows.filter(({ del }) => del === 1).map(({ t, id }) => `${t}/${id}`));
      await resealRows('rec', rows, total);
      if (isOvertaken()) return erased;
    }
    for await (const row of paperRows(session)) await resealRows('paper', [row], total);
    return erased;
  };

  const destroyEarlierKeys = async (): Promise<Result<null, WriteFailure>> => {
    const clock = session.nextClock(null);
    const onlyEpoch = target.epoch;
    const event = { action: 'oldKeysEnded', subject: null, fields: [], reason: '' } as const;
    const ended = await endedGrants(session, onlyEpoch);
    const outcome = await trail.commitAllWith([event], clock, ({ records, ...company }) =>
      db.commit({ ...company, records: [...records, ...ended], onlyEpoch, clock, endsCopies: true }),
    );
    if (outcome !== 'done') return err({ type: 'gone' });
    session.endEpochsBefore(target.epoch);
    return ok(null);
  };

  return asWrite(session, async () => {
    const erased = await resealTables();
    await resealHalfTyped(
      session,
      erased.map((name) => name.slice(name.indexOf('/') + 1)),
    );
    await db.forgetSetAside(erased);
    await index.rewrite();
    const isEarly = unreadable === 0 && !(await mayDestroy(session));
    if (isEarly || unreadable > 0 || isOvertaken()) return ok({ unreadable, isOvertaken: isOvertaken() });
    const ended = await destroyEarlierKeys();
    // Another epoch that began at this very moment made it refuse.
    return ended.ok || isOvertaken() ? ok({ unreadable, isOvertaken: isOvertaken() }) : ended;
  });
};
