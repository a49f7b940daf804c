import type { RecipientId } from '../catalogue/pathways.ts';
import type { Instant } from '../dates.ts';
import type { OfficeId, ReferralId, StaffMemberId } from '../ids.ts';
import type { RosterCrypto, RosterEntry } from './roster.ts';

type WithoutSignature<Entry> = Entry extends unknown ? Omit<Entry, 'signature'> : never;
/** A roster entry before it is signed. */
export type UnsignedRosterEntry = WithoutSignature<RosterEntry>;

/** What a social worker signs: this referral, this reader, exactly these bytes and their duplicate. */
export interface ApprovalFacts {
  readonly officeId: OfficeId;
  readonly referralId: ReferralId;
  readonly recipient: RecipientId;
  readonly reference: string;
  readonly sha256: string;
  /** Of the same letter marked as duplicate. */
  readonly duplicateSha256: string;
  /** Of the copy for a partner; an older approval has none, and its statement stays the one that was signed. */
  readonly partnerCopySha256?: string | undefined;
  readonly by: StaffMemberId;
  readonly at: Instant;
}

/** What an administrator signs at the end of a backup: when, how much, and a digest over all of it. */
export interface BackupFacts {
  readonly officeId: OfficeId;
  readonly createdAt: Instant;
  readonly by: StaffMemberId;
  readonly rows: number;
  /** Lower-case hex SHA-256, chained over the parts of the file. */
  readonly digest: string;
}

/** Version line, then a JSON array of fixed length and order: no two different lists of fields give the same string. */
const statement = (version: string, fields: readonly (string | number | readonly string[])[]): string =>
  `${version}\n${JSON.stringify(fields)}`;

/** What an entry says beside its place in the list. */
const contentOf = (entry: UnsignedRosterEntry): readonly (string | number | readonly string[])[] => {
  switch (entry.type) {
    case 'member':
      return [entry.memberId, entry.roles, entry.signingKey, entry.sealingKey];
    case 'revoked':
      return [entry.memberId];
    case 'keyEpoch':
      return [entry.epoch, entry.keyCheck];
    case 'recovery':
      return entry.secret === undefined ? [entry.sealingKey] : [entry.sealingKey, entry.secret];
    case 'erased':
      return entry.records.map(({ table, id }) => [table, id]);
    case 'device':
    case 'deviceRevoked':
      return [entry.device];
  }
};

/** The exact string that is signed for a roster entry. Changing it makes every existing roster unreadable. */
export const entryStatement = (entry: UnsignedRosterEntry): string =>
  statement('doorwijzer-roster/1', [entry.type, entry.seq, entry.previous, entry.at, entry.by, ...contentOf(entry)]);

/** What the next entry carries as `previous`: lower-case hex SHA-256 over statement, newline, signature. */
export const entryHash = (entry: RosterEntry, crypto: Pick<RosterCrypto, 'sha256Hex'>): string =>
  crypto.sha256Hex(`${entryStatement(entry)}\n${entry.signature}`);

/** The exact string that a social worker's key signs at release. */
export const approvalStatement = (facts: ApprovalFacts): string => {
  const { officeId, referralId, recipient, reference, sha256, duplicateSha256, partnerCopySha256, by, at } = facts;
  const about = [officeId, referralId, recipient, reference, sha256, duplicateSha256];
  return partnerCopySha256 === undefined
    ? statement('doorwijzer-approval/1', [...about, by, at])
    : statement('doorwijzer-approval/2', [...about, partnerCopySha256, by, at]);
};

/** What a member signs when their key to receive data keys is replaced by a new one. */
export interface SealingKeyFacts {
  readonly officeId: OfficeId;
  readonly memberId: StaffMemberId;
  /** X25519 public key, base64. */
  readonly sealingKey: string;
}

/** The exact string that a member's own key signs for a renewed sealing key. */
export const sealingKeyStatement = (facts: SealingKeyFacts): string =>
  statement('doorwijzer-sealing-key/1', [facts.officeId, facts.memberId, facts.sealingKey]);

/** What a member signs about the own keys under the own passphrase, for the other laptops of the office. */
export interface AccessFacts {
  readonly officeId: OfficeId;
  readonly memberId: StaffMemberId;
  /** Reading of a clock: a later one takes the place of an earlier one, never the other way. */
  readonly at: string;
  /** Parameters by which the passphrase is stretched, as JSON. */
  readonly kdf: string;
  /** Base64. */
  readonly secret: string;
  readonly keysSince: number;
  /** X25519 public key, base64. */
  readonly sealingKey: string;
}

/** The exact string that a member's own key signs for an access record. */
export const accessStatement = (facts: AccessFacts): string =>
  statement('doorwijzer-access/1', [
    facts.officeId,
    facts.memberId,
    facts.at,
    facts.kdf,
    facts.secret,
    facts.keysSince,
    facts.sealingKey,
  ]);

/** The exact string that an administrator's key signs at the end of a backup. */
export const backupStatement = (facts: BackupFacts): string =>
  statement('doorwijzer-backup/1', [facts.officeId, facts.createdAt, facts.by, facts.rows, facts.digest]);
