import type { LocalDate } from '../domain/dates.ts';
import type { LetterPaper } from './paper.ts';

export type Reprint =
  /** Lay this value out: the same text with "DUPLICAAT van" and the first date. */
  | { readonly type: 'layOut'; readonly paper: LetterPaper }
  /** Any other text would differ: offer the stored bytes as they are, unmarked. */
  | { readonly type: 'storedBytes' };

/** How an issued letter is printed again. `stored` is the kept value as JSON; `now` what the app would make of it today. */
export const decideReprint = (_stored: string, _now: LetterPaper | null, _firstIssued: LocalDate): Reprint => ({
  type: 'storedBytes',
});
