import { fromBase64 } from '../crypto/bytes.ts';
import { rosterCrypto } from '../crypto/signing.ts';
import type { RosterEntry } from '../domain/roster/roster.ts';
import { entryHash } from '../domain/roster/statements.ts';
import type { RecordChange } from './commit.ts';
import { readSources } from './derive-wraps.ts';
import { type Grant, openGrant, openListChange, type SyncedListChange } from './list-rows.ts';
import type { ArrivedRow } from './open-arrived.ts';
import { readOutbox, settledIn } from './outbox.ts';
import { receivingKeysOf } from './receiving-keys.ts';
import { recoverySecretHash } from './recovery-wrap.ts';
import { sealRosterHead } from './roster-head.ts';
import { openRoster } from './roster-table.ts';
import {
  grantTable,
  listTable,
  metaKeys,
  type QuarantineRow,
  type RecordRow,
  recordRowSchema,
  wrapSchema,
} from './rows.ts';
import type { Roster, Session } from './session.ts';

/** What became of the rows of the list that came. */
export interface ListTaken {
  readonly held: readonly { readonly row: ArrivedRow; readonly reason: QuarantineRow['reason'] }[];
  readonly changed: boolean;
}

const asCame = ({ t, id, rev, sv, c }: ArrivedRow, del: 0 | 1): RecordRow => ({ t, id, rev, base: rev, sv, del, c });
const seqOf = ({ id }: { readonly id: string }): number => Number(id);
const rowsOf = (entries: readonly RosterEntry[]) => entries.map((entry) => ({ seq: entry.seq, entry }));

/** A change of the list that is in: whether anything is different now, and whether it is told all the same. */
interface Taking {
  readonly changed: boolean;
  readonly told: boolean;
}

type Verdict = QuarantineRow['reason'] | { readonly change: RecordChange; readonly inStep: boolean };

/** So many receiving keys of one holder, of which nothing is known here, get the key of one epoch: more than anybody ever had. */
const mostUnknown = 16;

/** How many grants there are of one key to one holder. */
type Counts = Map<string, number>;
const countedAs = ({ holder, epoch }: Pick<Grant, 'holder' | 'epoch'>): string => `${epoch}.${holder}`;
const countUp = (counts: Counts, grant: Grant): void => {
  counts.set(countedAs(grant), (counts.get(countedAs(grant)) ?? 0) + 1);
};

/** Whoever has a laptop of the office can make these without end: what nobody here can receive with is bounded. */
const isOneTooMany = async (session: Session, grant: Grant, counts: Counts): Promise<boolean> => {
  if ((counts.get(countedAs(grant)) ?? 0) < mostUnknown) return false;
  const { office, roster } = session;
  const member = [...roster().members.keys(), 'recovery' as const].find((one) => one === grant.holder);
  if (member === undefined) return true;
  const { rows, grants, access } = await readSources(session, roster());
  return !receivingKeysOf(office, roster(), member, { grants, rows, access }).includes(grant.to);
};

/** A data key that came. The same key under the same name is as good from anybody: what the server has counts. */
const grantVerdict = async (session: Session, row: ArrivedRow, epochs: number, counts: Counts): Promise<Verdict> => {
  const opened = await openGrant(await session.list.key(), session.office, row);
  if (!opened.ok) return opened.error;
  const here = recordRowSchema.safeParse(await session.db.record(row.t, row.id)).data;
  const readRev = here?.rev ?? null;
  // The key in use never ends: a row that says so was not made by any Doorwijzer.
  const epoch = Number(row.id.split('.')[0]);
  // Nor does a handover of a receiving key.
  if (opened.value === null && (epoch >= epochs || epoch === 0)) return 'corrupt';
  if (here === undefined && opened.value !== null) {
    if (await isOneTooMany(session, opened.value, counts)) return 'corrupt';
    countUp(counts, opened.value);
  }
  const isEnded = here?.del === 1 && opened.value !== null;
  // Its key was destroyed here: it ends there too.
  if (isEnded) return { change: { row: { ...here, base: row.rev }, readRev }, inStep: false };
  return { change: { row: asCame(row, opened.value === null ? 1 : 0), readRev }, inStep: true };
};

