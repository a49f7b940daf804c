import type { KdfParameters } from '../../crypto/kdf-parameters.ts';

/** What the key worker is asked. */
export interface KeyQuestion {
  readonly passphrase: string;
  readonly params: KdfParameters;
}
