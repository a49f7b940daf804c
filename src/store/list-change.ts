import type { AuditEvent } from '../domain/audit/audit-entry.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { RosterFault } from '../domain/roster/read-roster.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { RecordChange } from './commit.ts';
import { type Holder, type NewDataKey, recipientOn, sealForHolder } from './data-keys.ts';
import type { ListRefusal, WriteFailure } from './failures.ts';
import { staffKind } from './record-codec.ts';
import { sealRosterHead } from './roster-head.ts';
import { type EntryFacts, extendRoster } from './roster-table.ts';
import { metaKeys, type WrapRow, wrapSchema } from './rows.ts';
import type { Company, SealedRecords } from './sealed-records.ts';
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
  /** `Database.wrapsSeen` from before the keys were read that `wrapsFor` passes on; left out: it passes none. */
  readonly wrapsSeen?: number;
  /** A new key epoch begins: its key, which must be among the facts too. */
  readonly newKey?: NewDataKey;
  /** What else becomes true in the same write, each with its own line in place of the one about the member. */
  readonly along?: Along;
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

/** The wraps that stay, with the new data key sealed to their holders; the rows of who is not on the list any more go. */
const rotatedWraps = async ({ office, db }: Session, next: Roster, newKey: NewDataKey) => {
  const rows = (await db.wraps()).flatMap((found) => wrapSchema.safeParse(found).data ?? []);
  const withNewKey = async (row: WrapRow, holder: Holder): Promise<WrapRow> => {
    const to = recipientOn(office, next, holder, row.kind === 'member' ? row.renewed : undefined);
    return { ...row, dataKeys: [...row.dataKeys, await sealForHolder(office, to, newKey)] };
  };
  const holderOf = ({ id }: WrapRow): Holder | undefined =>
    id === 'recovery' ? id : [...next.members.keys()].find((member) => member === id);
  const wraps = rows.flatMap((row) => {
    const holder = holderOf(row);
    return holder === undefined ? [] : [withNewKey(row, holder)];
  });
  const wrapsGone = rows.filter((row) => holderOf(row) === undefined).map(({ id }) => id);
  return { wraps: await Promise.all(wraps), wrapsGone };
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

/** Every row that goes with the change, sealed already. */
const companyOf = async (tools: ListTools, change: ListChange, next: Roster): Promise<Company> => {
  const { session } = tools;
  const { newKey } = change;
  const wrapsSeen = change.wrapsSeen ?? (await session.db.wrapsSeen());
  const own = await change.wrapsFor(next);
  const rotated = newKey === undefined ? { wraps: [], wrapsGone: [] } : await rotatedWraps(session, next, newKey);
  return {
    wraps: [...own, ...rotated.wraps],
    wrapsGone: rotated.wrapsGone,
    wrapsSeen,
    meta: {
      [metaKeys.signInNames]: await namesAfter(tools, next, change.added),
      [metaKeys.rosterHead]: await sealRosterHead(newKey ?? session.dataKey(), session.office, next.entries),
      [metaKeys.failures(change.member)]: { count: 0, lastAt: 0 },
      ...(newKey === undefined ? {} : { [metaKeys.epoch]: newKey.epoch }),
    },
  };
};

const refusalOf = (fault: RosterFault): ListRefusal =>
  fault.type === 'lastAdministrator' ? { type: 'lastAdministrator' } : { type: 'notAdministrator' };

const writeWithoutRecord = async (
  { session, trail }: ListTools,
  event: AuditEvent,
  company: Company,
  along: Along | undefined,
): Promise<Result<null, WriteFailure>> => {
  const clock = session.nextClock(null);
  const { records: changes = [], events = [event], meta: more, ...rest } = along ?? {};
  const outcome = await trail.commitAllWith(events, clock, ({ records, meta }) =>
    session.db.commit({
      ...company,
      ...rest,
      records: [...changes, ...records],
      meta: { ...company.meta, ...more, ...meta },
      clock,
    }),
  );
  return outcome === 'done' ? ok(null) : err({ type: 'gone' });
};

/**
 * Adds to the signed list, with every row that goes with it, in one transaction. What nobody may add is refused by reading
 * the longer list as every laptop will.
 */
export const commitListChange = async (
  tools: ListTools,
  signer: ListSigner,
  change: ListChange,
): Promise<Result<null, ListRefusal | WriteFailure>> => {
  const { session, records } = tools;
  const { added: item, member, newKey } = change;
  const facts = change.facts.map((one) => ({ ...one, at: session.deps.now(), by: signer.by }));
  const extended = extendRoster(session.office.officeKey, session.roster().entries, facts, signer.sign);
  if (!extended.ok) return err(refusalOf(extended.error));
  const { added: roster, ...next } = extended.value;
  const company = { ...(await companyOf(tools, change, next)), roster };
  const subject = { table: 'staff', id: member, of: '' } as const;
  const event = { action: 'changed', subject, fields: change.fields, reason: change.reason ?? '' } as const;
  const written =
    item === undefined
      ? await writeWithoutRecord(tools, event, company, change.along)
      : await records.write<StaffMember, WriteFailure>(staffKind, item.id, async (before) =>
          before === null ? ok({ item, company }) : err({ type: 'gone' }),
        );
  if (!written.ok) return written;
  session.setRoster(next);
  if (newKey !== undefined) session.startEpoch({ epoch: newKey.epoch, handle: newKey.handle });
  session.changed();
  return ok(null);
};
