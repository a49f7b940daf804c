import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { Block, Fact } from '../letter/paper.ts';
import { charactersIn, columnGap, stepIndent, textWidth } from './block-lines.ts';
import { type BlockSizes, plain } from './block-sizes.ts';
import { boxesToTick, linesToWriteOn, referenceCode } from './hand-written-parts.ts';
import { mm } from './page-measures.ts';
import { type Brush, ink, setWide } from './paper-styles.ts';

/** Thin lines between the rows. */
const ruled = (rowGap: number): CustomTableLayout => ({
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => ink.line,
  paddingLeft: () => 0,
  paddingRight: () => columnGap,
  paddingTop: () => rowGap,
  paddingBottom: () => rowGap * 0.6,
});

/** A bar at the left, as a tab that binds what belongs together. */
const boxed = (brush: Brush): CustomTableLayout => ({
  hLineWidth: () => 0,
  vLineWidth: (column) => (column === 0 ? 2.5 : 0),
  vLineColor: () => brush.accent,
  paddingLeft: () => stepIndent,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
});

const rowHeader = { role: 'TH', scope: 'Row' } as const;

/** Room below the box of a step. */
export const belowStep = ({ gap }: BlockSizes): number => gap * 1.4;

const factTable = (
  rows: readonly Fact[],
  sizes: BlockSizes,
  brush: Brush,
  layout: CustomTableLayout,
): ContentTable => ({
  tag: { role: 'Table' },
  table: {
    widths: [sizes.label, '*'],
    dontBreakRows: true,
    body: rows.map((row) => [
      brush.text(row.label, { tag: rowHeader, fontSize: sizes.text, color: ink.quiet }),
      brush.text(row.value, { fontSize: sizes.text }),
    ]),
  },
  layout,
});

const emptyFact: Fact = { field: '', label: '', value: '' };

/** Two short facts share a row, read from left to right; a long one has its own. So the longest letter keeps to one page. */
const factRows = (facts: readonly Fact[], sizes: BlockSizes): readonly (readonly Fact[])[] => {
  const halfRow = charactersIn((textWidth - 4 * columnGap) / 2 - sizes.label, sizes);
  const rows: Fact[][] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    const isShort = fact.value.length <= halfRow;
    const hasRoom = last?.length === 1 && last.every(({ value }) => value.length <= halfRow);
    if (isShort && hasRoom) last?.push(fact);
    else rows.push([fact]);
  }
  return rows;
};

const pairTable = (facts: readonly Fact[], sizes: BlockSizes, brush: Brush): Content => {
  const label = (text: string): Content => brush.text(text, { tag: rowHeader, fontSize: sizes.text, color: ink.quiet });
  const value = (text: string): Content => brush.text(text, { fontSize: sizes.text });
  const rowOf = ([first = emptyFact, second]: readonly Fact[]): TableCell[] => {
    if (second !== undefined) return [label(first.label), value(first.value), label(second.label), value(second.value)];
    return [label(first.label), { stack: [value(first.value)], colSpan: 3 }, {}, {}];
  };
  return {
    tag: { role: 'Table' },
    margin: [0, 0, 0, sizes.gap * 1.3],
    table: {
      widths: [sizes.label, '*', sizes.label, '*'],
      dontBreakRows: true,
      body: factRows(facts, sizes).map(rowOf),
    },
    layout: ruled(sizes.rowGap),
  };
};

export type Step = Extract<Block, { readonly type: 'step' }>;

const titleOf = (title: string, sizes: BlockSizes, brush: Brush): Content =>
  brush.text(title, {
    tag: { role: 'H2' },
    fontSize: sizes.heading,
    bold: true,
    color: brush.accent,
    margin: [0, 0, 0, mm(0.8)],
  });

/** A step in its box; with '' for a title it goes on with one that was begun. */
export const stepBox = ({ title, rows }: Step, below: number, sizes: BlockSizes, brush: Brush): Content => ({
  margin: [0, 0, 0, below],
  table: {
    widths: ['*'],
    body: [
      [
        {
          stack: [
            ...(title === '' ? [] : [titleOf(title, sizes, brush)]),
            ...(rows.length === 0 ? [] : [factTable(rows, sizes, brush, plain)]),
          ],
        },
      ],
    ],
  },
  layout: boxed(brush),
});

/** Two columns of numbered groups: what is typed back is read column by column, like the page. */
const keyTable = (groups: readonly string[], brush: Brush): Content => ({
  tag: { role: 'L' },
  margin: [0, mm(3), 0, mm(6)],
  table: {
    widths: [mm(12), '*'],
    dontBreakRows: true,
    body: groups.map((group, index) => [
      brush.text(`${index + 1}`, { fontSize: 13, color: ink.quiet, margin: [0, mm(2), 0, 0] }),
      brush.text(group, { fontSize: 24, bold: true, ...setWide(24) }),
    ]),
  },
  layout: ruled(mm(0.9)),
});

const items = (texts: readonly string[], sizes: BlockSizes, brush: Brush): Content[] =>
  texts.map((text) => brush.text(text, { fontSize: sizes.text, margin: [0, 0, 0, sizes.gap * 0.35] }));

/** The size is for the bullets: they are as large as the words. */
export const bullets = (texts: readonly string[], below: number, sizes: BlockSizes, brush: Brush): Content => ({
  ul: items(texts, sizes, brush),
  fontSize: sizes.text,
  margin: [0, 0, 0, below],
  markerColor: brush.accent,
});

/** A table and not pdfmake's own list: that writes the number in the middle of the words it belongs to. */
const numberedTable = (texts: readonly string[], sizes: BlockSizes, brush: Brush): Content => ({
  tag: { role: 'L' },
  margin: [0, 0, 0, sizes.gap * 1.4],
  table: {
    widths: [mm(8), '*'],
    dontBreakRows: true,
    body: texts.map((text, index) => [
      brush.text(`${index + 1}`, { fontSize: sizes.text, bold: true, color: brush.accent }),
      brush.text(text, { fontSize: sizes.text }),
    ]),
  },
  layout: plain,
});

/** One part of the text as layout. */
export const blockLayout = (block: Block, sizes: BlockSizes, brush: Brush): Content => {
  const below: [number, number, number, number] = [0, 0, 0, sizes.gap];
  switch (block.type) {
    case 'paragraph':
      return brush.text(block.text, { fontSize: sizes.text, margin: below });
    case 'heading':
      return brush.text(block.text, {
        tag: { role: 'H2' },
        fontSize: sizes.heading,
        bold: true,
        color: brush.accent,
        margin: [0, sizes.gap * 0.6, 0, sizes.gap * 0.6],
      });
    case 'facts':
      return pairTable(block.rows, sizes, brush);
    case 'list':
      return bullets(block.items, sizes.gap, sizes, brush);
    case 'numbered':
      return numberedTable(block.items, sizes, brush);
    case 'step':
      return stepBox(block, belowStep(sizes), sizes, brush);
    case 'keyGroups':
      return keyTable(block.groups, brush);
    case 'fillIn':
      return linesToWriteOn(block.labels, sizes, brush);
    case 'tickBoxes':
      return boxesToTick(block, sizes, brush);
    case 'referenceCode':
      return referenceCode(block, sizes, brush);
  }
};
