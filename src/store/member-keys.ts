import { type Bytes, fromBase64, joinBytes, toBase64 } from '../crypto/bytes.ts';
import { type KdfParameters, newKdfParameters } from '../crypto/kdf-parameters.ts';
import {
  unwrapDataKey,
  unwrapSecret,
  type WrapPlace,
  wrapDataKey,
  wrappingKey,
  wrapSecret,
} from '../crypto/key-wrapping.ts';
import { type SigningKey, signingKeyOf } from '../crypto/signing.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Database } from './database.ts';
import { type MemberWrap, memberWrapSchema, type OfficeMeta } from './rows.ts';
import { unlockDelay } from './unlock-delay.ts';
import type { UnlockFailure } from './vault.ts';
import type { VaultDeps } from './vault-deps.ts';

const secretLength = 32;

/** The key encryption key of a person. The stretched bytes are gone when this returns. */
const keyFrom = async (deps: VaultDeps, passphrase: string, kdf: KdfParameters): Promise<CryptoKey> => {
  const stretched: Bytes = new Uint8Array(await deps.deriveKey(passphrase, kdf));
  try {
    return await wrappingKey(stretched, 'passphrase');
  } finally {
    stretched.fill(0);
  }
};

const placeFor = (office: OfficeMeta, member: string, purpose: WrapPlace['purpose']): WrapPlace => ({
  office: office.officeId,
  holder: member,
  purpose,
  epoch: office.epoch,
});

/**
 * A member's row: the data key and the own signing key under the passphrase. The office key is sealed along, so that nobody
 * can slip this person another office key (and with it another roster) through the plain part of the disk.
 */
export const wrapForMember = async (
  deps: VaultDeps,
  office: OfficeMeta,
  member: StaffMemberId,
  passphrase: string,
  dataKey: CryptoKey,
  signingKey: SigningKey,
): Promise<MemberWrap> => {
  const kdf = newKdfParameters(deps.kdfCost);
  const wrapper = await keyFrom(deps, passphrase, kdf);
  const secret = joinBytes(signingKey.secret, fromBase64(office.officeKey));
  try {
    return {
      id: member,
      kind: 'member',
      v: 1,
      epoch: office.epoch,
      kdf,
      dataKey: await wrapDataKey(dataKey, wrapper, placeFor(office, member, 'dataKey')),
      secret: await wrapSecret(secret, wrapper, placeFor(office, member, 'memberSecret')),
    };
  } finally {
    secret.fill(0);
  }
};

export interface MemberKeys {
  readonly dataKey: CryptoKey;
  readonly signingKey: SigningKey;
}

const unwrap = async (
  office: OfficeMeta,
  wrap: MemberWrap,
  wrapper: CryptoKey,
  extractable: boolean,
): Promise<Result<MemberKeys, UnlockFailure>> => {
  const dataKey = await unwrapDataKey(wrap.dataKey, wrapper, placeFor(office, wrap.id, 'dataKey'), extractable);
  if (!dataKey.ok) return err({ type: 'wrongPassphrase' });
  const secret = await unwrapSecret(wrap.secret, wrapper, placeFor(office, wrap.id, 'memberSecret'));
  if (!secret.ok) return err({ type: 'damaged' });
  const officeKey = toBase64(secret.value.subarray(secretLength));
  const signingKey = signingKeyOf(secret.value.slice(0, secretLength));
  secret.value.fill(0);
  return officeKey === office.officeKey ? ok({ dataKey: dataKey.value, signingKey }) : err({ type: 'damaged' });
};

/**
 * Opens a member's keys with the passphrase, behind the growing delay. `extractable` only for the one act of enrolling;
 * absurd parameters are refused before anything is derived.
 */
export const openMemberKeys = async (
  db: Database,
  deps: VaultDeps,
  office: OfficeMeta,
  member: StaffMemberId,
  passphrase: string,
  extractable = false,
): Promise<Result<MemberKeys, UnlockFailure>> => {
  const found = await db.wrap(member);
  if (found === undefined) return err({ type: 'unknownMember' });
  const wrap = memberWrapSchema.safeParse(found);
  if (!wrap.success || wrap.data.epoch !== office.epoch) return err({ type: 'damaged' });
  const delay = unlockDelay(db, deps, member);
  const waitMs = await delay.waitMs();
  if (waitMs > 0) return err({ type: 'tooSoon', waitMs });
  await delay.countAttempt();
  const keys = await unwrap(office, wrap.data, await keyFrom(deps, passphrase, wrap.data.kdf), extractable);
  if (keys.ok) await delay.forget();
  return keys;
};
