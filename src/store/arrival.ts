import { sealJson } from '../crypto/envelope.ts';
import { joinStates, latestClock, type RecordState } from '../protocol/merge.ts';
import type { PaperChange, RecordChange } from './commit.ts';
import { type ArrivedRow, type Content, openArrived, type Unsealed } from './open-arrived.ts';
import { isOrderedErased } from './ordered-erased.ts';
import { openPaperRow, sealPaper } from './papers.ts';
import { revOf } from './plain-rows.ts';
import { kindOf } from './quarantine.ts';
import { accessKind, auditKind, noteKind } from './record-codec.ts';
import {
  epochOfRow,
  type PaperRow,
  paperRowSchema,
  paperTable,
  type QuarantineRow,
  type RecordRow,
  recordRowSchema,
  schemaVersion,
} from './rows.ts';
import type { Session } from './session.ts';
import type { KeptPaper } from './vault.ts';
import { noteOfVersions, type VersionNotes } from './version-notes.ts';

/** What lies here under the name of a row that came, as it was read. */
export interface Here {
  readonly record: unknown;
  readonly paper: unknown;
  readonly isWaiting: boolean;
}

/**
 * What becomes of a row that came. `echo`: it is here already, or what is here was made from it. `inStep`: afterwards the server has what lies here; otherwise that is outgoing.
 * `setAside`: what lay here and did not open.
 */
export type Arrival =
  | { readonly type: 'echo' }
  | {
      readonly type: 'record';
      readonly change: RecordChange;
      readonly state: RecordState | null;
      readonly inStep: boolean;
      readonly setAside: unknown;
      /** What is kept about its versions. */
      readonly notes: VersionNotes;
      /** It came alive, was ordered erased, and lies under the key in use. */
      readonly isKeyDue: boolean;
    }
  | { readonly type: 'paper'; readonly change: PaperChange; readonly inStep: boolean; readonly setAside: unknown }
  | { readonly type: 'held'; readonly reason: QuarantineRow['reason'] };

const held = (reason: QuarantineRow['reason']): Arrival => ({ type: 'held', reason });

/** What lies here was made from it: there is nothing in it that is not here. */
const isBaseOf = (lies: unknown, { rev }: ArrivedRow): boolean =>
  typeof lies === 'object' && lies !== null && Reflect.get(lies, 'base') === rev;

/** The state that lies here; `unreadable`: of a newer app or under a key that is not here, and not to be touched. */
const stateHere = async (session: Session, found: unknown): Promise<RecordState | 'none' | 'bad' | 'unreadable'> => {
  if (found === undefined) return 'none';
  const row = recordRowSchema.safeParse(found).data;
  if (row === undefined) return 'bad';
  const opened = await openArrived(session, row);
  if (!opened.ok) return opened.error === 'corrupt' ? 'bad' : 'unreadable';
  if (opened.value.type === 'notOwn') return 'bad';
  return opened.value.type === 'state' ? opened.value.state : 'unreadable';
};

const isSame = (a: RecordState, b: RecordState): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A line of the log and a note are written once: another one under the same name is none. */
const isWrittenOnce = ({ t }: ArrivedRow): boolean => t === auditKind.table || t === noteKind.table;

const valuesOf = ({ f }: RecordState): string =>
  JSON.stringify(Object.entries(f).map(([field, [value]]) => [field, value]));

/** Both are there, and do not say the same; what is erased is no other one. Two laptops may put a wrong clock right each by itself. */
const isOther = (ours: RecordState, came: RecordState): boolean =>
  ours.x === undefined && came.x === undefined && valuesOf(joinStates(ours, ours)) !== valuesOf(came);

const sealJoined = async (
  session: Session,
  { t, id, rev: base }: ArrivedRow,
  state: RecordState,
): Promise<RecordRow> => {
  const rev = session.deps.newId();
  const c = await sealJson(session.dataKey(), session.placeOf(t, id, rev), state);
  return { t, id, rev, base, sv: schemaVersion, del: state.x === undefined ? 0 : 1, c };
};

const asCame = ({ t, id, rev, sv, c }: ArrivedRow, isErased: boolean): RecordRow => ({
  ...{ t, id, rev, base: rev, sv, c },
  del: isErased ? 1 : 0,
});

const isUnderKeyInUse = (session: Session, row: ArrivedRow): boolean => epochOfRow(row) === session.dataKey().epoch;

const erasedNow = (session: Session, state: RecordState): RecordState =>
  state.x === undefined ? joinStates(state, { f: {}, x: session.nextClock(latestClock(state)) }) : state;

/** Ordered erased: whoever brings it back did not know, and learns it this way. */
const asOrdered = (session: Session, row: ArrivedRow, state: RecordState): RecordState =>
  isOrderedErased(session.roster(), row, state) ? erasedNow(session, state) : state;

const recordArrival = async (
  session: Session,
  row: ArrivedRow,
  here: Here,
  theirs: RecordState,
  isOfErased = false,
): Promise<Arrival> => {
  const ours = await stateHere(session, here.record);
  if (ours === 'unreadable' && here.isWaiting) return held('newerSchema');
  const isOurs = typeof ours === 'object';
  const came = joinStates(theirs, theirs);
  if (isOurs && isWrittenOnce(row) && isOther(ours, came)) return held('corrupt');
  const joined = isOurs ? joinStates(ours, theirs) : came;
  const state = isOfErased ? erasedNow(session, joined) : asOrdered(session, row, joined);
  const inStep = (state === came || isSame(state, came)) && isUnderKeyInUse(session, row);
  const next = inStep ? asCame(row, state.x !== undefined) : await sealJoined(session, row, state);
  const change = { row: next, readRev: revOf(here.record) };
  const kind = kindOf(row.t);
  const notes = kind === undefined ? {} : noteOfVersions(kind, row.id, isOurs ? ours : null, state);
  // An access record under keys that were replaced since is no damage.
  const setAside = ours === 'bad' && row.t !== accessKind.table ? here.record : undefined;
  const isKeyDue = state !== joined && isUnderKeyInUse(session, row);
  return { type: 'record', change, state, inStep, setAside, notes, isKeyDue };
};

