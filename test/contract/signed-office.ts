import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { instantSchema } from '../../src/domain/dates.ts';
import type { Role } from '../../src/domain/dossier/records.ts';
import { officeIdSchema, referralIdSchema, type StaffMemberId, staffMemberIdSchema } from '../../src/domain/ids.ts';
import type { RosterEntry } from '../../src/domain/roster/roster.ts';
import {
  approvalStatement,
  entryHash,
  entryStatement,
  type UnsignedRosterEntry,
} from '../../src/domain/roster/statements.ts';
import type { Release } from '../../src/host/port.ts';

interface Key {
  readonly publicKey: string;
  readonly sign: (statement: string) => string;
}

const rawPublicKey = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');

const newKey = (): Key => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: rawPublicKey(publicKey),
    sign: (statement) => sign(null, Buffer.from(statement), privateKey).toString('base64'),
  };
};

const sha256Hex = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const at = instantSchema.parse('2026-11-22T09:00:00.000Z');

/** A fictional office with its own keys: an administrator, and a second member with the role that is asked. */
export const makeSignedOffice = (roleOfSigner: Role = 'socialWorker') => {
  const officeId = officeIdSchema.parse(randomUUID());
  const office = newKey();
  const admin = { id: staffMemberIdSchema.parse(randomUUID()), key: newKey() };
  const signer = { id: staffMemberIdSchema.parse(randomUUID()), key: newKey() };

  const member = (entry: Omit<UnsignedRosterEntry & { type: 'member' }, 'type' | 'at'>, by: Key): RosterEntry => {
    const unsigned = { type: 'member' as const, at, ...entry };
    return { ...unsigned, signature: by.sign(entryStatement(unsigned)) };
  };
  const first = member(
    {
      seq: 0,
      previous: '',
      by: 'office',
      memberId: admin.id,
      roles: ['administrator'],
      signingKey: admin.key.publicKey,
      sealingKey: admin.key.publicKey,
    },
    office,
  );
  const second = member(
    {
      seq: 1,
      previous: entryHash(first, { sha256Hex }),
      by: admin.id,
      memberId: signer.id,
      roles: [roleOfSigner],
      signingKey: signer.key.publicKey,
      sealingKey: signer.key.publicKey,
    },
    admin.key,
  );
  const roster: readonly RosterEntry[] = [first, second];

  /** A release over these bytes, signed by the second member (or by another key, for forgeries). */
  const release = (bytes: Uint8Array, reference: string, by: { key: Key; id: StaffMemberId } = signer): Release => {
    const facts = {
      officeId,
      referralId: referralIdSchema.parse(randomUUID()),
      recipient: 'deOpstap' as const,
      reference,
      sha256: sha256Hex(bytes),
      duplicateSha256: sha256Hex('duplicate'),
      by: by.id,
      at,
    };
    return { ...facts, signature: by.key.sign(approvalStatement(facts)), roster };
  };
  return { officeId, officeKey: office.publicKey, otherKey: newKey().publicKey, release, signer, stranger: newKey() };
};
