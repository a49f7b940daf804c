import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { RosterCrypto } from '../domain/roster/roster.ts';
import { type Bytes, fromBase64, randomBytes, toBase64, toHex, utf8 } from './bytes.ts';

/** Ed25519. The secret exists in memory only while somebody is signed in; `secret.fill(0)` ends it. */
export interface SigningKey {
  readonly secret: Bytes;
  /** Base64. */
  readonly publicKey: string;
}

export const signingKeyOf = (secret: Bytes): SigningKey => ({
  secret,
  publicKey: toBase64(ed25519.getPublicKey(secret)),
});

export const newSigningKey = (): SigningKey => signingKeyOf(randomBytes(32));

/** Signature (base64) over the UTF-8 bytes of the message. */
export const sign = (key: SigningKey, message: string): string => toBase64(ed25519.sign(utf8(message), key.secret));

const verify = (publicKey: string, message: string, signature: string): boolean => {
  try {
    return ed25519.verify(fromBase64(signature), utf8(message), fromBase64(publicKey), { zip215: false });
  } catch {
    // Not base64, wrong length, not a point: no signature of anybody.
    return false;
  }
};

/** The primitives with which domain/roster reads the signed list. */
export const rosterCrypto: RosterCrypto = { verify, sha256Hex: (message) => toHex(sha256(utf8(message))) };
