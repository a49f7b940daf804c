import type { LetterPaper } from '../../../src/letter/paper.ts';
import { readWith } from './pdf-tools.ts';

const withoutSpace = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

/** What is wrong with how the text of a letter runs over its pages, as poppler reads it; empty when nothing is. */
export const faultsInPages = (paper: LetterPaper, bytes: Uint8Array): readonly string[] => {
  const pages = readWith('pdftotext', ['-raw', '-', '-'], bytes).split('\f').slice(0, -1).map(withoutSpace);
  const headings = paper.blocks.flatMap((block) => (block.type === 'heading' ? [withoutSpace(block.text)] : []));
  const signature = [paper.closing, ...paper.signatory].map(withoutSpace);
  const footOf = (index: number): string => `${withoutSpace(paper.reference)}·blz.${index + 1}van${pages.length}`;
  return pages.flatMap((page, index) => {
    const isNumbered = page.endsWith(footOf(index));
    const body = page.slice(0, isNumbered ? -footOf(index).length : undefined);
    return [
      ...(isNumbered === pages.length > 1 ? [] : [`page ${index + 1} of ${pages.length}: number`]),
      ...(index > 0 && signature.some((line) => body.startsWith(line))
        ? [`page ${index + 1} begins with the signature`]
        : []),
      ...(headings.some((heading) => body.endsWith(heading)) ? [`page ${index + 1} ends on a heading`] : []),
    ];
  });
};

/** Pixels in a millimetre: the thin marks are seen in the right place. */
const perMm = 8;
const stripWidth = 10 * perMm;

/** Where the left edge of a page is inked, in millimetres from the top: the marks to fold at. */
export const foldMarksOf = (bytes: Uint8Array, page: number): readonly number[] => {
  const strip = ['-x', '0', '-y', '0', '-W', `${stripWidth}`, '-H', `${297 * perMm}`];
  const only = ['-f', `${page}`, '-l', `${page}`];
  const pgm = readWith('pdftoppm', ['-gray', '-r', `${perMm * 25.4}`, ...only, ...strip, '-'], bytes, 'latin1');
  const pixels = pgm.slice(-stripWidth * 297 * perMm);
  const isInked = (row: number): boolean =>
    [...pixels.slice(row * stripWidth, (row + 1) * stripWidth)].some((pixel) => pixel.charCodeAt(0) < 200);
  const rows = Array.from({ length: 297 * perMm }, (_, row) => row).filter(isInked);
  return rows.filter((row) => !rows.includes(row - 1)).map((row) => Math.round(row / perMm));
};
