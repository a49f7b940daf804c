import { z } from 'zod';
import type { Result } from '../domain/result.ts';
import type { JournalStep } from '../host/port.ts';
import { frameAll } from '../protocol/frames.ts';
import type { Commit } from './commit.ts';
import { DiskRefused } from './disk-refused.ts';
import { officeRows } from './office-rows.ts';
import { metaKeys } from './rows.ts';
import type { Session } from './session.ts';
import { packRow, rowsOfCommit, type StoredRow } from './stored-row.ts';
import type { SafetyVerbs } from './vault-deps.ts';

/** What keeps the journal and the sentinel beside the database in step with it. */
export interface SafetyNet {
  /** Resolves when what was written so far is in both, or could not be. */
  readonly settled: () => Promise<void>;
  /** How many records fewer there were at the unlock than the sentinel remembered. */
  readonly missing: () => Promise<number>;
}

export const noSafetyNet: SafetyNet = { settled: async () => undefined, missing: async () => 0 };

const journaledSchema = z.object({ commits: z.int().min(0), bytes: z.int().min(0), live: z.int().min(0) });
type Journaled = z.infer<typeof journaledSchema>;

/** So many bytes go to the journal in one call, unless one row alone is more. */
const batchBytes = 1024 * 1024;
/** Grown to this many times what is live, and beyond the floor, it is written anew. */
const growth = 4;
const floorBytes = 4 * 1024 * 1024;
const hasOutgrown = ({ bytes, live }: Journaled): boolean => bytes > growth * live + floorBytes;
const sentinelDelayMs = 1000;

/** The journal did not take it: it lacks rows from here on, and is written anew at the next occasion. */
class JournalBehind extends Error {
  override readonly name = 'JournalBehind';
}

const orBehind = <Value>(answer: Result<Value, unknown>): Value => {
  if (!answer.ok) throw new JournalBehind();
  return answer.value;
};

/** Packed rows in portions for one call each. */
const inBatches = async function* (rows: AsyncIterable<StoredRow>): AsyncGenerator<Uint8Array> {
  let batch: Uint8Array[] = [];
  let size = 0;
  for await (const row of rows) {
    const packed = packRow(row);
    if (size > 0 && size + packed.length > batchBytes) {
      yield frameAll(batch);
      batch = [];
      size = 0;
    }
    batch.push(packed);
    size += packed.length;
  }
  if (size > 0) yield frameAll(batch);
};

const asStream = async function* (rows: readonly StoredRow[]): AsyncGenerator<StoredRow> {
  yield* rows;
};

/** A passphrase that was changed must open nothing any more, and what was erased must be nowhere. */
const endsCopies = ({ wraps, endsCopies: isAsked }: Commit): boolean => wraps !== undefined || isAsked === true;

