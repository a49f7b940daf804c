import { type Bytes, joinBytes } from '../crypto/bytes.ts';
import { unwrapSecret, type WrapPlace, wrappingKey, wrapSecret } from '../crypto/key-wrapping.ts';
import { type SealingKey, sealingKeyOf } from '../crypto/sealing.ts';
import { type SigningKey, signingKeyOf } from '../crypto/signing.ts';
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

export const wrapForRecovery = async (
  office: OfficeMeta,
  recoveryKey: Bytes,
  { officeSigningKey, sealingKey }: RecoveryKeys,
  dataKeys: readonly SealedDataKey[],
): Promise<RecoveryWrap> => {
  const secret = joinBytes(officeSigningKey.secret, sealingKey.secret);
  try {
    const wrapper = await wrappingKey(recoveryKey, 'recovery');
    return {
      id: 'recovery',
      kind: 'recovery',
      v: 1,
      secret: await wrapSecret(secret, wrapper, placeOf(office)),
      dataKeys,
      keysSince: Math.min(...dataKeys.map(({ epoch }) => epoch)),
      to: sealingKey.publicKey,
    };
  } finally {
    secret.fill(0);
  }
};

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