/** What came with a new recovery key is not what the list vouches for, or was left out: the paper would open nothing with it. */
const isSpoilt = ({ entries, recovery }: SyncedListChange): boolean => {
  const meant = entries.findLast((entry) => entry.type === 'recovery')?.secret;
  if (meant === undefined) return false;
  return recovery === undefined || recoverySecretHash(fromBase64(recovery)) !== meant;
};

/** The row of a change that fits; one without what the paper opens gives way to a right one that lies here, which goes back there. */
const rowVerdict = async ({ db, office, list }: Session, row: ArrivedRow, isSpoiltRow: boolean) => {
  const here = recordRowSchema.safeParse(await db.record(row.t, row.id)).data;
  const readRev = here?.rev ?? null;
  const isNew = readRev !== null && readRev !== row.rev;
  if (isSpoiltRow && here !== undefined) {
    const opened = await openListChange(await list.key(), office, here);
    const change = { row: { ...here, base: row.rev }, readRev };
    if (opened.ok && !isSpoilt(opened.value)) return { verdict: { change, inStep: false }, isNew, isPutRight: true };
  }
  return { verdict: { change: { row: asCame(row, 0), readRev }, inStep: true }, isNew, isPutRight: false };
};

const isSameEntry = (one: RosterEntry, other: RosterEntry): boolean =>
  entryHash(one, rosterCrypto) === entryHash(other, rosterCrypto);

type Judged = readonly { readonly row: ArrivedRow; readonly verdict: Verdict }[];

/** In one transaction; false: somebody wrote in between. */
const putJudged = async ({ db, nextClock }: Session, judged: Judged, more: object = {}): Promise<boolean> => {
  const outbox = await readOutbox(db);
  const good = judged.flatMap(({ row, verdict }) => (typeof verdict === 'object' ? [{ row, ...verdict }] : []));
  const settled = good.filter(({ inStep }) => inStep).map(({ row }) => settledIn(outbox, row.t, row.id));
  if (good.length === 0) return true;
  const records = good.map(({ change }) => change);
  return (await db.commit({ records, settled, clock: nextClock(null), ...more })) === 'done';
};

const judgeGrants = async (session: Session, rows: readonly ArrivedRow[], epochs: number): Promise<Judged> => {
  const counts: Counts = new Map();
  if (rows.length > 0) for (const grant of await session.list.grants()) countUp(counts, grant);
  const judged: { readonly row: ArrivedRow; readonly verdict: Verdict }[] = [];
  for (const row of rows) judged.push({ row, verdict: await grantVerdict(session, row, epochs, counts) });
  session.throwIfLocked();
  return judged;
};

/** While rows are being sealed anew, somebody writes in between now and then. */
const attempts = 5;

const takeGrants = async (
  session: Session,
  rows: readonly ArrivedRow[],
  epochs: number,
): Promise<ListTaken['held']> => {
  for (let attempt = 1; ; attempt++) {
    const judged = await judgeGrants(session, rows, epochs);
    const isPut = await putJudged(session, judged);
    if (!isPut && attempt < attempts) continue;
    return judged.flatMap(({ row, verdict }) => {
      if (typeof verdict === 'string') return [{ row, reason: verdict }];
      return isPut ? [] : [{ row, reason: 'keyMissing' as const }];
    });
  }
};

