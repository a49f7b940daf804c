import { type Bytes, fromBase64, joinBytes, toBase64 } from '../crypto/bytes.ts';
import { type KdfParameters, newKdfParameters } from '../crypto/kdf-parameters.ts';
import { unwrapSecret, type WrapPlace, wrappingKey, wrapSecret } from '../crypto/key-wrapping.ts';
import { newSealingKey, type SealingKey, sealingKeyOf } from '../crypto/sealing.ts';
import { newSigningKey, type SigningKey, signingKeyOf } from '../crypto/signing.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Database } from './database.ts';
import { deviceSecretFor, deviceSecretNamed } from './device-secret.ts';
import type { UnlockFailure } from './failures.ts';
import { type MemberWrap, memberWrapSchema, type OfficeMeta, type SealedDataKey } from './rows.ts';
import { unlockDelay } from './unlock-delay.ts';
import type { VaultDeps } from './vault-deps.ts';

const secretLength = 32;

/** A member's two private keys; in memory only while that member acts. */
export interface MemberKeys {
  readonly signingKey: SigningKey;
  readonly sealingKey: SealingKey;
}

export const newMemberKeys = (): MemberKeys => ({ signingKey: newSigningKey(), sealingKey: newSealingKey() });

export const endMemberKeys = ({ signingKey, sealingKey }: MemberKeys): void => {
  signingKey.secret.fill(0);
  sealingKey.secret.fill(0);
};

/** The key encryption key of a person, bound to the laptop where a device secret is given; both are zeroed when this returns. */
const keyFrom = async (
  deps: VaultDeps,
  passphrase: string,
  kdf: KdfParameters,
  deviceSecret: Bytes | null,
): Promise<CryptoKey> => {
  const stretched: Bytes = new Uint8Array(await deps.deriveKey(passphrase, kdf));
  const both = deviceSecret === null ? null : joinBytes(stretched, deviceSecret);
  try {
    return await (both === null ? wrappingKey(stretched, 'passphrase') : wrappingKey(both, 'passphraseAndDevice'));
  } finally {
    stretched.fill(0);
    deviceSecret?.fill(0);
    both?.fill(0);
  }
};

const placeOf = (office: OfficeMeta, member: string): WrapPlace => ({
  office: office.officeId,
  holder: member,
  purpose: 'memberSecret',
});

/** Whose keys, under which passphrase. */
export interface MemberHolder {
  readonly id: StaffMemberId;
  readonly passphrase: string;
  readonly keys: MemberKeys;
  /** Where the sealing key is not the one on the list. */
  readonly renewed?: MemberWrap['renewed'];
}

/** The private keys and the office key under the passphrase, and the secret of a laptop where one is given. */
export const wrapWithPassphrase = async (
  deps: VaultDeps,
  office: OfficeMeta,
  holder: MemberHolder,
  deviceSecret: Bytes | null,
): Promise<Pick<MemberWrap, 'kdf' | 'secret'>> => {
  const kdf = newKdfParameters(deps.kdfCost);
  const wrapper = await keyFrom(deps, holder.passphrase, kdf, deviceSecret);
  const { signingKey, sealingKey } = holder.keys;
  const secret = joinBytes(signingKey.secret, sealingKey.secret, fromBase64(office.officeKey));
  try {
    return { kdf, secret: await wrapSecret(secret, wrapper, placeOf(office, holder.id)) };
  } finally {
    secret.fill(0);
  }
};

/**
 * A member's row: the private keys under the passphrase (and the secret of this laptop, where it keeps one), beside the data
 * keys that are sealed to them. The office key is wrapped along, so that nobody can slip this person another office key (and
 * with it another roster) through the plain part of the disk.
 */
export const wrapForMember = async (
  deps: VaultDeps,
  office: OfficeMeta,
  holder: MemberHolder & {
    /** Where these keys are older than the data keys beside them. */
    readonly keysSince?: number;
    /** Where the access record says the same (access.ts). */
    readonly at?: MemberWrap['at'];
  },
  dataKeys: readonly SealedDataKey[],
): Promise<MemberWrap> => {
  const device = await deviceSecretFor(deps);
  return {
    id: holder.id,
    kind: 'member',
    v: 1,
    ...(await wrapWithPassphrase(deps, office, holder, device?.bytes ?? null)),
    ...(device === null ? {} : { device: device.id }),
    dataKeys,
    keysSince: holder.keysSince ?? Math.min(...dataKeys.map(({ epoch }) => epoch)),
    to: holder.keys.sealingKey.publicKey,
    ...(holder.at === undefined ? {} : { at: holder.at }),
    ...(holder.renewed === undefined ? {} : { renewed: holder.renewed }),
  };
};

/** The private keys as opened, with the row they came from: its data keys are sealed to them. */
export interface OpenedMember extends MemberKeys {
  readonly wrap: MemberWrap;
  /** `Database.wrapsSeen` when it was read. */
  readonly wrapsSeen: number;
}

/** The same keys, and what is sealed to them, under another passphrase or with the secret of another laptop. */
export const rewrapMember = (
  deps: VaultDeps,
  office: OfficeMeta,
  keys: OpenedMember,
  id: StaffMemberId,
  passphrase: string,
  at = keys.wrap.at,
): Promise<MemberWrap> => {
  const { dataKeys, renewed, keysSince = 1 } = keys.wrap;
  const before = { ...(renewed && { renewed }), ...(at && { at }) };
  return wrapForMember(deps, office, { id, passphrase, keys, keysSince, ...before }, dataKeys);
};

const unwrap = async (
  office: OfficeMeta,
  wrap: MemberWrap,
  wrapper: CryptoKey,
): Promise<Result<Omit<OpenedMember, 'wrapsSeen'>, UnlockFailure>> => {
  const secret = await unwrapSecret(wrap.secret, wrapper, placeOf(office, wrap.id));
  if (!secret.ok) return err({ type: 'wrongPassphrase' });
  const signingKey = signingKeyOf(secret.value.slice(0, secretLength));
  const sealingKey = sealingKeyOf(secret.value.slice(secretLength, 2 * secretLength));
  const officeKey = toBase64(secret.value.subarray(2 * secretLength));
  secret.value.fill(0);
  return officeKey === office.officeKey ? ok({ signingKey, sealingKey, wrap }) : err({ type: 'damaged' });
};

/**
 * Opens a member's private keys with the passphrase, behind the growing delay; the caller ends them. Absurd parameters are
 * refused before anything is derived; without the device secret that the wrap names, the passphrase is not tried at all.
 */
export const openMemberKeys = async (
  db: Database,
  deps: VaultDeps,
  office: OfficeMeta,
  member: StaffMemberId,
  passphrase: string,
): Promise<Result<OpenedMember, UnlockFailure>> => {
  const wrapsSeen = await db.wrapsSeen();
  const found = await db.wrap(member);
  if (found === undefined) return err({ type: 'unknownMember' });
  const wrap = memberWrapSchema.safeParse(found);
  if (!wrap.success) return err({ type: 'damaged' });
  const deviceSecret = await deviceSecretNamed(deps, wrap.data.device);
  if (!deviceSecret.ok) return deviceSecret;
  const delay = unlockDelay(db, deps, member);
  const waitMs = await delay.waitMs();
  if (waitMs > 0) return err({ type: 'tooSoon', waitMs });
  await delay.countAttempt();
  const wrapper = await keyFrom(deps, passphrase, wrap.data.kdf, deviceSecret.value);
  const keys = await unwrap(office, wrap.data, wrapper);
  if (!keys.ok) return keys;
  await delay.forget();
  return ok({ ...keys.value, wrapsSeen });
};
