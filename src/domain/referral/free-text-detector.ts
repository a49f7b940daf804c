import { fold } from '../identity/fold.ts';
import type { FindingKind } from './finding-kinds.ts';
import { sensitiveAbbreviations, sensitivePhrases, sensitiveWords } from './sensitive-words.ts';

export interface Finding {
  /**
   * What an accept is recorded under: kind, a short hash of the folded match, and which occurrence of it. It stays the same
   * while the text around it changes, and is another one when the word is.
   */
  readonly id: string;
  readonly kind: FindingKind;
  /** Offsets into the text as given, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly match: string;
}

type Hit = Omit<Finding, 'id' | 'match'>;

/** Folded text, and for each of its characters where it stood in the text as typed. */
interface FoldedText {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const invisible = /^[\p{Cf}\p{DI}]$/u;

const foldWithPlaces = (text: string): FoldedText => {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const piece = invisible.test(character) ? '' : fold(character);
    // A mark or an invisible character belongs to the letter before it.
    if (piece === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (const _ of Array.from({ length: piece.length })) {
      starts.push(at);
      ends.push(end);
    }
    folded += piece;
    at = end;
  }
  return { folded, starts, ends };
};

const wholeWord = (alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

const termPattern = (term: string): string =>
  term.replaceAll('-', '[\\s-]?').replaceAll(' ', '[\\s-]+').replaceAll('*', '\\p{L}*');

/** "Dat neemt tijd in beslag" is about time, "politiek" and "angstvallig" only begin like another word. */
const ordinaryUse = [
  '(?<!tijd in )(?!politiek|angstvallig)',
  // Whom somebody wants to work with, and until when.
  '(?<!(?:mensen|personen|kinderen|jongeren|volwassenen|ouderen|klanten) met )(?!een beperking in de tijd)',
  '(?!drinkt veel (?:water|koffie|thee|melk))',
  '(?!in verwachting van (?:een |uw |jouw )?(?:antwoord|reactie|nieuws|bericht))',
  '(?!in de collectieve (?:\\p{L}*tuin|keuken|werkplaats|opvang|sector))',
].join('');

/** Where two kinds share a word ("partnergeweld"), the first one keeps it. */
const wordPatterns = (['medication', 'health', 'debt', 'family', 'origin', 'justice'] as const).map((kind) => {
  const terms = [...sensitivePhrases[kind], ...sensitiveWords[kind].trim().split(/\s+/)];
  return { kind, pattern: new RegExp(`${ordinaryUse}${wholeWord(terms.map(termPattern)).source}`, 'gu') };
});

const abbreviation = new RegExp(
  `${wholeWord(sensitiveAbbreviations.health).source}(?![\\s-]+(?:office|word|excel|access|teams|outlook|powerpoint|project|windows))`,
  'giu',
);

/** "ms" is also a time: only in capitals it is a diagnosis. */
const abbreviationHits = (text: string, folded: FoldedText): readonly Hit[] =>
  hitsOf('health', abbreviation, folded).filter(({ start, end }) => !/\p{Ll}/u.test(text.slice(start, end)));

const titleBefore = /(?:^|[^\p{L}])(?:mevrouw|mevr\.?|meneer|mijnheer|heer|dhr\.?|familie)\s+$/iu;
const writtenAsName = /^\p{Lu}\p{Ll}+$/u;

/** "Mevrouw Blind" is called so; who is blind is written without a capital. */
const isNameAfterTitle = (text: string, { start, end }: Hit): boolean =>
  writtenAsName.test(text.slice(start, end)) && titleBefore.test(text.slice(0, start));

/** A stay, not a workplace: "in een ziekenhuis werken" is a wish for work. */
const hospitalStay =
  /(?<!\p{L})(?:lag|ligt|opgenomen|verble\p{L}+|opname)\s+(?:\p{L}+\s+){0,3}(?:ziekenhuis|kliniek)/gu;

/** Eleven digits with anything but letters between them: a national number however it is written. */
const elevenDigits = /(?<!\p{Nd})(?:\p{Nd}[^\p{L}\p{Nd}]{0,3}){10}\p{Nd}(?!\p{Nd})/gu;

const hitsOf = (kind: Hit['kind'], pattern: RegExp, text: FoldedText): readonly Hit[] =>
  [...text.folded.matchAll(pattern)].map((found) => ({
    kind,
    start: text.starts[found.index] ?? 0,
    end: text.ends[found.index + found[0].length - 1] ?? 0,
  }));

/** What stands before a surname and is none by itself. */
export const nameParticles: ReadonlySet<string> = new Set([
  'van',
  'den',
  'der',
  'de',
  'het',
  'ten',
  'ter',
  'vande',
  'vander',
  'vanden',
  'el',
  'al',
  'la',
  'le',
]);
const nameSeparator = /[^\p{L}]+/u;

/** A short name is often a word as well ("Wil", "An"): it counts only with a capital. */
const shortestName = 4;

const namePatterns = (name: string): readonly { readonly pattern: RegExp; readonly needsCapital: boolean }[] => {
  const parts = fold(name)
    .split(nameSeparator)
    .filter((part) => part !== '');
  const single = parts.filter((part) => part.length > 1 && !nameParticles.has(part));
  const whole = parts.length > 1 ? [{ pattern: wholeWord([parts.join('[^\\p{L}\\p{N}]*')]), needsCapital: false }] : [];
  return [
    ...whole,
    ...single.map((part) => ({ pattern: wholeWord([`${part}(?:'?s)?`]), needsCapital: part.length < shortestName })),
  ];
};

const hasCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

const nameHits = (text: string, folded: FoldedText, otherNames: readonly string[]): readonly Hit[] =>
  otherNames
    .flatMap(namePatterns)
    .flatMap(({ pattern, needsCapital }) =>
      hitsOf('otherPerson', pattern, folded).filter(({ start }) => !needsCapital || hasCapital(text.slice(start))),
    );

/** Where hits overlap, the longest that starts first stays. */
const withoutOverlap = (hits: readonly Hit[]): readonly Hit[] => {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  for (const hit of sorted) {
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  }
  return kept;
};

/** FNV-1a, 32 bits: names a word without writing it into the record. It does not hide it from who guesses. */
const shortHash = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/**
 * Words and numbers in a free text that a letter must not carry unless the releasing person accepts each of them: health,
 * medication, debt, justice, family, origin, eleven digits, and `otherNames` (full names of others in the file). In reading order.
 */
export const findSensitiveText = (text: string, otherNames: readonly string[]): readonly Finding[] => {
  const folded = foldWithPlaces(text);
  const hits = withoutOverlap([
    ...hitsOf('number', elevenDigits, folded),
    ...wordPatterns.flatMap(({ kind, pattern }) =>
      hitsOf(kind, pattern, folded).filter((hit) => !isNameAfterTitle(text, hit)),
    ),
    ...abbreviationHits(text, folded),
    ...hitsOf('health', hospitalStay, folded),
    ...nameHits(text, folded, otherNames),
  ]);
  const seen = new Map<string, number>();
  return hits.map((hit) => {
    const match = text.slice(hit.start, hit.end);
    const name = `${hit.kind}-${shortHash(fold(match))}`;
    const occurrence = seen.get(name) ?? 0;
    seen.set(name, occurrence + 1);
    return { ...hit, match, id: `${name}-${occurrence}` };
  });
};
