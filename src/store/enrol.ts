import type { StaffMember } from '../domain/dossier/records.ts';
import { staffMemberIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { passDataKeys } from './data-keys.ts';
import { endMemberKeys, newMemberKeys, type OpenedMember, openMemberKeys, wrapForMember } from './member-keys.ts';
import { staffKind } from './record-codec.ts';
import { sealRosterHead } from './roster-head.ts';
import { extendRoster } from './roster-table.ts';
import { metaKeys } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import { asWrite, type Session } from './session.ts';
import { sealSignInNames } from './sign-in-names.ts';
import { readStaff } from './staff.ts';
import type { OpenVault, UnlockFailure, WriteFailure } from './vault.ts';

type EnrolFailure = UnlockFailure | WriteFailure | { readonly type: 'notAdministrator' };

/** The new colleague's row, list entry and record, all in one transaction; the administrator's passphrase opens the data keys. */
export const createEnrol = (session: Session, records: SealedRecords): OpenVault['enrol'] => {
  const { db, deps, office } = session;

  const add = async (
    added: StaffMember,
    passphrase: string,
    mine: OpenedMember,
  ): Promise<Result<StaffMember, EnrolFailure>> => {
    const keys = newMemberKeys();
    const publicKeys = { signingKey: keys.signingKey.publicKey, sealingKey: keys.sealingKey.publicKey };
    const signed = { at: deps.now(), by: session.memberId };
    const facts = { type: 'member' as const, ...signed, memberId: added.id, roles: added.roles, ...publicKeys };
    const extended = extendRoster(office.officeKey, session.roster().entries, [facts], session.sign);
    if (!extended.ok) return err({ type: 'notAdministrator' });
    const { added: roster, ...next } = extended.value;
    const me = { holder: session.memberId, sealingKey: mine.sealingKey, dataKeys: mine.wrap.dataKeys };
    const dataKeys = await passDataKeys(office, next, me, added.id);
    const wrap = await wrapForMember(deps, office, { id: added.id, passphrase, keys }, dataKeys);
    endMemberKeys(keys);
    const meta = {
      [metaKeys.signInNames]: await sealSignInNames(db, office, [...(await readStaff(session, records)), added]),
      [metaKeys.rosterHead]: await sealRosterHead(session.dataKey(), office, next.entries),
    };
    const written = await records.write<StaffMember, WriteFailure>(staffKind, added.id, async (before) =>
      before === null ? ok({ item: added, company: { wraps: [wrap], roster, meta } }) : err({ type: 'gone' }),
    );
    if (!written.ok) return written;
    session.setRoster(next);
    return ok(added);
  };

  const enrolled = async (
    member: Omit<StaffMember, 'id'>,
    theirPassphrase: string,
    myPassphrase: string,
  ): Promise<Result<StaffMember, EnrolFailure>> => {
    if (!session.myRoles().includes('administrator')) return err({ type: 'notAdministrator' });
    const mine = await openMemberKeys(db, deps, office, session.memberId, myPassphrase);
    if (!mine.ok) return mine;
    const added: StaffMember = { ...member, id: staffMemberIdSchema.parse(deps.newId()) };
    return add(added, theirPassphrase, mine.value).finally(() => endMemberKeys(mine.value));
  };

  return (member, theirPassphrase, myPassphrase) =>
    asWrite<StaffMember, EnrolFailure>(session, () => enrolled(member, theirPassphrase, myPassphrase));
};
