/** Longest name that the record keeps, in characters. */
export const longestName = 400;

/** Control, format, bidi and zero-width characters, half surrogates and private letters: nobody types them on purpose. */
const hidden = /[\p{Cc}\p{Cf}\p{DI}\p{Cs}\p{Co}]/gu;
const breaks = /[\t\n\r\v\f\u0085\u2028\u2029]+/g;
const otherSpaces = /\p{Zs}/gu;
const pictograph = /\p{Extended_Pictographic}|\p{RI}/u;

/**
 * Text as it may be kept and printed: NFC, a line break or tab is a space, hidden characters are gone (`removed` says so, for
 * a sentence beside the field). Spaces at the ends stay: somebody may still be typing.
 */
export const cleanText = (raw: string): { readonly text: string; readonly removed: boolean } => {
  const spaced = raw.replace(breaks, ' ');
  const visible = spaced.replace(hidden, '');
  const text = visible.replace(otherSpaces, ' ').normalize('NFC');
  return { text, removed: spaced !== raw || visible !== spaced };
};

/** Whether nothing hidden is in the text: a check for what came in another way than by cleanText. */
export const hasOnlyPrintable = (text: string): boolean => !cleanText(text).removed;

/** What is odd about a typed name; the screen words it. Right-to-left letters are letters like any other. */
export type NameFault = 'empty' | 'tooLong' | 'hasPictograph' | 'hasHiddenCharacters';

/** All that is odd about a name as typed. `tooLong`: more than 400 characters, the only one that cannot be saved. */
export const checkName = (raw: string): readonly NameFault[] => {
  const { text, removed } = cleanText(raw);
  const faults: NameFault[] = [];
  if (text.trim() === '') faults.push('empty');
  if (text.length > longestName) faults.push('tooLong');
  if (pictograph.test(text)) faults.push('hasPictograph');
  if (removed) faults.push('hasHiddenCharacters');
  return faults;
};
