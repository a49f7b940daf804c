import { deriveKey } from '../../crypto/derive-key.ts';
import type { KeyQuestion } from './key-question.ts';
import { answerCalls } from './worker-call.ts';

// The only worker that is served with 'wasm-unsafe-eval': argon2id runs as WebAssembly.
answerCalls<KeyQuestion, Uint8Array<ArrayBuffer>>(({ passphrase, params }) => deriveKey(passphrase, params));
