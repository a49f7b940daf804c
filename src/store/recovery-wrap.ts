import { type Bytes, joinBytes, toBase64 } from '../crypto/bytes.ts';
import { unwrapSecret, type WrapPlace, wrappingKey, wrapSecret } from '../crypto/key-wrapping.ts';
import { type SealingKey, sealingKeyOf } from '../crypto/sealing.ts';
import { rosterCrypto, type SigningKey, signingKeyOf } from '../crypto/signing.ts';
import type { OfficeMeta, RecoveryWrap, SealedDataKey } from './rows.ts';

const secretLength = 32;

/** What the printed recovery key opens: the office's signing key, and the private key that data keys are sealed to. */
export interface RecoveryKeys {
  readonly officeSigningKey: SigningKey;
  readonly sealingKey: SealingKey;
}

const placeOf = (office: OfficeMeta): WrapPlace => ({
  office: office.officeId,
  holder: 'recovery',
  purpose: 'recoverySecret',
});

/** What the paper opens, closed: the same bytes on every laptop. */
export interface SealedRecovery {
  readonly secret: Bytes;
  /** X25519 public key, base64. */
  readonly to: string;
}

export const sealRecovery = async (
  office: OfficeMeta,
  recoveryKey: Bytes,
  { officeSigningKey, sealingKey }: RecoveryKeys,
): Promise<SealedRecovery> => {
  const secret = joinBytes(officeSigningKey.secret, sealingKey.secret);
  try {
    const wrapper = await wrappingKey(recoveryKey, 'recovery');
    return { secret: await wrapSecret(secret, wrapper, placeOf(office)), to: sealingKey.publicKey };
  } finally {
    secret.fill(0);
  }
};

/** By which the signed list vouches for what the paper opens. */
export const recoverySecretHash = (secret: Uint8Array): string => rosterCrypto.sha256Hex(toBase64(secret));

export const wrapForRecovery = ({ secret, to }: SealedRecovery, dataKeys: readonly SealedDataKey[]): RecoveryWrap => ({
  ...{ id: 'recovery', kind: 'recovery', v: 1, secret, dataKeys, to },
  keysSince: Math.min(...dataKeys.map(({ epoch }) => epoch)),
});

/** The keys, or null for another key than this office's. */
export const unwrapRecovery = async (
  office: OfficeMeta,
  recoveryKey: Bytes,
  wrap: RecoveryWrap,
): Promise<RecoveryKeys | null> => {
  const secret = await unwrapSecret(wrap.secret, await wrappingKey(recoveryKey, 'recovery'), placeOf(office));
  if (!secret.ok) return null;
  const officeSigningKey = signingKeyOf(secret.value.slice(0, secretLength));
  const sealingKey = sealingKeyOf(secret.value.slice(secretLength));
  secret.value.fill(0);
  return { officeSigningKey, sealingKey };
};
