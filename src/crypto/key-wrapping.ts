import { err, ok, type Result } from '../domain/result.ts';
import { type Bytes, joinBytes, lengthPrefixed, randomBytes, utf8 } from './bytes.ts';

const ivLength = 12;
const aes = { name: 'AES-GCM', length: 256 } as const;

/** What a wrapped key is for: a wrap put at another place does not open. */
export interface WrapPlace {
  readonly office: string;
  /** Staff member's id, or `recovery`. */
  readonly holder: string;
  readonly purpose: 'dataKey' | 'memberSecret' | 'officeSecret';
  readonly epoch: number;
}

const placeBytes = (place: WrapPlace): Bytes =>
  lengthPrefixed('doorwijzer-wrap-1', place.office, place.holder, place.purpose, String(place.epoch));

/** The key that wraps, from 32 secret bytes (a stretched passphrase or the recovery key). Not extractable. */
export const wrappingKey = async (secret: Bytes, kind: 'passphrase' | 'recovery'): Promise<CryptoKey> => {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = utf8(`doorwijzer ${kind} wrapping key 1`);
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }, base, aes, false, [
    'wrapKey',
    'unwrapKey',
    'encrypt',
    'decrypt',
  ]);
};

/** A new data key, extractable only so that it can be wrapped at once; use `unwrapDataKey` for the handle to work with. */
export const newExtractableDataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt']);

/** A data key that nobody can ever take out: for the practice office. */
export const newThrowAwayDataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt']);

export const wrapDataKey = async (dataKey: CryptoKey, wrapper: CryptoKey, place: WrapPlace): Promise<Bytes> => {
  const iv = randomBytes(ivLength);
  const algorithm = { name: 'AES-GCM', iv, additionalData: placeBytes(place) };
  return joinBytes(iv, new Uint8Array(await crypto.subtle.wrapKey('raw', dataKey, wrapper, algorithm)));
};

/** `extractable` only for the one act of enrolling, recovering or re-wrapping. */
export const unwrapDataKey = async (
  wrapped: Uint8Array,
  wrapper: CryptoKey,
  place: WrapPlace,
  extractable: boolean,
): Promise<Result<CryptoKey, { readonly type: 'notAuthentic' }>> => {
  const bytes = new Uint8Array(wrapped);
  const algorithm = { name: 'AES-GCM', iv: bytes.subarray(0, ivLength), additionalData: placeBytes(place) };
  try {
    return ok(
      await crypto.subtle.unwrapKey('raw', bytes.subarray(ivLength), wrapper, algorithm, aes, extractable, [
        'encrypt',
        'decrypt',
      ]),
    );
  } catch {
    return err({ type: 'notAuthentic' });
  }
};

/** Seals a small secret (a signing key) under a wrapping key. */
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
