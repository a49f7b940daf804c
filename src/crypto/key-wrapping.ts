import { err, ok, type Result } from '../domain/result.ts';
import { type Bytes, joinBytes, lengthPrefixed, randomBytes, utf8 } from './bytes.ts';

const ivLength = 12;
const aes = { name: 'AES-GCM', length: 256 } as const;

/** What a wrapped secret is for: a wrap put at another place does not open. */
export interface WrapPlace {
  readonly office: string;
  /** Staff member's id, or `recovery`. */
  readonly holder: string;
  readonly purpose: 'memberSecret' | 'recoverySecret' | `dataKey/${number}`;
}

const placeBytes = (place: WrapPlace): Bytes =>
  lengthPrefixed('doorwijzer-wrap-1', place.office, place.holder, place.purpose);

/** A key that wraps, from secret bytes; `info` and `salt` keep keys for different uses apart. Not extractable. */
export const derivedWrappingKey = async (secret: Bytes, salt: Bytes, info: Bytes): Promise<CryptoKey> => {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, aes, false, [
    'encrypt',
    'decrypt',
  ]);
};

/** The key that wraps a person's secrets: from a stretched passphrase, with or without the device secret, or from the recovery key. */
export const wrappingKey = (
  secret: Bytes,
  kind: 'passphrase' | 'passphraseAndDevice' | 'recovery',
): Promise<CryptoKey> => derivedWrappingKey(secret, new Uint8Array(32), utf8(`doorwijzer ${kind} wrapping key 1`));

/** A data key that nobody can ever take out: the laptop's own, for the names on the lock screen. */
export const newThrowAwayDataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt']);

/** The handle to work with; the bytes cannot be taken out of it again. */
export const importDataKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, aes, false, ['encrypt', 'decrypt']);

/** Seals a small secret (private keys, a data key) under a wrapping key. */
export const wrapSecret = async (secret: Bytes, wrapper: CryptoKey, place: WrapPlace): Promise<Bytes> => {
  const iv = randomBytes(ivLength);
  const algorithm = { name: 'AES-GCM', iv, additionalData: placeBytes(place) };
  return joinBytes(iv, new Uint8Array(await crypto.subtle.encrypt(algorithm, wrapper, secret)));
};

export const unwrapSecret = async (
  wrapped: Uint8Array,
  wrapper: CryptoKey,
  place: WrapPlace,
): Promise<Result<Bytes, { readonly type: 'notAuthentic' }>> => {
  const bytes = new Uint8Array(wrapped);
  const algorithm = { name: 'AES-GCM', iv: bytes.subarray(0, ivLength), additionalData: placeBytes(place) };
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm, wrapper, bytes.subarray(ivLength))));
  } catch {
    return err({ type: 'notAuthentic' });
  }
};
