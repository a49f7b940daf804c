import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Block } from '../letter/paper.ts';
import { type BlockSizes, plain } from './block-sizes.ts';
import { mm } from './page-measures.ts';
import { type Brush, ink, setWide } from './paper-styles.ts';
import { qrCode, qrSides } from './qr-code.ts';

type TickBoxes = Extract<Block, { readonly type: 'tickBoxes' }>;
type ReferenceCode = Extract<Block, { readonly type: 'referenceCode' }>;

/** Room to write with a pen, less of it on a full page: 13 mm in the largest type. */
const lineFor = ({ text }: BlockSizes): number => mm(text * 1.04);

/** Without a tag: each label is read as a paragraph, the lines are only drawn. */
export const linesToWriteOn = (labels: readonly string[], sizes: BlockSizes, brush: Brush): Content => ({
  unbreakable: true,
  margin: [0, sizes.gap, 0, sizes.gap * 2],
  table: {
    widths: [mm(50), '*'],
    heights: lineFor(sizes),
    body: labels.map((label) => [
      brush.text(label, { fontSize: sizes.text, color: ink.quiet, margin: [0, lineFor(sizes) - mm(6), 0, 0] }),
      {},
    ]),
  },
  layout: { ...plain, hLineWidth: (line) => (line === 0 ? 0 : 0.5), hLineColor: () => ink.quiet },
});

/** A square to cross with a pen: drawn, because a character for it is missing from most fonts. */
const boxSide = mm(4.5);

const emptyBox = (): Content => ({
  tag: { role: 'Figure', alt: 'leeg vakje' },
  canvas: [{ type: 'rect', x: 0, y: 0, w: boxSide, h: boxSide, lineWidth: 1, lineColor: ink.text }],
});

const lineBehind = (line: string, sizes: BlockSizes, brush: Brush): TableCell =>
  line === ''
    ? {}
    : {
        stack: [brush.text(line, { fontSize: sizes.text, color: ink.quiet })],
        margin: [0, mm(2), 0, 0],
        border: [false, false, false, true],
      };

/** A list of which each item begins with its box. Only the cell with words for it has a line under it; without any, no room. */
export const boxesToTick = ({ items }: TickBoxes, sizes: BlockSizes, brush: Brush): Content => ({
  tag: { role: 'L' },
  margin: [0, 0, 0, sizes.gap * 1.6],
  table: {
    widths: [mm(8), '*', ...(items.some(({ line }) => line !== '') ? [mm(58)] : [])],
    dontBreakRows: true,
    body: items.map(({ text, line }) => [
      { stack: [emptyBox()], margin: [0, mm(2.2), 0, 0] },
      brush.text(text, { fontSize: sizes.text, margin: [0, mm(2), 0, 0] }),
      ...(items.some((item) => item.line !== '') ? [lineBehind(line, sizes, brush)] : []),
    ]),
  },
  layout: { ...plain, defaultBorder: false, hLineWidth: () => 0.5, hLineColor: () => ink.quiet },
});

/** For the eye at the left, for a scanner at the right. */
export const referenceCode = ({ label, reference }: ReferenceCode, sizes: BlockSizes, brush: Brush): Content => ({
  columnGap: mm(8),
  margin: [0, 0, 0, sizes.gap],
  columns: [
    {
      width: '*',
      stack: [
        brush.text(label, { fontSize: sizes.text, color: ink.quiet, margin: [0, mm(4), 0, mm(1)] }),
        brush.text(reference, { fontSize: 26, bold: true, ...setWide(26) }),
      ],
    },
    { width: qrSides.sheet, stack: [qrCode(reference, qrSides.sheet)] },
  ],
});
