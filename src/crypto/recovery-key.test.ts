import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryKey, newRecoveryKey, parseRecoveryKey, recoveryGroupFault } from './recovery-key.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupsOf = (text: string): readonly string[] => text.split(' ');

describe('recovery key', () => {
  it('is eight groups of seven characters that are read back, whatever the typing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 30, maxLength: 30 }), (raw) => {
        const key = new Uint8Array(raw);
        const text = formatRecoveryKey(key);
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{7} ){7}[0-9A-HJKMNP-TV-Z]{7}$/);
        expect(parseRecoveryKey(text)).toEqual({ ok: true, value: key });
        const sloppy = text.toLowerCase().replace(/ /g, '-').replace(/0/g, 'o').replace(/1/g, 'l');
        expect(parseRecoveryKey(` ${sloppy}\n`)).toEqual({ ok: true, value: key });
      }),
    );
  });

  it('keeps its form (vector): papers in safes must stay readable', () => {
    const key = Uint8Array.from({ length: 30 }, (_, i) => i * 8);
    expect(formatRecoveryKey(key)).toBe('004106W 1050R3N GG28A1J C60T3GT F208H4P 4RM2MB8 1E60S3Z 8DHR78W');
  });

  it('finds every single wrong character in its own group', () => {
    const text = formatRecoveryKey(newRecoveryKey());
    for (const [group, typed] of groupsOf(text).entries()) {
      expect(recoveryGroupFault(typed, group)).toBeNull();
      for (const at of typed.split('').keys()) {
        for (const other of alphabet.replace(typed[at] ?? '', '')) {
          const wrong = typed.slice(0, at) + other + typed.slice(at + 1);
          expect(recoveryGroupFault(wrong, group), wrong).toEqual({ type: 'badCheck' });
        }
      }
    }
  });

  it('finds two neighbours exchanged', () => {
    for (const [group, typed] of groupsOf(formatRecoveryKey(newRecoveryKey())).entries()) {
      for (let at = 0; at < 6; at++) {
        const exchanged =
          typed.slice(0, at) + typed.slice(at + 1, at + 2) + typed.slice(at, at + 1) + typed.slice(at + 2);
        if (exchanged !== typed) expect(recoveryGroupFault(exchanged, group), exchanged).toEqual({ type: 'badCheck' });
      }
    }
  });

  it('finds a group in the place of another', () => {
    for (const [group, typed] of groupsOf(formatRecoveryKey(newRecoveryKey())).entries()) {
      const others = [0, 1, 2, 3, 4, 5, 6, 7].filter((other) => other !== group);
      for (const other of others) expect(recoveryGroupFault(typed, other)).toEqual({ type: 'badCheck' });
    }
  });

  it('says what is wrong: too short, a character that is never there, a group forgotten or too many', () => {
    const text = formatRecoveryKey(newRecoveryKey());
    expect(recoveryGroupFault('ABC', 0)).toEqual({ type: 'wrongLength', got: 3 });
    expect(recoveryGroupFault('', 0)).toEqual({ type: 'wrongLength', got: 0 });
    expect(recoveryGroupFault('ABCDEFU', 0)).toEqual({ type: 'badCharacter', character: 'U' });
    expect(parseRecoveryKey(groupsOf(text).slice(0, 7).join(' '))).toEqual({
      ok: false,
      error: { type: 'badGroups', groups: [7] },
    });
    expect(parseRecoveryKey(`${text} ABCDEFG`).ok).toBe(false);
    expect(parseRecoveryKey('').ok).toBe(false);
  });
});
