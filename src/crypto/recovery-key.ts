import { err, ok, type Result } from '../domain/result.ts';
import { type Bytes, joinBytes, randomBytes } from './bytes.ts';

/** Digits and capitals without I, L, O and U: what is read wrong is read back right (O is 0, I and L are 1). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyLength = 32;
const checkLength = 3;
const groupLength = 7;
const characters = ((keyLength + checkLength) * 8) / 5;

const checkOf = async (key: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', key)).slice(0, checkLength);

const toCharacters = (bytes: Uint8Array): string => {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31] ?? '';
    }
    held &= (1 << bits) - 1;
  }
  return text;
};

const toBytes = (text: string): Bytes => {
  const bytes = new Uint8Array(keyLength + checkLength);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of text) {
    held = (held << 5) | alphabet.indexOf(character);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
};

/** 256 random bits. Shown once, printed, kept nowhere in clear; the caller zeroes the bytes after use. */
export const newRecoveryKey = (): Bytes => randomBytes(keyLength);

/** Eight groups of seven characters with spaces between, the last ones a check. */
export const formatRecoveryKey = async (key: Bytes): Promise<string> => {
  const text = toCharacters(joinBytes(key, await checkOf(key)));
  return (text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join(' ');
};

export type RecoveryKeyFault =
  | { readonly type: 'wrongLength'; readonly expected: number; readonly got: number }
  /** A character that the key never has. */
  | { readonly type: 'badCharacter'; readonly character: string }
  | { readonly type: 'badCheck' };

/** Reads a key back from paper; spaces, hyphens and small letters do not matter. */
export const parseRecoveryKey = async (typed: string): Promise<Result<Bytes, RecoveryKeyFault>> => {
  const text = typed
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const stranger = [...text].find((character) => !alphabet.includes(character));
  if (stranger !== undefined) return err({ type: 'badCharacter', character: stranger });
  if (text.length !== characters) return err({ type: 'wrongLength', expected: characters, got: text.length });
  const bytes = toBytes(text);
  const key = bytes.slice(0, keyLength);
  const check = await checkOf(key);
  return check.every((byte, i) => byte === bytes[keyLength + i]) ? ok(key) : err({ type: 'badCheck' });
};
