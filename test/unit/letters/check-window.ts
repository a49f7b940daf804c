import { alwaysSeen, everSeen, type Rectangle } from '../../../src/domain/catalogue/letter-window.ts';
import type { LetterPaper } from '../../../src/letter/paper.ts';
import { type WordBox, wordBoxes } from './pdf-tools.ts';

/** Poppler's boxes are as high as the font can be, so up and down they say a little more than what is inked. */
const slackMm = 1;

const touches = (box: WordBox, { left, top, width, height }: Rectangle): boolean =>
  box.right > left && box.left < left + width && box.bottom - slackMm > top && box.top + slackMm < top + height;

const isInside = (box: WordBox, { left, top, width, height }: Rectangle): boolean =>
  box.left >= left - slackMm &&
  box.right <= left + width + slackMm &&
  box.top >= top - slackMm &&
  box.bottom <= top + height + slackMm;

const letters = (texts: readonly string[]): string => texts.join('').replace(/\s+/gu, '');

/** pdftotext writes HTML. */
const decoded = (text: string): string =>
  text.replaceAll('&apos;', "'").replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

export interface WindowReport {
  /** Words that do not belong to the address and could come into sight. */
  readonly foreign: readonly string[];
  /** Words of the address that could slide out of sight. */
  readonly hidden: readonly string[];
  /** Whether what is in sight reads as the address, and nothing more. */
  readonly readsAsAddress: boolean;
}

/** What poppler sees through the window of this letter, wherever the page slides in its envelope. */
export const lookThroughWindow = (paper: LetterPaper, bytes: Uint8Array): WindowReport => {
  const address = letters(paper.addressee.lines);
  const seen = wordBoxes(bytes).filter((box) => touches(box, everSeen(paper.window)));
  return {
    foreign: seen.map(({ text }) => text).filter((text) => !address.includes(letters([decoded(text)]))),
    hidden: seen.filter((box) => !isInside(box, alwaysSeen(paper.window))).map(({ text }) => text),
    readsAsAddress: letters(seen.map(({ text }) => decoded(text))) === address,
  };
};
