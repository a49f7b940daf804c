import { fromBase64, toBase64 } from '../crypto/bytes.ts';
import { rosterCrypto, sign } from '../crypto/signing.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import type { RosterReading } from '../domain/roster/read-roster.ts';
import { accessStatement } from '../domain/roster/statements.ts';
import type { Hlc } from '../protocol/clock.ts';
import type { RecordChange } from './commit.ts';
import { type MemberHolder, wrapWithPassphrase } from './member-keys.ts';
import { accessKind } from './record-codec.ts';
import { type Access, type MemberWrap, type OfficeMeta, type RecordRow, recordRowSchema } from './rows.ts';
import { openRow, sealChange } from './sealed-row.ts';
import type { Session } from './session.ts';
import type { VaultDeps } from './vault-deps.ts';

const statementOf = (office: OfficeMeta, memberId: StaffMemberId, access: Omit<Access, 'signature'>): string => {
  const { algorithm, salt, memoryKiB, iterations, parallelism } = access.kdf;
  return accessStatement({
    officeId: office.officeId,
    memberId,
    at: access.at,
    kdf: JSON.stringify([algorithm, salt, memoryKiB, iterations, parallelism]),
    secret: access.secret,
    keysSince: access.keysSince,
    sealingKey: access.sealingKey,
  });
};

/** Whether the member that is on this list now made it: nobody else can put another one in its place. */
export const isAccessOf = (office: OfficeMeta, roster: RosterReading, id: string, access: Access): boolean => {
  const member = [...roster.members.values()].find(({ memberId }) => memberId === id);
  if (member === undefined) return false;
  return rosterCrypto.verify(member.signingKey, statementOf(office, member.memberId, access), access.signature);
};

/** A member's keys under the passphrase alone, so that it opens on every laptop of the office. */
export const accessFor = async (
  deps: VaultDeps,
  office: OfficeMeta,
  holder: MemberHolder,
  at: Hlc,
  keysSince: number,
): Promise<Access> => {
  const { kdf, secret } = await wrapWithPassphrase(deps, office, holder, null);
  const { publicKey: sealingKey } = holder.keys.sealingKey;
  const access = { at, kdf, secret: toBase64(secret), keysSince, sealingKey, renewed: holder.renewed ?? null };
  return { ...access, signature: sign(holder.keys.signingKey, statementOf(office, holder.id, access)) };
};

/** The access record as it is written, in place of the one before. */
export const accessChange = async (session: Session, id: StaffMemberId, own: Access): Promise<RecordChange> => {
  const found = recordRowSchema.safeParse(await session.db.record(accessKind.table, id)).data;
  const opened = found === undefined ? null : await openRow(session, accessKind, found);
  const before = opened?.ok === true ? opened.value : null;
  const { row } = await sealChange(session, accessKind, id, { before, item: { id, own }, clock: own.at });
  // One that does not open here is replaced all the same: only its place at the server is kept.
  return { row: { ...row, base: found?.base ?? '' }, readRev: found?.rev ?? null };
};

/** Every access record that opens here, by member. */
export const readAccess = async (session: Session): Promise<ReadonlyMap<string, Access>> => {
  const rows = (await session.db.recordsOf(accessKind.table)).flatMap(
    (one) => recordRowSchema.safeParse(one).data ?? [],
  );
  const opened = await Promise.all(
    rows.map(async (row: RecordRow) => {
      const record = await openRow(session, accessKind, row);
      return record.ok && record.value !== null ? [[row.id, record.value.item.own] as const] : [];
    }),
  );
  return new Map(opened.flat());
};

/** The wrap that an access record makes on this laptop; the data keys come from elsewhere. */
export const wrapOfAccess = (id: string, access: Access, dataKeys: MemberWrap['dataKeys']): MemberWrap => ({
  id,
  kind: 'member',
  v: 1,
  kdf: access.kdf,
  secret: fromBase64(access.secret),
  dataKeys,
  keysSince: access.keysSince,
  at: access.at,
  to: access.sealingKey,
  ...(access.renewed === null ? {} : { renewed: access.renewed }),
});
