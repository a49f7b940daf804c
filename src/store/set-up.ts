import type { DataKey } from '../crypto/envelope.ts';
import {
  newExtractableDataKey,
  unwrapDataKey,
  type WrapPlace,
  wrapDataKey,
  wrappingKey,
  wrapSecret,
} from '../crypto/key-wrapping.ts';
import { formatRecoveryKey, newRecoveryKey } from '../crypto/recovery-key.ts';
import { newSigningKey, rosterCrypto, type SigningKey } from '../crypto/signing.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { officeIdSchema, staffMemberIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { readRoster } from '../domain/roster/read-roster.ts';
import { noHeads, sealAuditHeads } from './audit-heads.ts';
import { type Database, DiskRefused } from './database.ts';
import { wrapForMember } from './member-keys.ts';
import { openVault, settingsId } from './open-vault.ts';
import { settingsKind, staffKind } from './record-codec.ts';
import { sealRosterHead } from './roster-head.ts';
import { memberEntry, signWith } from './roster-table.ts';
import { metaKeys, type OfficeMeta, schemaVersion, type WrapRow } from './rows.ts';
import { sealChange } from './sealed-row.ts';
import { type Session, startSession } from './session.ts';
import { sealSignInNames } from './sign-in-names.ts';
import type { OfficeSetUp, OpenVault, WriteFailure } from './vault.ts';
import type { VaultDeps } from './vault-deps.ts';

export interface NewOffice {
  readonly office: OfficeMeta;
  readonly officeName: string;
  readonly member: StaffMember;
  readonly dataKey: DataKey;
  readonly signingKey: SigningKey;
  readonly officeSigningKey: SigningKey;
  readonly wraps: readonly WrapRow[];
}

/** Ids and names of an office that begins. The first member is always administrator: somebody has to enrol the others. */
export const newOfficeFacts = (
  deps: VaultDeps,
  organisation: string,
  first: Omit<StaffMember, 'id'>,
  officeKey: string,
) => {
  const office: OfficeMeta = {
    officeId: officeIdSchema.parse(deps.newId()),
    officeKey,
    organisation,
    node: deps.newId().replaceAll('-', '').slice(0, 12),
    epoch: 1,
  };
  const roles = first.roles.includes('administrator') ? first.roles : [...first.roles, 'administrator' as const];
  const member: StaffMember = { ...first, id: staffMemberIdSchema.parse(deps.newId()), roles };
  return { office, member };
};

/** Writes the first rows of an office in one transaction and starts the session of its first member. */
export const foundOffice = async (
  db: Database,
  deps: VaultDeps,
  start: NewOffice,
): Promise<Result<Session, WriteFailure>> => {
  const { office, member, dataKey, signingKey } = start;
  const facts = { memberId: member.id, roles: member.roles, signingKey: signingKey.publicKey };
  const entry = memberEntry([], { ...facts, at: deps.now(), by: 'office' }, signWith(start.officeSigningKey));
  const members = readRoster([entry], office.officeKey, rosterCrypto);
  if (!members.ok) throw new Error(`the first entry of the list is refused: ${members.error.type}`);
  const roster = { entries: [entry], members: members.value };
  const session = startSession({ office, memberId: member.id, db, deps, dataKey, signingKey, roster, clock: null });
  const clock = session.nextClock(null);
  const settings = { id: settingsId, values: { officeName: start.officeName } };
  const staffRow = await sealChange(session, staffKind, member.id, null, member, clock);
  const settingsRow = await sealChange(session, settingsKind, settingsId, null, settings, clock);
  const outcome = await db.commit({
    records: [staffRow, settingsRow].map(({ row }) => ({ row, readRev: null })),
    clock,
    wraps: start.wraps,
    roster: [{ seq: entry.seq, entry }],
    meta: {
      [metaKeys.schemaVersion]: schemaVersion,
      [metaKeys.office]: office,
      [metaKeys.signInNames]: await sealSignInNames(db, office, [member]),
      [metaKeys.rosterHead]: await sealRosterHead(dataKey, office, roster.entries),
      [metaKeys.auditHeads]: await sealAuditHeads(session, noHeads),
    },
  });
  return outcome === 'done' ? ok(session) : err({ type: 'gone' });
};

/** The data key and the office's signing key under the recovery key, and the handle to work with (not extractable). */
const wrapForRecovery = async (office: OfficeMeta, extractable: CryptoKey, officeSigningKey: SigningKey) => {
  const recovery = newRecoveryKey();
  const wrapper = await wrappingKey(recovery, 'recovery');
  const at = (purpose: WrapPlace['purpose']): WrapPlace => ({
    office: office.officeId,
    holder: 'recovery',
    purpose,
    epoch: office.epoch,
  });
  const dataKey = await wrapDataKey(extractable, wrapper, at('dataKey'));
  const secret = await wrapSecret(officeSigningKey.secret, wrapper, at('officeSecret'));
  const handle = await unwrapDataKey(dataKey, wrapper, at('dataKey'), false);
  if (!handle.ok) throw new Error('a key that was just wrapped does not unwrap');
  const recoveryKey = await formatRecoveryKey(recovery);
  recovery.fill(0);
  const wrap: WrapRow = { id: 'recovery', kind: 'recovery', v: 1, epoch: office.epoch, dataKey, secret };
  return { wrap, handle: handle.value, recoveryKey };
};

/** First run: keys, list, first member, in one transaction. The recovery key is in the answer and nowhere else in clear. */
export const setUpOffice = async (
  db: Database,
  deps: VaultDeps,
  input: OfficeSetUp,
): Promise<Result<{ readonly vault: OpenVault; readonly recoveryKey: string }, WriteFailure>> => {
  const officeSigningKey = newSigningKey();
  try {
    if ((await db.meta(metaKeys.office)) !== undefined) return err({ type: 'gone' });
    const { office, member } = newOfficeFacts(deps, input.organisation, input.firstMember, officeSigningKey.publicKey);
    const extractable = await newExtractableDataKey();
    const signingKey = newSigningKey();
    const wrap = await wrapForMember(deps, office, member.id, input.passphrase, extractable, signingKey);
    const recovery = await wrapForRecovery(office, extractable, officeSigningKey);
    const session = await foundOffice(db, deps, {
      office,
      officeName: input.officeName,
      member,
      dataKey: { epoch: office.epoch, handle: recovery.handle },
      signingKey,
      officeSigningKey,
      wraps: [wrap, recovery.wrap],
    });
    if (!session.ok) return session;
    return ok({ vault: await openVault(session.value, false), recoveryKey: recovery.recoveryKey });
  } catch (error) {
    if (error instanceof DiskRefused) return err({ type: 'diskRefused' });
    throw error;
  } finally {
    officeSigningKey.secret.fill(0);
  }
};
