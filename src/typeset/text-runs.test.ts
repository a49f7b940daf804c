import { describe, expect, it } from 'vitest';
import { fonts } from '../../test/unit/letters/letter-fixtures.ts';
import { readGlyphCoverage } from './glyph-coverage.ts';
import { createRunSplitter, laidOutText } from './text-runs.ts';

const splitter = createRunSplitter(fonts);

describe('text over two font families', () => {
  it('keeps to the first font as long as it can', () => {
    expect(splitter.runsOf("Łukasz Żółć, D'Hoore € “x” – ĳ")).toEqual([
      { text: "Łukasz Żółć, D'Hoore € “x” – ĳ", font: 'atkinson' },
    ]);
  });

  it('gives a whole word to the second font, never half a name', () => {
    expect(splitter.runsOf('mevrouw Nguyễn Voorbeeld')).toEqual([
      { text: 'mevrouw ', font: 'atkinson' },
      { text: 'Nguyễn ', font: 'sourceSans' },
      { text: 'Voorbeeld', font: 'atkinson' },
    ]);
  });

  it('composes letters and marks, and turns odd white space into spaces', () => {
    expect(laidOutText('e\u0301\u2003x\ty')).toBe('\u00e9 x y');
    expect(splitter.missing('e\u0301\t\u2003')).toEqual([]);
  });

  it('keeps on one line what is read as one', () => {
    const shown = (text: string): string => laidOutText(text).replaceAll('\u00a0', '~');
    expect(shown('uiterlijk op 31 januari 2027.')).toBe('uiterlijk op 31~januari~2027.');
    expect(shown('DVV Westhoek: 051 51 93 56, gsm 0476 046 324')).toBe('DVV Westhoek: 051~51~93~56, gsm 0476~046~324');
    expect(shown('4,10 euro per uur, 19 uur, 100 mm, (100 %)')).toBe('4,10~euro per uur, 19~uur, 100~mm, (100~%)');
    expect(shown('artikel 60, § 3, Teststraat 12 bus 3, 8610 Handzame')).toBe(
      'artikel~60, §~3, Teststraat 12 bus~3, 8610~Handzame',
    );
    expect(shown('op 2 plaatsen en 10 uurwerken')).toBe('op 2 plaatsen en 10 uurwerken');
  });

  it('draws a letter that no font has as a letter and its mark', () => {
    expect(splitter.runsOf('Ḕrǭ')).toEqual([{ text: 'Ḕrǭ'.normalize('NFD'), font: 'sourceSans' }]);
    expect(splitter.missing('Ḕrǭ')).toEqual([]);
  });

  it('has every letter of the Latin alphabets of Europe, of Vietnamese, Greek, Russian, Ukrainian and Serbian', () => {
    const ranges = [
      [0xc0, 0x17f],
      [0x1ea0, 0x1ef9],
      [0x386, 0x3ce],
      [0x400, 0x45f],
      [0x490, 0x491],
      [0x218, 0x21b],
    ];
    const letters = ranges.flatMap(([from = 0, to = 0]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    );
    expect(splitter.missing(letters.filter((letter) => /\p{L}/u.test(letter)).join(''))).toEqual([]);
  });

  it('names every character that neither font has, once', () => {
    expect(splitter.missing('a😀b😀ش')).toEqual(['😀', 'ش']);
  });

  it('reads the coverage of a font file as its own tables say', () => {
    const coverage = readGlyphCoverage(fonts['AtkinsonHyperlegibleNext_400Regular.ttf']);
    for (const character of 'AzéŁąßş€')
      expect([character, coverage.has(character.codePointAt(0) ?? 0)]).toEqual([character, true]);
    for (const character of 'ễЖα☐✓')
      expect([character, coverage.has(character.codePointAt(0) ?? 0)]).toEqual([character, false]);
  });

  it('throws on a file that is no font', () => {
    expect(() => readGlyphCoverage(new Uint8Array(100))).toThrow();
  });
});
