import { cleanText } from '../domain/identity/clean-text.ts';
import { findSensitiveText } from '../domain/referral/free-text-detector.ts';
import type { Fact } from './paper.ts';

/** What is printed, and what is left to be written by hand. */
export interface PrintedAndWritten {
  readonly rows: readonly Fact[];
  /** Labels of lines to write on. */
  readonly lines: readonly string[];
}

const isPrinted = ({ value }: Fact, otherNames: readonly string[]): boolean =>
  value !== '' && findSensitiveText(value, otherNames).length === 0;

/**
 * Texts typed for one paper, which no file keeps. Where the check finds a word, and where nothing was typed, a line to write
 * on takes its place: nobody lets a word stand here, so none is ever printed.
 */
export const printedOrWritten = (typed: readonly Fact[], otherNames: readonly string[]): PrintedAndWritten => {
  const cleaned = typed.map((one) => ({ ...one, value: cleanText(one.value).text.trim() }));
  return {
    rows: cleaned.filter((one) => isPrinted(one, otherNames)),
    lines: cleaned.filter((one) => !isPrinted(one, otherNames)).map(({ label }) => label),
  };
};
