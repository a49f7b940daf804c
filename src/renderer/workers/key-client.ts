import type { KdfParameters } from '../../crypto/kdf-parameters.ts';
import { trustedScriptUrl } from '../trusted-urls.ts';
import type { KeyQuestion } from './key-question.ts';
import keyWorkerUrl from './key-worker.ts?worker&url';
import { createWorkerClient } from './worker-call.ts';

/**
 * Stretches a passphrase to 32 bytes away from the screen. A worker per call: when it ends, its copy of the passphrase
 * and the argon2 memory are gone.
 */
export const deriveKey = async (passphrase: string, params: KdfParameters): Promise<Uint8Array<ArrayBuffer>> => {
  const worker = new Worker(trustedScriptUrl(keyWorkerUrl), { type: 'module', name: 'key-worker' });
  const client = createWorkerClient<KeyQuestion, Uint8Array<ArrayBuffer>>(worker);
  try {
    return await client.ask({ passphrase, params });
  } finally {
    client.end();
  }
};
