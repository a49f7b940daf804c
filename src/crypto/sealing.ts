import { x25519 } from '@noble/curves/ed25519.js';
import { err, type Result } from '../domain/result.ts';
import { type Bytes, fromBase64, joinBytes, lengthPrefixed, randomBytes, toBase64, utf8 } from './bytes.ts';
import { derivedWrappingKey, unwrapSecret, type WrapPlace, wrapSecret } from './key-wrapping.ts';

const keyLength = 32;

/** X25519: what is sealed to the public key, only the secret opens. `secret.fill(0)` ends it. */
export interface SealingKey {
  readonly secret: Bytes;
  /** Base64. */
  readonly publicKey: string;
}

export const sealingKeyOf = (secret: Bytes): SealingKey => ({
  secret,
  publicKey: toBase64(x25519.getPublicKey(secret)),
});

export const newSealingKey = (): SealingKey => sealingKeyOf(randomBytes(keyLength));

/** Whose key this is for and which epoch: the same bytes for another holder or epoch do not open. */
export interface SealedKeyPlace {
  readonly office: string;
  /** Staff member's id, or `recovery`. */
  readonly holder: string;
  readonly epoch: number;
}

const wrapPlace = ({ office, holder, epoch }: SealedKeyPlace): WrapPlace => ({
  office,
  holder,
  purpose: `dataKey/${epoch}`,
});

/** Both public keys go into the derived key, so that neither can be exchanged afterwards. */
const sharedWrapper = async (secret: Bytes, theirs: Uint8Array, publicKeys: readonly Uint8Array[]) => {
  const shared = new Uint8Array(x25519.getSharedSecret(secret, theirs));
  try {
    return await derivedWrappingKey(shared, joinBytes(...publicKeys), utf8('doorwijzer sealed key 1'));
  } finally {
    shared.fill(0);
  }
};

/**
 * Seals a data key to somebody's public key, under a key pair made for this once: public key (32), IV (12), AES-256-GCM
 * ciphertext and tag. Whoever sealed cannot be told from the bytes; the list says which data key is the right one.
 */
export const sealDataKey = async (raw: Bytes, publicKey: string, place: SealedKeyPlace): Promise<Bytes> => {
  const once = newSealingKey();
  try {
    const [mine, theirs] = [fromBase64(once.publicKey), fromBase64(publicKey)];
    const wrapper = await sharedWrapper(once.secret, theirs, [mine, theirs]);
    return joinBytes(mine, await wrapSecret(raw, wrapper, wrapPlace(place)));
  } finally {
    once.secret.fill(0);
  }
};

/** The data key again, for whom it was sealed. The caller zeroes the bytes after use. */
export const openSealedDataKey = async (
  sealed: Uint8Array,
  key: SealingKey,
  place: SealedKeyPlace,
): Promise<Result<Bytes, { readonly type: 'notAuthentic' }>> => {
  const theirs = sealed.slice(0, keyLength);
  try {
    const wrapper = await sharedWrapper(key.secret, theirs, [theirs, fromBase64(key.publicKey)]);
    return await unwrapSecret(sealed.subarray(keyLength), wrapper, wrapPlace(place));
  } catch {
    // Too short, or not a point: sealed by nobody.
    return err({ type: 'notAuthentic' });
  }
};

/**
 * Tells a data key from any other without giving it away: SHA-256 over 256 random bits and a name, base64. Stands on the
 * signed list, so that nobody can slip in a data key of their own.
 */
export const dataKeyCheck = async (raw: Bytes): Promise<string> => {
  const named = joinBytes(lengthPrefixed('doorwijzer data key check 1'), raw);
  const check = toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', named)));
  named.fill(0);
  return check;
};