/** What lies here goes back in the place of what came. */
const oursAgain = async (session: Session, row: ArrivedRow, here: Here, ours: RecordState): Promise<Arrival> => {
  const change = { row: await sealJoined(session, row, ours), readRev: revOf(here.record) };
  return { type: 'record', change, state: ours, inStep: false, setAside: undefined, notes: {}, isKeyDue: false };
};

/**
 * What came as a member's way in was not made with that member's keys: a change of the list that did not go through left it, or
 * somebody who wants to keep them out. The one that lies here goes back in its place.
 */
const spoiltAccess = async (session: Session, row: ArrivedRow, here: Here): Promise<Arrival> => {
  const ours = await stateHere(session, here.record);
  // By a longer list it may be theirs.
  const isListWaiting = (await session.list.waitingAfter(session.roster().entries)).length > 0;
  if (typeof ours !== 'object' || ours.x !== undefined || isListWaiting) return held('corrupt');
  return oursAgain(session, row, here, ours);
};

/** Whether it lies under a data key that was destroyed here: everything that was under it was sealed anew first. */
const isUnderEndedKey = (session: Session, row: ArrivedRow): boolean => {
  const epoch = epochOfRow(row);
  return epoch !== null && epoch < Math.min(...session.keyring().keys());
};

/**
 * A server that was put back brings rows under a key that nobody has any more: what lies here was made from them. Whoever wrote
 * under that key later has it on a laptop of their own, and joins it again.
 */
const underEndedKey = async (session: Session, row: ArrivedRow, here: Here): Promise<Arrival> => {
  const local = paperRowSchema.safeParse(here.paper).data;
  const paper = local === undefined ? null : await openPaperRow(session, local);
  if (paper !== null) {
    const change = { row: { ...(await sealPaper(session, paper)), base: row.rev }, readRev: revOf(here.paper) };
    return { type: 'paper', change, inStep: false, setAside: undefined };
  }
  const ours = await stateHere(session, here.record);
  return typeof ours === 'object' ? oursAgain(session, row, here, ours) : held('keyMissing');
};

const newerArrival = (row: ArrivedRow, here: Here, isErased: boolean): Arrival =>
  // What waits here cannot be joined with it; the newer app will.
  here.isWaiting || row.t === paperTable
    ? held('newerSchema')
    : {
        type: 'record',
        change: { row: asCame(row, isErased), readRev: revOf(here.record) },
        ...{ state: null, inStep: true, setAside: undefined, notes: {}, isKeyDue: false },
      };

const isSamePaper = (a: KeptPaper, b: KeptPaper): boolean =>
  a.referralId === b.referralId &&
  a.value === b.value &&
  a.bytes.length === b.bytes.length &&
  a.bytes.every((byte, i) => byte === b.bytes[i]);

const paperArrival = async (session: Session, row: ArrivedRow, here: Here, paper: KeptPaper): Promise<Arrival> => {
  const local = paperRowSchema.safeParse(here.paper).data;
  const known = local === undefined ? null : await openPaperRow(session, local);
  // Written once: another paper under the same name is none.
  if (known !== null && !isSamePaper(known, paper)) return held('corrupt');
  // The letter was ordered erased.
  if (isOrderedErased(session.roster(), { t: 'referral', id: paper.referralId })) {
    return recordArrival(session, row, here, { f: {} }, true);
  }
  const { id, rev, sv, c } = row;
  const inStep = isUnderKeyInUse(session, row);
  const next: PaperRow = inStep ? { id, rev, base: rev, sv, c } : { ...(await sealPaper(session, paper)), base: rev };
  const setAside = known === null ? here.paper : undefined;
  return { type: 'paper', change: { row: next, readRev: revOf(here.paper) }, inStep, setAside };
};

/** Everything that needs a key, before the transaction. `ahead`: what was found in the row before. */
export const prepareArrival = async (
  session: Session,
  row: ArrivedRow,
  here: Here,
  ahead: Unsealed | null,
): Promise<Arrival> => {
  // Of a table that only a newer app knows.
  if (row.t !== paperTable && kindOf(row.t) === undefined) return held('newerSchema');
  const lies = here.record ?? here.paper;
  const rev = revOf(lies);
  if (rev === row.rev || isBaseOf(lies, row)) return { type: 'echo' };
  // Nothing can be compared with a row that has no name; it stays where it is.
  if (lies !== undefined && rev === null) return held('corrupt');
  const opened = await openArrived(session, row, ahead);
  if (!opened.ok) {
    const isEnded = opened.error === 'keyMissing' && isUnderEndedKey(session, row);
    return isEnded ? underEndedKey(session, row, here) : held(opened.error);
  }
  const content: Content = opened.value;
  if (content.type === 'notOwn') return spoiltAccess(session, row, here);
  if (content.type === 'newer') return newerArrival(row, here, content.isErased);
  if (content.type === 'state') return recordArrival(session, row, here, content.state);
  // Erased here: no copy of it comes back.
  if (here.record !== undefined) return recordArrival(session, row, here, { f: {} });
  return paperArrival(session, row, here, content.paper);
};
