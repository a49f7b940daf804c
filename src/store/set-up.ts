import { formatRecoveryKey, newRecoveryKey } from '../crypto/recovery-key.ts';
import { newSealingKey } from '../crypto/sealing.ts';
import { newSigningKey } from '../crypto/signing.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { officeIdSchema, staffMemberIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { noHeads, sealAuditHeads } from './audit-heads.ts';
import { type NewDataKey, newDataKey, recipientOn, sealForHolder } from './data-keys.ts';
import type { Database } from './database.ts';
import { DiskRefused, failureOf } from './disk-refused.ts';
import type { WriteFailure } from './failures.ts';
import { endMemberKeys, type MemberKeys, newMemberKeys, wrapForMember } from './member-keys.ts';
import { openVault, settingsId } from './open-vault.ts';
import { settingsKind, staffKind } from './record-codec.ts';
import {
  type RecoveryKeys,
  recoverySecretHash,
  type SealedRecovery,
  sealRecovery,
  wrapForRecovery,
} from './recovery-wrap.ts';
import { sealRosterHead } from './roster-head.ts';
import { extendRoster, signWith } from './roster-table.ts';
import { metaKeys, newNodeName, type OfficeMeta, schemaVersion, type WrapRow } from './rows.ts';
import { sealChange } from './sealed-row.ts';
import { type Roster, type Session, startSession } from './session.ts';
import { sealSignInNames } from './sign-in-names.ts';
import type { OfficeSetUp, OpenVault } from './vault.ts';
import type { VaultDeps } from './vault-deps.ts';

export interface NewOffice {
  readonly office: OfficeMeta;
  readonly officeName: string;
  readonly member: StaffMember;
  readonly memberKeys: MemberKeys;
  readonly dataKey: NewDataKey;
  readonly recovery: RecoveryKeys;
  /** What the paper opens; the practice office has none. */
  readonly paper?: SealedRecovery;
  /** Rows by which people can come in later; none for the practice office. */
  readonly wrapsFor: (roster: Roster) => Promise<readonly WrapRow[]>;
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
    node: newNodeName(deps.newId()),
  };
  const roles = first.roles.includes('administrator') ? first.roles : [...first.roles, 'administrator' as const];
  const member: StaffMember = { ...first, id: staffMemberIdSchema.parse(deps.newId()), roles };
  return { office, member };
};

/** The first entries of the list, signed by the office: its first administrator, data key and recovery key. */
const firstRoster = (deps: VaultDeps, start: NewOffice) => {
  const { office, member, memberKeys, dataKey, recovery, paper } = start;
  const secret = paper === undefined ? {} : { secret: recoverySecretHash(paper.secret) };
  const signed = { at: deps.now(), by: 'office' } as const;
  const { signingKey, sealingKey } = memberKeys;
  const keys = { signingKey: signingKey.publicKey, sealingKey: sealingKey.publicKey };
  const roster = extendRoster(
    office.officeKey,
    [],
    [
      { type: 'member', ...signed, memberId: member.id, roles: member.roles, ...keys },
      { type: 'keyEpoch', ...signed, epoch: dataKey.epoch, keyCheck: dataKey.keyCheck },
      { type: 'recovery', ...signed, sealingKey: recovery.sealingKey.publicKey, ...secret },
    ],
    signWith(recovery.officeSigningKey),
  );
  if (!roster.ok) throw new Error(`the first entries of the list are refused: ${roster.error.type}`);
  return roster.value;
};

/** Writes the first rows of an office in one transaction and starts the session of its first member. */
export const foundOffice = async (
  db: Database,
  deps: VaultDeps,
  start: NewOffice,
): Promise<Result<Session, WriteFailure>> => {
  const { office, member } = start;
  const { added, ...roster } = firstRoster(deps, start);
  const dataKey = { epoch: start.dataKey.epoch, handle: start.dataKey.handle };
  const dataKeys = { dataKey, keyring: new Map([[dataKey.epoch, dataKey.handle]]) };
  const { signingKey } = start.memberKeys;
  const noClock = { last: null, offset: 0 };
  const session = startSession({ office, memberId: member.id, db, deps, dataKeys, signingKey, roster, clock: noClock });
  const clock = session.nextClock(null);
  const settings = { id: settingsId, values: { officeName: start.officeName } };
  const staffRow = await sealChange(session, staffKind, member.id, { before: null, item: member, clock });
  const settingsRow = await sealChange(session, settingsKind, settingsId, { before: null, item: settings, clock });
  const outcome = await db.commit({
    records: [staffRow, settingsRow].map(({ row }) => ({ row, readRev: null })),
    clock,
    wraps: await start.wrapsFor(roster),
    roster: added,
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

/** The keys with which an office begins; `end` zeroes what must not outlive the first run. */
export const newOfficeKeys = async () => {
  const recovery: RecoveryKeys = { officeSigningKey: newSigningKey(), sealingKey: newSealingKey() };
  const [memberKeys, dataKey] = [newMemberKeys(), await newDataKey(1)];
  const end = () => {
    dataKey.end();
    memberKeys.sealingKey.secret.fill(0);
    recovery.officeSigningKey.secret.fill(0);
    recovery.sealingKey.secret.fill(0);
  };
  return { recovery, memberKeys, dataKey, end };
};

/** First run: keys, list, first member, in one transaction. The recovery key is in the answer and nowhere else in clear. */
export const setUpOffice = async (
  db: Database,
  deps: VaultDeps,
  input: OfficeSetUp,
): Promise<Result<{ readonly vault: OpenVault; readonly recoveryKey: string }, WriteFailure>> => {
  const keys = await newOfficeKeys();
  const { recovery, memberKeys, dataKey } = keys;
  const recoveryKey = newRecoveryKey();
  try {
    if ((await db.meta(metaKeys.office)) !== undefined) return err({ type: 'gone' });
    const { officeName, organisation, passphrase } = input;
    const { publicKey } = recovery.officeSigningKey;
    const { office, member } = newOfficeFacts(deps, organisation, input.firstMember, publicKey);
    const paper = await sealRecovery(office, recoveryKey, recovery);
    const wrapsFor = async (roster: Roster): Promise<readonly WrapRow[]> => [
      await wrapForMember(deps, office, { id: member.id, passphrase, keys: memberKeys }, [
        await sealForHolder(office, recipientOn(office, roster, member.id), dataKey),
      ]),
      wrapForRecovery(paper, [await sealForHolder(office, recipientOn(office, roster, 'recovery'), dataKey)]),
    ];
    const session = await foundOffice(db, deps, {
      office,
      officeName,
      member,
      memberKeys,
      dataKey,
      recovery,
      paper,
      wrapsFor,
    });
    if (!session.ok) {
      endMemberKeys(memberKeys);
      return session;
    }
    return ok({ vault: await openVault(session.value, false), recoveryKey: formatRecoveryKey(recoveryKey) });
  } catch (error) {
    if (error instanceof DiskRefused) return err(failureOf(error));
    throw error;
  } finally {
    recoveryKey.fill(0);
    keys.end();
  }
};
