import type { Finding } from '../domain/referral/free-text-detector.ts';
import type { LetterInput } from './letter-input.ts';

/** One hit in one free-text value of a letter. */
export interface FreeTextFinding extends Finding {
  /** Which value: "reasonSentence", "vdabMediator", ... */
  readonly field: string;
  /** The whole value, to show the hit in place. */
  readonly text: string;
}

/** Every finding in the free text bound for the letter; each blocks release until its id is accepted. */
export const findSensitiveTextInLetter = (
  _input: LetterInput,
  _otherNames: readonly string[],
): readonly FreeTextFinding[] => [];
