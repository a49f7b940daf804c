import type { FontFiles } from './font-files.ts';
import { type GlyphCoverage, readGlyphCoverage } from './glyph-coverage.ts';

export type FontFamily = 'atkinson' | 'sourceSans';

/** A piece of text in one font family. */
export interface TextRun {
  readonly text: string;
  readonly font: FontFamily;
}

/** Splits text over the two families; `missing` are characters that neither can draw. */
export interface RunSplitter {
  readonly runsOf: (text: string) => readonly TextRun[];
  readonly missing: (text: string) => readonly string[];
}

/** Spaces inside what is read as one: a date, a number in groups, an amount and its unit, "§ 3", a postcode and its place in a row. */
const innerSpaces: readonly RegExp[] = [
  /(?<=\b\d{1,2}) (?=\p{Ll}{3,9} \d{4}\b)|(?<=\b\d{1,2}[ \u00a0]\p{Ll}{3,9}) (?=\d{4}\b)/gu,
  /(?<=(?<!\d)\d{1,4}) (?=\d{2,4}(?!\d))/gu,
  /(?<=\d) (?=(?:%|€|euro|uur|mm|dagen|maanden|jaar)(?!\p{L}))/gu,
  /(?<=, \d{4}) (?=\p{Lu})/gu,
  /(?<=§|\bartikel|\bbus|\bblz\.) (?=\d)/gu,
];

/**
 * The text as it is laid out: composed characters, no white space but spaces, no-break spaces and line ends, and what is
 * read as one kept on one line.
 */
export const laidOutText = (text: string): string =>
  innerSpaces.reduce(
    (kept, spaces) => kept.replace(spaces, '\u00a0'),
    text.normalize('NFC').replace(/[^\S\n\u00a0]/gu, ' '),
  );

/** Both faces of a family; what was asked before is remembered, because every text of every paper is asked. */
const both = (first: GlyphCoverage, second: GlyphCoverage): GlyphCoverage => {
  const known = new Map<number, boolean>();
  return {
    has: (codePoint) => {
      const has = known.get(codePoint) ?? (first.has(codePoint) && second.has(codePoint));
      known.set(codePoint, has);
      return has;
    },
  };
};

const isDrawn = (coverage: GlyphCoverage, character: string): boolean =>
  coverage.has(character.codePointAt(0) ?? 0) || /\s/u.test(character);

/** A character that the font lacks but can draw as a letter with a mark above or below it, as those two. */
const inParts = (coverage: GlyphCoverage, text: string): string =>
  [...text].map((character) => (isDrawn(coverage, character) ? character : character.normalize('NFD'))).join('');

const covers = (coverage: GlyphCoverage, text: string): boolean =>
  [...text].every((character) => isDrawn(coverage, character));

/**
 * A word with one character outside the first font goes to the second as a whole: a name in two type faces looks like a
 * mistake.
 */
export const createRunSplitter = (fonts: FontFiles): RunSplitter => {
  const first = both(
    readGlyphCoverage(fonts['AtkinsonHyperlegibleNext_400Regular.ttf']),
    readGlyphCoverage(fonts['AtkinsonHyperlegibleNext_700Bold.ttf']),
  );
  const second = both(
    readGlyphCoverage(fonts['SourceSans3_400Regular.ttf']),
    readGlyphCoverage(fonts['SourceSans3_700Bold.ttf']),
  );
  const familyOf = (word: string): FontFamily => (covers(first, word) ? 'atkinson' : 'sourceSans');
  return {
    runsOf: (whole) => {
      const runs: { text: string; font: FontFamily }[] = [];
      for (const part of laidOutText(whole).split(/(\s+)/u)) {
        const last = runs.at(-1);
        // White space joins the run before it.
        const font = part.trim() === '' && last !== undefined ? last.font : familyOf(part);
        const text = font === 'atkinson' ? part : inParts(second, part);
        if (last !== undefined && last.font === font) last.text += text;
        else runs.push({ text, font });
      }
      return runs;
    },
    missing: (text) => [
      ...new Set(
        [...laidOutText(text)].filter(
          (character) => !isDrawn(first, character) && !covers(second, inParts(second, character)),
        ),
      ),
    ],
  };
};
