import type { LetterPaper } from './paper.ts';
import { readLetterPaper } from './paper-schema.ts';
import { paperStrings } from './paper-strings.ts';

export type Reprint =
  /**
   * Lay this value out: the same text with "DUPLICAAT van" and the date of the letter. `needsRelease`: of a gated letter only
   * the duplicate whose bytes were released together with it may be printed; else the stored bytes are offered.
   */
  | { readonly type: 'layOut'; readonly paper: LetterPaper; readonly needsRelease: boolean }
  /** Any other text would differ, or the value cannot be read: offer the stored bytes as they are, unmarked. */
  | { readonly type: 'storedBytes' };

/** The same letter with "DUPLICAAT van" and its own date: laid out, and for a gated letter released, with the letter. */
export const duplicateOf = (paper: LetterPaper): LetterPaper => ({
  ...paper,
  mark: { type: 'duplicate', firstIssued: paper.day },
});

/** Everything that is printed, apart from the mark. */
const printed = (paper: LetterPaper): string =>
  JSON.stringify([paper.templateId, paper.templateVersion, paper.addressee.type, paperStrings(paper)]);

/**
 * How an issued letter is printed again. `stored` is the kept value as JSON; `now` is what the app makes today of the same
 * referral on the same letter date, or null when it cannot make it any more.
 */
export const decideReprint = (stored: string, now: LetterPaper | null): Reprint => {
  const kept = readLetterPaper(stored);
  if (kept === null || now === null || printed(kept) !== printed(now)) return { type: 'storedBytes' };
  return {
    type: 'layOut',
    paper: duplicateOf(kept),
    needsRelease: kept.gated,
  };
};
