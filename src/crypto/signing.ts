import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { RosterCrypto } from '../domain/roster/roster.ts';
import { type Bytes, fromBase64, joinBytes, randomBytes, toBase64, toHex, utf8 } from './bytes.ts';

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

/** PKCS #8 (RFC 8410) in front of the 32 bytes of an Ed25519 secret. */
const pkcs8Lead = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32);

const importSecret = async (key: SigningKey): Promise<CryptoKey | null> => {
  const pkcs8 = joinBytes(pkcs8Lead, key.secret);
  try {
    return await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'Ed25519' }, false, ['sign']);
  } catch (error) {
    // An engine without Ed25519 (before Chromium 137) says so here.
    if (error instanceof DOMException) return null;
    throw error;
  } finally {
    pkcs8.fill(0);
  }
};

/**
 * Signs one after the other in the same person's name: by the engine, ten times as fast, where it knows Ed25519. The
 * signatures are the same ones, because Ed25519 draws nothing at random.
 */
export const createSigner = (key: SigningKey): ((message: string) => Promise<string>) => {
  const handle = importSecret(key);
  return async (message) => {
    const imported = await handle;
    if (imported === null) return sign(key, message);
    return toBase64(new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, imported, utf8(message))));
  };
};

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
