import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkName, cleanText, hasOnlyPrintable } from './clean-text.ts';

describe('getypte tekst', () => {
  it('verliest stuurtekens, onzichtbare tekens en richtingstekens, en zegt dat', () => {
    const hidden = [
      '\u0000',
      '\u0007',
      '\u001b',
      '\u200b',
      '\u200d',
      '\ufeff',
      '\u202e',
      '\u2066',
      '\u00ad',
      '\u3164',
      '\ufe0f',
      '\ud800',
    ];
    for (const character of hidden) {
      expect(cleanText(`Jan${character}sen`), character.codePointAt(0)?.toString(16)).toEqual({
        text: 'Jansen',
        removed: true,
      });
    }
    expect(cleanText('een\r\ntwee\tdrie')).toEqual({ text: 'een twee drie', removed: true });
  });

  it('blijft zonder opmerking staan wanneer ze gewoon is', () => {
    for (const name of ['Jan Voorbeeld', 'D’Hoore', 'محمد', 'שרה', 'Nguyễn', '李', 'Anne-Marie ']) {
      expect(cleanText(name)).toEqual({ text: name, removed: false });
    }
    expect(cleanText('Jan\u00a0V')).toEqual({ text: 'Jan V', removed: false });
    expect(cleanText('e\u0301')).toEqual({ text: 'é', removed: false });
  });

  it('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text } = cleanText(raw);
        return hasOnlyPrintable(text) && cleanText(text).text === text;
      }),
    );
  });
});

describe('een naam', () => {
  it('zegt wat er vreemd aan is', () => {
    expect(checkName('Jan')).toEqual([]);
    expect(checkName('محمد')).toEqual([]);
    expect(checkName(' \u200b')).toEqual(['empty', 'hasHiddenCharacters']);
    expect(checkName('Jan 😀')).toEqual(['hasPictograph']);
    expect(checkName('🇧🇪')).toEqual(['hasPictograph']);
    expect(checkName('a'.repeat(400))).toEqual([]);
    expect(checkName('a'.repeat(401))).toEqual(['tooLong']);
  });
});