/** Takes in changes of the signed list and data keys that came; what does not fit the list here is kept aside and told. */
export const createListArrival = (session: Session) => {
  const { db, office, list } = session;

  /** The entries as far as they are known: those in force, and those that wait for a key. */
  const knownEntries = async (): Promise<readonly RosterEntry[]> => {
    const { entries } = session.roster();
    return [...entries, ...(await list.waitingAfter(entries))];
  };

  const verdictOf = async (
    row: ArrivedRow,
    known: readonly RosterEntry[],
  ): Promise<QuarantineRow['reason'] | { readonly longer: readonly RosterEntry[]; readonly isSpoilt: boolean }> => {
    const opened = await openListChange(await list.key(), office, row);
    if (!opened.ok) return opened.error;
    const { entries } = opened.value;
    // Ahead of something that has not come: nothing can be said of it yet.
    if (seqOf(row) > known.length) return 'keyMissing';
    const overlap = entries.filter(({ seq }) => seq < known.length);
    const isSame = overlap.every((entry) => isSameEntry(entry, known[entry.seq] ?? entry));
    if (!isSame) return 'listMismatch';
    const longer = [...known, ...entries.slice(overlap.length)];
    if (!openRoster(rowsOf(longer), office.officeKey).ok) return 'listMismatch';
    return { longer, isSpoilt: isSpoilt(opened.value) };
  };

  /** What goes with a longer list: its entries at once where no new key is needed, and the wraps of who is not on it any more. */
  const companyOf = async (longer: readonly RosterEntry[]) => {
    const { entries, epochs } = session.roster();
    const read = openRoster(rowsOf(longer), office.officeKey);
    if (!read.ok) throw new Error(`a list that was read does not read: ${read.error.type}`);
    const next: Roster = read.value;
    const wraps = (await db.wraps()).flatMap((found) => wrapSchema.safeParse(found).data ?? []);
    const members = new Set<string>(next.members.keys());
    const wrapsGone = wraps.filter(({ id, kind }) => kind === 'member' && !members.has(id)).map(({ id }) => id);
    const gone = wrapsGone.length === 0 ? {} : { wrapsGone };
    // Who comes in with the paper may be on no list yet.
    const isMineGone = session.roster().members.has(session.memberId) && !members.has(session.memberId);
    if (next.epochs.size > epochs.size) return { next: null, isMineGone, more: gone };
    const head = await sealRosterHead(session.dataKey(), office, next.entries);
    const roster = rowsOf(longer.slice(entries.length));
    const meta = { [metaKeys.rosterHead]: head };
    return { next, isMineGone, more: { ...gone, roster, meta } };
  };

  const takeChange = async (row: ArrivedRow): Promise<QuarantineRow['reason'] | Taking> => {
    const known = await knownEntries();
    const read = await verdictOf(row, known);
    if (typeof read === 'string') return read;
    const { longer } = read;
    const { verdict, isNew, isPutRight } = await rowVerdict(session, row, read.isSpoilt);
    const isLonger = longer.length > known.length;
    const company = isLonger ? await companyOf(longer) : null;
    session.throwIfLocked();
    if (!(await putJudged(session, [{ row, verdict }], company?.more))) return 'keyMissing';
    if (company?.next) session.setRoster(company.next);
    // Whoever is signed in here is not on the list any more: nothing more is read or written in that name.
    if (company?.isMineGone) session.lock();
    // The list is right; told is that no paper opens anything here until a laptop that has the right one gives it again.
    return { changed: isLonger || isNew, told: read.isSpoilt && !isPutRight };
  };

  return (rows: readonly ArrivedRow[]): Promise<ListTaken> =>
    list.inTurn(async () => {
      const epochs = (await knownEntries()).filter(({ type }) => type === 'keyEpoch').length;
      const held = [
        ...(await takeGrants(
          session,
          rows.filter(({ t }) => t === grantTable),
          epochs,
        )),
      ];
      const changes = rows.filter(({ t }) => t === listTable).toSorted((one, other) => seqOf(one) - seqOf(other));
      let changed = held.length < rows.length - changes.length;
      for (const row of changes) {
        const outcome = await takeChange(row);
        if (typeof outcome === 'string') held.push({ row, reason: outcome });
        else if (outcome.told) held.push({ row, reason: 'listMismatch' });
        changed ||= typeof outcome === 'object' && outcome.changed;
      }
      return { held, changed };
    });
};
