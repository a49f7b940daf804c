import type { StaffMember } from '../domain/dossier/records.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { ifDiskTakes } from './disk-refused.ts';
import { staffKind } from './record-codec.ts';
import { metaKeys } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import type { Session } from './session.ts';
import { readSignInNames, sealSignInNames } from './sign-in-names.ts';

/** Who works here: names from the sealed records, roles only from the verified list. */
export const readStaff = async (session: Session, records: SealedRecords): Promise<readonly StaffMember[]> => {
  const { members } = session.roster();
  return (await records.all(staffKind)).flatMap(({ item }) => {
    const roles = members.get(item.id)?.roles;
    return roles === undefined ? [] : [{ ...item, roles }];
  });
};

/**
 * Who is not on the list any more, with the roles they once had in their record. Who never was on it is no former colleague: an
 * enrolment that another change was before left only the record.
 */
export const readFormerStaff = async (session: Session, records: SealedRecords): Promise<readonly StaffMember[]> => {
  const { members, entries } = session.roster();
  const ever = new Set(entries.flatMap((entry) => (entry.type === 'member' ? [entry.memberId] : [])));
  const isFormer = (id: StaffMemberId): boolean => ever.has(id) && !members.has(id);
  return (await records.all(staffKind)).flatMap(({ item }) => (isFormer(item.id) ? [item] : []));
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

/** Names on the lock screen, after colleagues came or changed on another laptop. */
export const noteSignInNames = async (session: Session, records: SealedRecords): Promise<void> => {
  const { db, office } = session;
  const staff = await readStaff(session, records);
  const shown = new Map(
    (await readSignInNames(db, office)).map(({ id, name, function: work }) => [id, `${name} ${work}`]),
  );
  const isShown = staff.every(({ id, name, function: work }) => !shown.has(id) || shown.get(id) === `${name} ${work}`);
  if (isShown) return;
  await ifDiskTakes(async () => db.setMeta(metaKeys.signInNames, await sealSignInNames(db, office, staff)));
};

/** After an office was put back: the names for the lock screen were sealed by a key of the old database, which is gone. */
export const healSignInNames = async (session: Session, records: SealedRecords): Promise<void> => {
  const { db, office } = session;
  if ((await db.meta(metaKeys.signInNames)) !== undefined) return;
  await ifDiskTakes(async () =>
    db.setMeta(metaKeys.signInNames, await sealSignInNames(db, office, await readStaff(session, records))),
  );
};
