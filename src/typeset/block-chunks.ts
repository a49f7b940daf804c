import type { Content } from 'pdfmake/interfaces';
import type { Block } from '../letter/paper.ts';
import { belowStep, blockLayout, bullets, type Step, stepBox } from './block-layout.ts';
import { linesOf } from './block-lines.ts';
import type { BlockSizes } from './block-sizes.ts';
import type { Brush } from './paper-styles.ts';

/** A block, or a piece of a long one. */
interface Chunk {
  readonly content: Content;
  /** About how many lines it takes. */
  readonly lines: number;
}

type List = Extract<Block, { readonly type: 'list' }>;

/** A group that has to fit on any page. */
const mostInGroup = 30;

/** The title with the first row, then all that follows. */
const piecesOfStep = (step: Step, sizes: BlockSizes, brush: Brush): readonly Chunk[] => {
  const first = { ...step, rows: step.rows.slice(0, 1) };
  const rest = { ...step, title: '', rows: step.rows.slice(1) };
  return [
    { content: stepBox(first, 0, sizes, brush), lines: linesOf(first, sizes) },
    { content: stepBox(rest, belowStep(sizes), sizes, brush), lines: linesOf(rest, sizes) },
  ];
};

/** The first item for the heading above, the last for what is signed below. */
const piecesOfList = (list: List, sizes: BlockSizes, brush: Brush): readonly Chunk[] =>
  [list.items.slice(0, 1), list.items.slice(1, -1), list.items.slice(-1)].map((items, at) => ({
    content: bullets(items, at < 2 ? 0 : sizes.gap, sizes, brush),
    lines: linesOf({ ...list, items }, sizes),
  }));

const chunksOf = (block: Block, sizes: BlockSizes, brush: Brush): readonly Chunk[] => {
  const lines = linesOf(block, sizes);
  if (lines > sizes.keptLines && block.type === 'step' && block.rows.length > 1)
    return piecesOfStep(block, sizes, brush);
  if (lines > sizes.keptLines && block.type === 'list' && block.items.length > 2)
    return piecesOfList(block, sizes, brush);
  return [{ content: blockLayout(block, sizes, brush), lines }];
};

/** A heading goes with the beginning of what stands under it, lines to sign on with the end of what stands above them. */
const goesWith = (block: Block, above: Block | undefined): boolean =>
  above?.type === 'heading' || block.type === 'fillIn';

/** The blocks of a sheet: what is short stays in one piece, and no heading and no signature comes to stand alone. */
export const blockFlow = (blocks: readonly Block[], sizes: BlockSizes, brush: Brush): readonly Content[] => {
  const groups: Chunk[][] = [];
  for (const [index, block] of blocks.entries()) {
    for (const [at, chunk] of chunksOf(block, sizes, brush).entries()) {
      const group = groups.at(-1);
      const lines = (group ?? []).reduce((sum, one) => sum + one.lines, chunk.lines);
      const isTogether = at === 0 && goesWith(block, blocks[index - 1]) && lines <= mostInGroup;
      if (group !== undefined && isTogether) group.push(chunk);
      else groups.push([chunk]);
    }
  }
  return groups.map((group) => ({
    unbreakable: group.length > 1 || group.every(({ lines }) => lines <= sizes.keptLines),
    stack: group.map(({ content }) => content),
  }));
};
