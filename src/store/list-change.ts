import { toBase64 } from '../crypto/bytes.ts';
import type { AuditEvent } from '../domain/audit/audit-entry.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { RosterFault } from '../domain/roster/read-roster.ts';
import type { PushRow } from '../protocol/sync-messages.ts';
import { accessChange } from './access.ts';
import { eventOf } from './audit-event.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { RecordChange } from './commit.ts';
import { type Holder, holderOfWrap, type NewDataKey, recipientOfWrap, sealForHolder } from './data-keys.ts';
import { readSources } from './derive-wraps.ts';
import type { ListRefusal, WriteFailure } from './failures.ts';
import type { ListServer } from './list-desk.ts';
import { type Grant, grantOf, sealedKeyOf, sealGrant, sealListChange } from './list-rows.ts';
import { receivingKeysOf } from './receiving-keys.ts';
import { accessKind, staffKind } from './record-codec.ts';
import { sealRosterHead } from './roster-head.ts';
import { type EntryFacts, extendRoster } from './roster-table.ts';
import { type Access, metaKeys, type RosterRow, type WrapRow } from './rows.ts';
import type { Company, SealedRecords } from './sealed-records.ts';
import { sealChange } from './sealed-row.ts';
import type { Roster, Session } from './session.ts';
import { sealSignInNames } from './sign-in-names.ts';

type Unsigned<Facts> = Facts extends unknown ? Omit<Facts, 'at' | 'by'> : never;

/** What changes about who works here: entries of the signed list, and what has to become true together with them. */
export interface ListChange {
  readonly facts: readonly Unsigned<EntryFacts>[];
  readonly member: StaffMemberId;
  /** What the log says was changed about this member; an added record says it itself. */
  readonly fields: readonly string[];
  /** Why, where that was asked. */
  readonly reason?: string;
  /** Somebody new: the record is written along. */
  readonly added?: StaffMember;
  readonly wrapsFor: (next: Roster) => Promise<readonly WrapRow[]>;
  /** With new keys: how the member comes in on the other laptops. */
  readonly accessFor?: () => Promise<Access>;
  /** `Database.wrapsSeen` from before the keys were read that `wrapsFor` passes on; left out: it passes none. */
  readonly wrapsSeen?: number;
  /** A new key epoch begins: its key, which must be among the facts too. */
  readonly newKey?: NewDataKey;
  /**
   * What else becomes true in the same write, each with its own line in place of the one about the member. Asked again when
   * somebody wrote meanwhile and the change stands on the server already.
   */
  readonly along?: () => Promise<Along>;
}

export interface Along extends Omit<Company, 'wraps' | 'wrapsGone' | 'roster'> {
  readonly records: readonly RecordChange[];
  readonly events: readonly AuditEvent[];
}

/** In whose name the entries are signed. */
export interface ListSigner {
  readonly by: StaffMemberId | 'office';
  readonly sign: (statement: string) => string;
}

export interface ListTools {
  readonly session: Session;
  readonly records: SealedRecords;
  readonly trail: AuditTrail;
}

/** The new data key for everybody on the list, also for who never signed in here. */
const grantsOfNewKey = async (session: Session, next: Roster, newKey: NewDataKey): Promise<readonly Grant[]> => {
  const { office } = session;
  const { rows, grants, access } = await readSources(session, next);
  const sealedTo = async (holder: Holder, to: string): Promise<Grant> =>
    grantOf(holder, to, newKey.keyCheck, await sealForHolder(office, { holder, sealingKey: to }, newKey));
  const holders: readonly Holder[] = [
    ...next.members.keys(),
    ...(next.recoveryKey === null ? [] : ['recovery' as const]),
  ];
  const all = holders.flatMap((holder) =>
    receivingKeysOf(office, next, holder, { grants, rows, access }).map((to) => sealedTo(holder, to)),
  );
  return Promise.all(all);
};

/** The wraps that stay, with the new data key sealed to their holders; the rows of who is not on the list any more go. */
const rotatedWraps = async (session: Session, next: Roster, sealed: readonly Grant[]) => {
  const { office } = session;
  const { rows } = await readSources(session, next);
  const wraps = rows.flatMap((row) => {
    const to = recipientOfWrap(office, next, row);
    if (to === null) return [];
    const own = sealed.filter((grant) => grant.holder === to.holder && grant.to === to.sealingKey);
    return [{ ...row, dataKeys: [...row.dataKeys, ...own.map(sealedKeyOf)] }];
  });
  const wrapsGone = rows.filter((row) => holderOfWrap(next, row) === undefined).map(({ id }) => id);
  return { wraps, wrapsGone };
};

