import { err, ok, type Result } from '../domain/result.ts';
import { type Bytes, joinBytes, lengthPrefixed, randomBytes, textOf, uint32, utf8 } from './bytes.ts';

/** The office's data key of one epoch. In use the handle is not extractable. */
export interface DataKey {
  readonly epoch: number;
  readonly handle: CryptoKey;
}

/** The data keys that somebody holds, by epoch: rows of an earlier epoch stay readable. */
export type Keyring = ReadonlyMap<number, CryptoKey>;

/** What a sealed row is bound to: the same bytes at any other place do not open. */
export interface SealedPlace {
  readonly office: string;
  readonly table: string;
  readonly id: string;
  /** Random UUID of this very ciphertext. */
  readonly rev: string;
  readonly schemaVersion: number;
}

export type OpenFailure =
  /** Too short, or not an envelope at all. */
  | { readonly type: 'malformed' }
  /** A later envelope version: written by a newer app. */
  | { readonly type: 'newerEnvelope' }
  /** Sealed under a key epoch that this person does not hold. */
  | { readonly type: 'otherEpoch'; readonly epoch: number }
  /** The tag does not fit: changed, moved from another place, or another key. */
  | { readonly type: 'notAuthentic' };

const version = 1;
const headerLength = 5;
const ivLength = 12;
const tagLength = 16;
const step = 512;

const additionalData = (place: SealedPlace, epoch: number): Bytes =>
  lengthPrefixed(place.office, place.table, place.id, place.rev, String(place.schemaVersion), String(epoch));

/**
 * Envelope v1 with a given IV: version byte 1, key epoch (uint32 big endian), IV (12), AES-256-GCM ciphertext and tag.
 * Only for the test vectors; an IV must never be used twice, so the app calls `sealBytes`.
 */
export const sealWithIv = async (key: DataKey, place: SealedPlace, plain: Bytes, iv: Bytes): Promise<Bytes> => {
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: additionalData(place, key.epoch) },
    key.handle,
    plain,
  );
  return joinBytes(Uint8Array.of(version), uint32(key.epoch), iv, new Uint8Array(sealed));
};

export const sealBytes = (key: DataKey, place: SealedPlace, plain: Bytes): Promise<Bytes> =>
  sealWithIv(key, place, plain, randomBytes(ivLength));

/** The key epoch that an envelope says it is of, unchecked; null for what is no envelope v1. */
export const epochOf = (envelope: Uint8Array): number | null =>
  envelope[0] === version && envelope.length >= headerLength
    ? new DataView(envelope.buffer, envelope.byteOffset).getUint32(1)
    : null;

/** What WebCrypto takes as it is; it copies before it does anything. */
const isPlain = (bytes: Uint8Array): bytes is Bytes => bytes.buffer instanceof ArrayBuffer;

/** The bytes of an envelope, only if it was sealed by a key of this ring for this place. */
export const openBytes = async (
  keyring: Keyring,
  place: SealedPlace,
  envelope: Uint8Array,
): Promise<Result<Bytes, OpenFailure>> => {
  const bytes = isPlain(envelope) ? envelope : new Uint8Array(envelope);
  const first = bytes[0];
  if (first === undefined || bytes.length < headerLength + ivLength + tagLength) return err({ type: 'malformed' });
  if (first > version) return err({ type: 'newerEnvelope' });
  if (first !== version) return err({ type: 'malformed' });
  const epoch = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  const handle = keyring.get(epoch);
  if (handle === undefined) return err({ type: 'otherEpoch', epoch });
  try {
    const plain = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: bytes.subarray(headerLength, headerLength + ivLength),
        additionalData: additionalData(place, epoch),
      },
      handle,
      bytes.subarray(headerLength + ivLength),
    );
    return ok(new Uint8Array(plain));
  } catch {
    return err({ type: 'notAuthentic' });
  }
};

/** JSON as UTF-8, filled up with spaces to a multiple of 512 bytes so that the size says little about the content. */
const paddedJson = (value: unknown): Bytes => {
  const bytes = utf8(JSON.stringify(value));
  const padded = new Uint8Array(Math.ceil(bytes.length / step) * step).fill(0x20);
  padded.set(bytes);
  return padded;
};

export const sealJson = (key: DataKey, place: SealedPlace, value: unknown): Promise<Bytes> =>
  sealBytes(key, place, paddedJson(value));

/** The value as parsed JSON: still unknown, the caller parses its shape. */
export const openJson = async (
  keyring: Keyring,
  place: SealedPlace,
  envelope: Uint8Array,
): Promise<Result<unknown, OpenFailure>> => {
  const opened = await openBytes(keyring, place, envelope);
  if (!opened.ok) return opened;
  try {
    return ok(JSON.parse(textOf(opened.value)));
  } catch {
    return err({ type: 'malformed' });
  }
};
