import type { StaffMemberId } from '../domain/ids.ts';
import { type Hlc, hlcSchema } from '../protocol/clock.ts';
import { accessChange, accessFor, isAccessOf, readAccess } from './access.ts';
import type { RecordChange } from './commit.ts';
import { ifDiskTakes } from './disk-refused.ts';
import { endMemberKeys, type OpenedMember, openMemberKeys, rewrapMember } from './member-keys.ts';
import { type Access, memberWrapSchema } from './rows.ts';
import type { Session } from './session.ts';

/** The access record of who is signed in, under this passphrase. */
export const ownAccess = async (
  session: Session,
  keys: OpenedMember,
  passphrase: string,
  at: Hlc,
): Promise<RecordChange> => {
  const { deps, office, memberId } = session;
  const { renewed, keysSince = 1 } = keys.wrap;
  const holder = { id: memberId, passphrase, keys, ...(renewed && { renewed }) };
  return accessChange(session, memberId, await accessFor(deps, office, holder, at, keysSince));
};

/** Earlier than every change of a passphrase that travels. */
const firstAccess = hlcSchema.parse('000000000-0000-0');

/** Whether the other laptops have what this one has, or something later of the same member. */
const isInStep = (session: Session, id: StaffMemberId, access: Access | undefined, at: string): boolean =>
  access !== undefined && access.at >= at && isAccessOf(session.office, session.roster(), id, access);

/** At unlock, once the office is shared: the other laptops get a member's access where they have none, or another one. */
export const noteAccess = async (session: Session, passphrase: string): Promise<void> => {
  const { db, deps, office, memberId, list } = session;
  if (!(await list.isShared())) return;
  const known = memberWrapSchema.safeParse(await db.wrap(memberId)).data;
  const access = (await readAccess(session)).get(memberId);
  if (known === undefined || isInStep(session, memberId, access, known.at ?? '')) return;
  const keys = await openMemberKeys(db, deps, office, memberId, passphrase);
  if (!keys.ok) return;
  try {
    // No later than the passphrase is: one that was changed on another laptop meanwhile counts.
    const at = known.at ?? firstAccess;
    const wrap = await rewrapMember(deps, office, keys.value, memberId, passphrase, at);
    const records = [await ownAccess(session, keys.value, passphrase, at)];
    const { wrapsSeen } = keys.value;
    await ifDiskTakes(() => db.commit({ records, clock: session.nextClock(null), wraps: [wrap], wrapsSeen }));
  } finally {
    endMemberKeys(keys.value);
  }
};