/** Names for the lock screen as they are after the change. */
const namesAfter = async ({ session, records }: ListTools, next: Roster, added: StaffMember | undefined) => {
  const known = (await records.all(staffKind)).map(({ item }) => item);
  const staff = added === undefined ? known : [...known, added];
  return sealSignInNames(
    session.db,
    session.office,
    staff.filter(({ id }) => next.members.has(id)),
  );
};

const refusalOf = (fault: RosterFault): ListRefusal =>
  fault.type === 'lastAdministrator' ? { type: 'lastAdministrator' } : { type: 'notAdministrator' };

/** A change that was read as every laptop will read it. */
interface Extended {
  readonly next: Roster;
  readonly added: readonly RosterRow[];
  readonly change: ListChange;
  /** Wraps of who got other keys. */
  readonly own: readonly WrapRow[];
  readonly sealed: readonly Grant[];
}

/** The data keys in these wraps as the other laptops get them. */
const grantsOfWraps = ({ office }: Session, { next, own }: Pick<Extended, 'next' | 'own'>): readonly Grant[] =>
  own.flatMap((wrap) => {
    const to = recipientOfWrap(office, next, wrap);
    if (to === null) return [];
    return wrap.dataKeys.map((key) => grantOf(to.holder, to.sealingKey, next.epochs.get(key.epoch) ?? '', key));
  });

/** What other laptops need to know of it, sealed; the change of the list itself is the last. */
const travellingRows = async (session: Session, extended: Extended): Promise<readonly RecordChange[]> => {
  const { office, deps, list } = session;
  const { added, own, sealed, change } = extended;
  const key = await list.key();
  const grants = [...grantsOfWraps(session, extended), ...sealed];
  const recovery = own.find(({ kind }) => kind === 'recovery');
  const entries = added.map(({ entry }) => entry);
  const listed = { entries, ...(recovery === undefined ? {} : { recovery: toBase64(recovery.secret) }) };
  const rows = await Promise.all([
    ...grants.map((grant) => sealGrant(key, office, deps.newId(), grant)),
    sealListChange(key, office, deps.newId(), listed),
  ]);
  const access =
    change.accessFor === undefined ? [] : [await accessChange(session, change.member, await change.accessFor())];
  return [...access, ...rows.map((row) => ({ row, readRev: null }))];
};

const pushRowsOf = (changes: readonly RecordChange[]): readonly PushRow[] =>
  changes.map(({ row: { c, ...row } }) => ({ ...row, body: toBase64(c) }));

/** Everything in one transaction; what hangs on it is made from what is there now. */
const commitOnce = async (
  tools: ListTools,
  extended: Extended,
  { travelling, wrapsSeen }: { travelling: readonly RecordChange[]; wrapsSeen: number },
) => {
  const { session, trail } = tools;
  const { next, added: roster, change, own, sealed } = extended;
  const { newKey, member } = change;
  const rotated = newKey === undefined ? { wraps: [], wrapsGone: [] } : await rotatedWraps(session, next, sealed);
  const subject = { table: 'staff', id: member, of: '' } as const;
  const event = { action: 'changed', subject, fields: change.fields, reason: change.reason ?? '' } as const;
  const addedEvent = change.added === undefined ? null : eventOf(staffKind, member, null, change.added);
  const { records = [], events = [addedEvent ?? event], meta: more, ...rest } = (await change.along?.()) ?? {};
  const names = await namesAfter(tools, next, change.added);
  const head = await sealRosterHead(newKey ?? session.dataKey(), session.office, next.entries);
  const clock = session.nextClock(null);
  return trail.commitAllWith(events, clock, (lines) =>
    session.db.commit({
      ...rest,
      roster,
      wraps: [...own, ...rotated.wraps],
      wrapsGone: rotated.wrapsGone,
      wrapsSeen,
      records: [...records, ...travelling, ...lines.records],
      meta: {
        [metaKeys.signInNames]: names,
        [metaKeys.rosterHead]: head,
        [metaKeys.failures(member)]: { count: 0, lastAt: 0 },
        ...(newKey === undefined ? {} : { [metaKeys.epoch]: newKey.epoch }),
        ...more,
        ...lines.meta,
      },
      clock,
    }),
  );
};

const claimFailures = {
  behind: { type: 'gone' },
  notReached: { type: 'serverNeeded' },
  noAnswer: { type: 'serverSilent' },
} as const;

