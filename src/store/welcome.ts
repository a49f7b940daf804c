import type { StaffMember } from '../domain/dossier/records.ts';
import { noHeads, sealAuditHeads } from './audit-heads.ts';
import { type OpenedMember, rewrapMember } from './member-keys.ts';
import { settingsKind, staffKind } from './record-codec.ts';
import { metaKeys, recoveryWrapSchema, schemaVersion } from './rows.ts';
import type { Session } from './session.ts';
import type { StoredRow } from './stored-row.ts';

/** Of the office itself; where this laptop is in it stays here. */
const carriedMeta = [
  metaKeys.clock,
  metaKeys.rosterHead,
  metaKeys.epoch,
  metaKeys.onlyEpoch,
  metaKeys.listPlace,
] as const;

/**
 * Everything by which another laptop becomes one of this office: the signed list, the way in for whoever admits it (under the
 * passphrase alone, because the secret of this laptop is not there) and for the recovery key, and the names of the colleagues.
 * All else comes by sync. It begins logs of its own.
 */
export const welcomeRows = async (
  session: Session,
  passphrase: string,
  mine: OpenedMember,
  staff: readonly StaffMember[],
): Promise<readonly StoredRow[]> => {
  const { db, office, memberId } = session;
  const { deviceSecret: _, ...withoutDevice } = session.deps;
  const [wrap, recovery, auditHeads, ...kept] = await Promise.all([
    rewrapMember(withoutDevice, office, mine, memberId, passphrase),
    db.wrap('recovery'),
    sealAuditHeads(session, noHeads),
    ...carriedMeta.map((k) => db.meta(k)),
  ]);
  const names = await Promise.all([staffKind, settingsKind].map(({ table }) => db.recordsOf(table)));
  const meta: readonly (readonly [string, unknown])[] = [
    [metaKeys.schemaVersion, schemaVersion],
    [metaKeys.office, office],
    [metaKeys.auditHeads, auditHeads],
    // In clear inside what is sealed: the other laptop seals them under a key of its own.
    [metaKeys.signInNames, staff.map(({ id, name, function: text }) => ({ id, name, function: text }))],
    ...carriedMeta.map((k, i) => [k, kept[i]] as const),
  ];
  return [
    ...meta.flatMap(([k, v]) => (v === undefined ? [] : [{ table: 'meta' as const, row: { k, v } }])),
    { table: 'wrap', row: { ...wrap } },
    { table: 'wrap', row: { ...recoveryWrapSchema.parse(recovery) } },
    ...session.roster().entries.map((entry) => ({ table: 'roster' as const, row: { seq: entry.seq, entry } })),
    ...names.flat().map((row) => ({ table: 'rec' as const, row: { ...Object(row) } })),
  ];
};
