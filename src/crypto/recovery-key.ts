import { err, ok, type Result } from '../domain/result.ts';
import { type Bytes, randomBytes } from './bytes.ts';

/** Digits and capitals without I, L, O and U: what is read wrong is read back right (O is 0, I and L are 1). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyLength = 30;
export const recoveryGroupCount = 8;
export const recoveryGroupLength = 7;

/** Doubling in the field of 32 elements (x^5 + x^2 + 1). */
const doubled = (value: number): number => ((value << 1) ^ (value >= 16 ? 0b100101 : 0)) & 31;

/**
 * The check character of a group: any one wrong character, any two exchanged, and the group in another's place give another
 * one. So a typing mistake is found in its own group.
 */
const checkOf = (values: readonly number[], group: number): number =>
  [...values, group].reduce((check, value) => doubled(check ^ value), 0);

/** Five bits at a time. */
const toValues = (bytes: Uint8Array): readonly number[] => {
  const values: number[] = [];
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      values.push((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return values;
};

const toBytes = (values: readonly number[]): Bytes => {
  const bytes = new Uint8Array(keyLength);
  let [bits, held, at] = [0, 0, 0];
  for (const value of values) {
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
};

/** 240 random bits. Shown once, printed, kept nowhere in clear; the caller zeroes the bytes after use. */
export const newRecoveryKey = (): Bytes => randomBytes(keyLength);

/** Eight groups of seven characters with spaces between; the last one of each group is its check. */
export const formatRecoveryKey = (key: Bytes): string => {
  const values = toValues(key);
  const size = recoveryGroupLength - 1;
  const groups = Array.from({ length: recoveryGroupCount }, (_, group) => {
    const part = values.slice(group * size, (group + 1) * size);
    return [...part, checkOf(part, group)].map((value) => alphabet[value]).join('');
  });
  return groups.join(' ');
};

/** As it stands on the paper: spaces, hyphens and small letters do not matter. */
const asPrinted = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

export type GroupFault =
  | { readonly type: 'wrongLength'; readonly got: number }
  /** A character that the key never has. */
  | { readonly type: 'badCharacter'; readonly character: string }
  /** The check character does not fit: something in this group was read or typed wrong. */
  | { readonly type: 'badCheck' };

/** What is wrong with one group (from 0) as typed, or null. */
export const recoveryGroupFault = (typed: string, group: number): GroupFault | null => {
  const text = asPrinted(typed);
  const stranger = [...text].find((character) => !alphabet.includes(character));
  if (stranger !== undefined) return { type: 'badCharacter', character: stranger };
  if (text.length !== recoveryGroupLength) return { type: 'wrongLength', got: text.length };
  const values = [...text].map((character) => alphabet.indexOf(character));
  return checkOf(values.slice(0, -1), group) === values.at(-1) ? null : { type: 'badCheck' };
};

/** Reads a key back from paper; `badGroups`: the groups (from 0) that were not typed as printed. */
export const parseRecoveryKey = (
  typed: string,
): Result<Bytes, { readonly type: 'badGroups'; readonly groups: readonly number[] }> => {
  const text = asPrinted(typed);
  const parts = Array.from({ length: recoveryGroupCount }, (_, group) =>
    text.slice(group * recoveryGroupLength, (group + 1) * recoveryGroupLength),
  );
  const groups = [...parts.keys()].filter((group) => recoveryGroupFault(parts[group] ?? '', group) !== null);
  if (text.length > recoveryGroupCount * recoveryGroupLength)
    return err({ type: 'badGroups', groups: [parts.length - 1] });
  if (groups.length > 0) return err({ type: 'badGroups', groups });
  return ok(toBytes(parts.flatMap((part) => [...part.slice(0, -1)].map((character) => alphabet.indexOf(character)))));
};