/** So often what hangs on a change that stands on the server is made anew, when somebody writes here at the same time. */
const attempts = 20;

/** What stands on the server already, without the one row that somebody may have written meanwhile: it comes back from there. */
const notOvertaken = (travelling: readonly RecordChange[]): readonly RecordChange[] =>
  travelling.filter(({ row }) => row.t !== accessKind.table);

/** The longer list, and everything that is made once: what stands on the server must not change any more. */
const prepare = async (
  { session }: ListTools,
  signer: ListSigner,
  change: ListChange,
): Promise<Result<Extended, ListRefusal>> => {
  const before = session.roster().entries;
  if ((await session.list.waitingAfter(before)).length > 0) return err({ type: 'keysNotHere' });
  const facts = change.facts.map((one) => ({ ...one, at: session.deps.now(), by: signer.by }));
  const list = extendRoster(session.office.officeKey, before, facts, signer.sign);
  if (!list.ok) return err(refusalOf(list.error));
  const { added, ...next } = list.value;
  const own = await change.wrapsFor(next);
  const sealed = change.newKey === undefined ? [] : await grantsOfNewKey(session, next, change.newKey);
  return ok({ next, added, change, own, sealed });
};

const staffRows = async (session: Session, { added, member }: ListChange): Promise<readonly RecordChange[]> => {
  if (added === undefined) return [];
  const clock = session.nextClock(null);
  const { row } = await sealChange(session, staffKind, member, { before: null, item: added, clock });
  return [{ row, readRev: null }];
};

/** Until it is on disk: what stands on the server is made true here too, whoever writes at the same time. */
const write = async (
  tools: ListTools,
  extended: Extended,
  made: { readonly travelling: readonly RecordChange[]; readonly wrapsSeen: number },
  most: number,
): Promise<Result<null, WriteFailure>> => {
  const { session } = tools;
  const { newKey } = extended.change;
  let from = made;
  for (let attempt = 1; ; attempt++) {
    const outcome = await commitOnce(tools, extended, from);
    if (outcome === 'done') break;
    if (attempt >= most || outcome === 'newerSchema') return err({ type: 'gone' });
    from = { travelling: notOvertaken(made.travelling), wrapsSeen: await session.db.wrapsSeen() };
  }
  session.setRoster(extended.next);
  if (newKey !== undefined) session.startEpoch({ epoch: newKey.epoch, handle: newKey.handle });
  session.changed();
  return ok(null);
};

const commitInTurn = async (
  tools: ListTools,
  { signer, change, server }: { signer: ListSigner; change: ListChange; server: ListServer | null },
): Promise<Result<null, ListRefusal | WriteFailure>> => {
  const { session } = tools;
  const wrapsSeen = change.wrapsSeen ?? (await session.db.wrapsSeen());
  const extended = await prepare(tools, signer, change);
  if (!extended.ok) return extended;
  const staff = await staffRows(session, change);
  if (server === null) return write(tools, extended.value, { travelling: staff, wrapsSeen }, 1);
  const travelling = [...staff, ...(await travellingRows(session, extended.value))];
  session.throwIfLocked();
  // Wraps that were written since their keys were read: another reading first, before anything stands on the server.
  if (wrapsSeen !== (await session.db.wrapsSeen())) return err({ type: 'gone' });
  const claimed = await server.claim(pushRowsOf(travelling));
  if (claimed !== 'taken') return err(claimFailures[claimed]);
  return write(tools, extended.value, { travelling, wrapsSeen }, attempts);
};

/** Before a change of the list: everything that others changed is here, or it is refused. */
export const readyForList = async ({ list }: Session): Promise<Result<null, ListRefusal>> => {
  const server = await list.server();
  if (!server.ok) return server;
  return server.value === null || (await server.value.refresh()) ? ok(null) : err({ type: 'serverNeeded' });
};

/**
 * Adds to the signed list, with every row that goes with it, in one transaction. What nobody may add is refused by reading
 * the longer list as every laptop will. In an office with a server that one says yes first: of two changes at the same place
 * one is refused there, before anything of it is written here.
 */
export const commitListChange = async (
  tools: ListTools,
  signer: ListSigner,
  change: ListChange,
): Promise<Result<null, ListRefusal | WriteFailure>> => {
  const { list } = tools.session;
  const server = await list.server();
  if (!server.ok) return server;
  const done = await list.inTurn(() => commitInTurn(tools, { signer, change, server: server.value }));
  // Somebody was first: their change is taken in, and the act begins again from there.
  if (!done.ok && done.error.type === 'gone') await server.value?.refresh();
  return done;
};
