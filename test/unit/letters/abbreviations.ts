import type { Paper } from '../../../src/letter/paper.ts';
import { paperStrings } from '../../../src/letter/paper-strings.ts';

/** Names that everybody in Belgium knows, and hardly anybody in full; CPAS is French for OCMW. */
const knownAsNames: readonly string[] = ['VDAB', 'OCMW', 'CPAS'];

/** A word in capitals; a postcode, a form such as C45B and what was typed in capitals with a mark are none. */
const shortened = /(?<![\p{L}\d-])\p{Lu}{2,}(?![\p{L}\d-])/gu;

/** "Rijksdienst voor Arbeidsvoorziening (RVA)" or "RVA: Rijksdienst ...": its letters stand in this order in those words. */
const isWrittenOut = (short: string, before: string, after: string): boolean => {
  const words = /([^.:|]+) \($/u.exec(before)?.[1] ?? /^: ([^.:]+)/u.exec(after)?.[1] ?? '';
  const letters = [...short].map((letter) => `${letter}.*`).join('');
  return new RegExp(letters, 'iu').test(words);
};

/** What a paper shortens without having said it in full first; places of an address are in capitals for the post. */
export const unexplainedIn = (paper: Paper): readonly string[] => {
  const places = 'addressee' in paper ? paper.addressee.lines : [];
  const met = new Set(knownAsNames);
  return paperStrings(paper)
    .filter((text) => !places.includes(text))
    .flatMap((text) =>
      [...text.matchAll(shortened)].flatMap(({ 0: short, index }) => {
        if (met.has(short)) return [];
        met.add(short);
        return isWrittenOut(short, text.slice(0, index), text.slice(index + short.length)) ? [] : [`${short}: ${text}`];
      }),
    );
};
