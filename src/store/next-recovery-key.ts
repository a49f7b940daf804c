import type { Result } from '../domain/result.ts';
import type { ListRefusal, RecoveryFailure, UnlockFailure, WriteFailure } from './failures.ts';

/** `renewedMeanwhile`: another one was made on another laptop, and that one is valid; this paper opens nothing. */
export type KeepFailure = WriteFailure | ListRefusal | { readonly type: 'renewedMeanwhile' };

/** A new recovery key that counts only once it is kept: until then the paper of before opens, and only that. */
export interface NextRecoveryKey {
  /** Eight groups of characters; kept nowhere in clear. */
  readonly recoveryKey: string;
  /** Makes it the one: from then on the paper of before opens nothing here. What the disk refused can be tried again. */
  readonly keep: () => Promise<Result<null, KeepFailure>>;
  /** It will not be used. Idempotent, also after `keep`; the lock does it too. */
  readonly drop: () => void;
}

export type RenewRecoveryKey = (
  formerKey: string,
  myPassphrase: string,
) => Promise<Result<NextRecoveryKey, UnlockFailure | WriteFailure | ListRefusal | RecoveryFailure>>;
