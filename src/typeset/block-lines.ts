import type { Block, Fact } from '../letter/paper.ts';
import type { BlockSizes } from './block-sizes.ts';
import { margins, mm, page } from './page-measures.ts';

/** How wide the text of a page is. */
export const textWidth = page.width - margins.left - margins.right;

/** Left of the words in a step: its bar. */
export const stepIndent = mm(4);

/** Right of every cell of a table. */
export const columnGap = mm(2);

/** Of a character of the text, in its size: what a line of plain words takes. */
const characterWidth = 0.51;

/** About how many characters a line of this width holds. */
export const charactersIn = (width: number, { text }: BlockSizes): number =>
  Math.floor(width / (text * characterWidth));

const linesIn = (words: string, width: number, sizes: BlockSizes): number =>
  words
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / charactersIn(width, sizes))), 0);

const linesOfRow = ({ label, value }: Fact, sizes: BlockSizes): number =>
  Math.max(
    linesIn(label, sizes.label, sizes),
    linesIn(value, textWidth - stepIndent - sizes.label - 2 * columnGap, sizes),
  );

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** About how many lines a block takes. */
export const linesOf = (block: Block, sizes: BlockSizes): number => {
  switch (block.type) {
    case 'paragraph':
      return linesIn(block.text, textWidth, sizes);
    case 'heading':
      return 2;
    case 'facts':
      return total(block.rows.map((row) => linesOfRow(row, sizes)));
    case 'step':
      return total([block.title === '' ? 0 : 2, ...block.rows.map((row) => linesOfRow(row, sizes))]);
    case 'list':
    case 'numbered':
      return total(block.items.map((item) => linesIn(item, textWidth - mm(8), sizes)));
    case 'tickBoxes':
      return 2 * block.items.length;
    case 'fillIn':
      return total(block.labels.map(() => 3));
    case 'keyGroups':
      return 3 * block.groups.length;
    case 'referenceCode':
      return 5;
  }
};

/** As wide as the longest label of the steps asks, within reason: a label in two lines tears a list of facts apart. */
export const labelWidth = (blocks: readonly Block[], { text, label }: BlockSizes): number => {
  const labels = blocks.flatMap((block) => (block.type === 'step' ? block.rows.map((row) => row.label) : []));
  const longest = Math.max(0, ...labels.map((words) => words.length));
  const areTimes = labels.length > 0 && labels.every((words) => /^\d{1,2}:\d\d$/.test(words));
  if (areTimes) return label / 2;
  return Math.min(Math.max(label, longest * text * characterWidth), label * 1.35);
};
