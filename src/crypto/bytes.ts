/** Bytes that WebCrypto takes (never backed by shared memory). */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
export const utf8 = (text: string): Bytes => encoder.encode(text);

const decoder = new TextDecoder('utf-8', { fatal: true });
/** Refuses bytes that are not UTF-8 instead of putting replacement characters in somebody's name. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

export const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

export const fromBase64 = (text: string): Bytes => {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
};

/** What somebody outside calls base64. Empty where it is none: that opens nowhere, and costs one row and no other. */
export const fromBase64OrEmpty = (text: string): Bytes => {
  try {
    return fromBase64(text);
  } catch {
    return new Uint8Array();
  }
};

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const joinBytes = (...parts: readonly Uint8Array[]): Bytes => {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
};

export const uint32 = (value: number): Bytes => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

/** Writes text that is ASCII alone, as names and ids are; -1 for any other. A call of the encoder for each costs more than the bytes. */
const writeAscii = (text: string, room: Uint8Array, at: number): number => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return -1;
    room[at + i] = code;
  }
  return text.length;
};

/** Each field as length (uint32, big endian) and UTF-8: two different lists never give the same bytes. */
export const lengthPrefixed = (...fields: readonly string[]): Bytes => {
  // No character takes more than three bytes per unit of a string's length: room for all, written in one go.
  const room = new Uint8Array(fields.reduce((sum, field) => sum + 4 + 3 * field.length, 0));
  const view = new DataView(room.buffer);
  let at = 0;
  for (const field of fields) {
    const ascii = writeAscii(field, room, at + 4);
    const written = ascii >= 0 ? ascii : encoder.encodeInto(field, room.subarray(at + 4)).written;
    view.setUint32(at, written);
    at += 4 + written;
  }
  return room.slice(0, at);
};

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** Uniform whole number in [0, max); `max` at most 2^32. Values that would favour the low numbers are thrown back. */
export const randomBelow = (max: number): number => {
  const limit = Math.floor(0x1_0000_0000 / max) * max;
  const draw = new Uint32Array(1);
  let value: number;
  do {
    value = crypto.getRandomValues(draw)[0] ?? 0;
  } while (value >= limit);
  return value % max;
};

/** SHA-256, lower-case hex. */
export const sha256Hex = async (bytes: Bytes): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
