import { newSigningKey, rosterCrypto } from '../crypto/signing.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { staffMemberIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { readRoster } from '../domain/roster/read-roster.ts';
import { openMemberKeys, wrapForMember } from './member-keys.ts';
import { staffKind } from './record-codec.ts';
import { sealRosterHead } from './roster-head.ts';
import { memberEntry } from './roster-table.ts';
import { metaKeys } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import { asWrite, type Session } from './session.ts';
import { readSignInNames, sealSignInNames } from './sign-in-names.ts';
import type { OpenVault, UnlockFailure, WriteFailure } from './vault.ts';

/** Who works here: names from the sealed records, roles only from the verified list. */
export const readStaff = async (session: Session, records: SealedRecords): Promise<readonly StaffMember[]> => {
  const { members } = session.roster();
  return (await records.all(staffKind)).flatMap(({ item }) => {
    const roles = members.get(item.id)?.roles;
    return roles === undefined ? [] : [{ ...item, roles }];
  });
};

/** The signed-in person. A damaged record of one's own does not keep anybody from working. */
export const readMe = async (session: Session, records: SealedRecords): Promise<StaffMember> => {
  const roles = session.myRoles();
  const record = await records.get(staffKind, session.memberId);
  if (record !== null) return { ...record.item, roles };
  const names = await readSignInNames(session.db, session.office);
  const name = names.find(({ id }) => id === session.memberId)?.name ?? 'Medewerker';
  return { id: session.memberId, name, function: '', phone: '', roles };
};

type EnrolFailure = UnlockFailure | WriteFailure | { readonly type: 'notAdministrator' };

/** The new colleague's row, list entry and record, all in one transaction; the administrator's passphrase opens the data key. */
export const createEnrol = (session: Session, records: SealedRecords): OpenVault['enrol'] => {
  const { db, deps, office } = session;

  const enrolled = async (
    member: Omit<StaffMember, 'id'>,
    theirPassphrase: string,
    myPassphrase: string,
  ): Promise<Result<StaffMember, EnrolFailure>> => {
    if (!session.myRoles().includes('administrator')) return err({ type: 'notAdministrator' });
    const mine = await openMemberKeys(db, deps, office, session.memberId, myPassphrase, true);
    if (!mine.ok) return mine;
    mine.value.signingKey.secret.fill(0);
    const added: StaffMember = { ...member, id: staffMemberIdSchema.parse(deps.newId()) };
    const signingKey = newSigningKey();
    const wrap = await wrapForMember(deps, office, added.id, theirPassphrase, mine.value.dataKey, signingKey);
    signingKey.secret.fill(0);
    const facts = { memberId: added.id, roles: added.roles, signingKey: signingKey.publicKey };
    const entry = memberEntry(
      session.roster().entries,
      { ...facts, at: deps.now(), by: session.memberId },
      session.sign,
    );
    const entries = [...session.roster().entries, entry];
    const members = readRoster(entries, office.officeKey, rosterCrypto);
    if (!members.ok) return err({ type: 'notAdministrator' });
    const meta = {
      [metaKeys.signInNames]: await sealSignInNames(db, office, [...(await readStaff(session, records)), added]),
      [metaKeys.rosterHead]: await sealRosterHead(session.dataKey(), office, entries),
    };
    const company = { wraps: [wrap], roster: [{ seq: entry.seq, entry }], meta };
    const written = await records.write<StaffMember, WriteFailure>(staffKind, added.id, async (before) =>
      before === null ? ok({ item: added, company }) : err({ type: 'gone' }),
    );
    if (!written.ok) return written;
    session.setRoster({ entries, members: members.value });
    return ok(added);
  };

  return (member, theirPassphrase, myPassphrase) =>
    asWrite<StaffMember, EnrolFailure>(session, () => enrolled(member, theirPassphrase, myPassphrase));
};
