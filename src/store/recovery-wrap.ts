import { type Bytes, joinBytes } from '../crypto/bytes.ts';
import { type WrapPlace, wrappingKey, wrapSecret } from '../crypto/key-wrapping.ts';
import type { SealingKey } from '../crypto/sealing.ts';
import type { SigningKey } from '../crypto/signing.ts';
import type { OfficeMeta, RecoveryWrap, SealedDataKey } from './rows.ts';

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
    };
  } finally {
    secret.fill(0);
  }
};
