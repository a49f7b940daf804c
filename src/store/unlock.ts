import type { StaffMemberId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { hlcSchema } from '../protocol/clock.ts';
import { type Database, DiskRefused } from './database.ts';
import { openMemberKeys } from './member-keys.ts';
import { openVault } from './open-vault.ts';
import { isRosterWhole } from './roster-head.ts';
import { openRoster } from './roster-table.ts';
import { metaKeys, officeMetaSchema } from './rows.ts';
import { type Session, startSession } from './session.ts';
import type { OpenVault, UnlockFailure } from './vault.ts';
import type { VaultDeps } from './vault-deps.ts';

const openSession = async (
  db: Database,
  deps: VaultDeps,
  member: StaffMemberId,
  passphrase: string,
): Promise<Result<Session, UnlockFailure>> => {
  const office = officeMetaSchema.safeParse(await db.meta(metaKeys.office));
  if (!office.success) return err({ type: 'damaged' });
  const keys = await openMemberKeys(db, deps, office.data, member, passphrase);
  if (!keys.ok) return keys;
  const dataKey = { epoch: office.data.epoch, handle: keys.value.dataKey };
  const roster = openRoster(await db.roster(), office.data.officeKey);
  const head = await db.meta(metaKeys.rosterHead);
  if (!roster.ok || !(await isRosterWhole(dataKey, office.data, roster.value.entries, head))) {
    return err({ type: 'damaged' });
  }
  const listed = roster.value.members.get(member);
  // A wrap on disk is not enough: who is not on the list (any more) does not come in, nor with another key than listed.
  if (listed === undefined) return err({ type: 'unknownMember' });
  if (listed.signingKey !== keys.value.signingKey.publicKey) return err({ type: 'damaged' });
  const clock = hlcSchema.safeParse(await db.meta(metaKeys.clock)).data ?? null;
  const { signingKey } = keys.value;
  return ok(
    startSession({ office: office.data, memberId: member, db, deps, dataKey, signingKey, roster: roster.value, clock }),
  );
};

/** Opens the vault for one person, or says why not; on any failure the database is closed again and no key is left. */
export const unlockVault = async (
  db: Database,
  deps: VaultDeps,
  member: StaffMemberId,
  passphrase: string,
): Promise<Result<OpenVault, UnlockFailure>> => {
  try {
    const session = await openSession(db, deps, member, passphrase);
    if (session.ok) return ok(await openVault(session.value, false));
    db.close();
    return session;
  } catch (error) {
    db.close();
    if (error instanceof DiskRefused) return err({ type: 'damaged' });
    throw error;
  }
};
