import type { LetterConsent } from './letter-input.ts';
import type { Block, Fact } from './paper.ts';

/** What a template may use beside the facts of its recipient: nothing of it is about the client. */
export interface LetterFrame {
  readonly organisationName: string;
  readonly consent: LetterConsent | null;
  /** "Bel mij op 051 ..."; null when there is no number or address to give (how-to-reach-us.ts). */
  readonly reachUs: string | null;
  /** Address and phone are left out on purpose: contact goes through the Sociaal Huis. */
  readonly discreet: boolean;
}

/** What a template makes: the words of the letter. */
export interface LetterWords {
  readonly subject: string;
  readonly salutation: string;
  readonly blocks: readonly Block[];
  readonly closing: string;
}

/** A line of the facts table; none when the value is not known. */
export const factLine = (field: string, label: string, value: string | undefined): readonly Fact[] =>
  value === undefined ? [] : [{ field, label, value }];