const createJournal = (session: Session, safety: SafetyVerbs) => {
  const { db, officeId } = session;
  let waiting: { readonly commit: Commit; readonly place: number }[] = [];
  let journaled: Journaled | null = null;
  let placeInIt: unknown;
  const note = async (next: Journaled): Promise<void> => {
    journaled = next;
    await db.setMeta(metaKeys.journaled, next);
  };

  /** Every row as it is now, beside the old journal, and then in its place. */
  const rewrite = async (how: 'end' | 'endKeeping' | 'endAlone'): Promise<void> => {
    // Much at once for a disk with little room.
    if ((await session.deps.disk?.mayWrite()) === false) throw new JournalBehind();
    const commits = Number((await db.meta(metaKeys.writes)) ?? 0);
    let sent = 0;
    const step = async (name: JournalStep, bytes: Uint8Array): Promise<void> => {
      sent += bytes.length;
      const { bytes: size } = orBehind(await safety.rewriteJournal(officeId, name, bytes));
      // Another window is writing it anew at the same time.
      if (size !== sent) throw new JournalBehind();
    };
    await step('begin', new Uint8Array());
    for await (const batch of inBatches(officeRows(db))) await step('more', batch);
    await step(how, new Uint8Array());
    // On disk before the first row was read, so it was among them.
    waiting = waiting.filter(({ place }) => place > commits);
    await note({ commits, bytes: sent, live: sent });
  };

  /**
   * Where the signed list may change is no commit, and an office that came back without it would lengthen its list here while
   * others do it at the server.
   */
  const newPlace = async (): Promise<readonly StoredRow[]> => {
    const v = await db.meta(metaKeys.listPlace);
    if (v === undefined || v === placeInIt) return [];
    placeInIt = v;
    return [{ table: 'meta', row: { k: metaKeys.listPlace, v } }];
  };

  const append = async (from: Journaled): Promise<void> => {
    const taken = waiting;
    waiting = [];
    let { bytes } = from;
    const rows = taken.flatMap(({ commit }) => rowsOfCommit(commit));
    for await (const batch of inBatches(asStream([...(await newPlace()), ...rows]))) {
      bytes = orBehind(await safety.appendJournal(officeId, batch)).bytes;
    }
    await note({ commits: taken.at(-1)?.place ?? from.commits, bytes, live: from.live });
  };

  /** What the journal holds, if it is what was noted; null when it has to be written anew. */
  const check = async (): Promise<void> => {
    const noted = journaledSchema.safeParse(await db.meta(metaKeys.journaled));
    const writes = Number((await db.meta(metaKeys.writes)) ?? 0);
    const { journals } = orBehind(await safety.readSafetyFiles());
    const bytes = journals.find((journal) => journal.officeId === officeId)?.bytes;
    // What waits here is missing for a moment only.
    const known = waiting[0] === undefined ? writes : waiting[0].place - 1;
    const isWhole = noted.success && bytes === noted.data.bytes && noted.data.commits === known;
    if (isWhole) journaled = noted.data;
    // A database that never noted a journal was put back or is new: a journal that is here may know more.
    // Once something was erased, no older copy may stay.
    else if (!noted.success) await rewrite('endKeeping');
    else await rewrite((await db.meta(metaKeys.erasure)) === undefined ? 'end' : 'endAlone');
  };

  return {
    add: (commit: Commit, place: number) => {
      waiting.push({ commit, place });
    },
    catchUp: async (): Promise<void> => {
      try {
        if (journaled === null) await check();
        while (journaled !== null && waiting.length > 0) {
          if (waiting.some(({ commit }) => endsCopies(commit))) await rewrite('endAlone');
          else await append(journaled);
          if (hasOutgrown(journaled)) await rewrite('end');
        }
      } catch (error) {
        journaled = null;
        throw error;
      }
    },
  };
};

/** A full disk, a machine that cannot be asked, a lock meanwhile: the database is the truth, and the next time makes it good. */
const isExpected = (error: unknown): boolean => error instanceof JournalBehind || error instanceof DiskRefused;

/**
 * From unlock to lock: every commit goes, sealed as it is, to the journal right after it is on disk, and the sentinel
 * follows. Nothing here opens a row or holds a key, and no write waits for it.
 */
export const startSafetyNet = (session: Session, safety: SafetyVerbs): SafetyNet => {
  const { db, office, deps } = session;
  const journal = createJournal(session, safety);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const writeSentinel = async (): Promise<void> => {
    if ((await deps.disk?.mayWrite()) === false) return;
    const records = await db.countRecords();
    const { officeId, officeKey } = office;
    await safety.writeSentinel({ officeId, officeKey, records, writtenAt: deps.now() });
  };
  let last: Promise<void> = Promise.resolve();
  const takeTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn.catch((error: unknown) => {
      if (!isExpected(error)) throw error;
    });
  };
  const keepSentinel = () => takeTurn(writeSentinel);

  db.onCommit((commit, place) => {
    journal.add(commit, place);
    void takeTurn(journal.catchUp);
    clearTimeout(timer);
    timer = setTimeout(() => void keepSentinel(), sentinelDelayMs);
  });
  session.atLock(() => clearTimeout(timer));
  /** Before the sentinel is written anew. */
  const compare = async (): Promise<number> => {
    const records = await db.countRecords();
    const files = await safety.readSafetyFiles();
    const sentinel = files.ok && files.value.sentinel !== 'unreadable' ? files.value.sentinel : null;
    return sentinel?.officeId === office.officeId ? Math.max(0, sentinel.records - records) : 0;
  };
  const missing = compare().catch((error: unknown) => {
    if (isExpected(error)) return 0;
    throw error;
  });
  void takeTurn(async () => void (await missing));
  void takeTurn(journal.catchUp);
  void keepSentinel();
  return {
    missing: () => missing,
    settled: () => {
      clearTimeout(timer);
      return keepSentinel();
    },
  };
};
