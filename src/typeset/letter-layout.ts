import type { Column, Content } from 'pdfmake/interfaces';
import type { Fact, LetterPaper } from '../letter/paper.ts';
import { type BlockSizes, blockLayout } from './block-layout.ts';
import { addressBlock, belowCarriedName, letterheadWidth, margins, mm, topBelowMark } from './page-measures.ts';
import { type Brush, ink } from './paper-styles.ts';

/** Room for a signature in ink, in gaps between paragraphs. */
const signatureGaps = 5;

/** 21 squares of 3 points (1.06 mm): a scanner at arm's length reads it. */
const qrSide = 63;

/** Lines at a fixed place; a table of one cell gives them a width, so that long ones wrap inside it. */
const fixedBlock = (x: number, y: number, width: number, lines: Content[]): Content => ({
  absolutePosition: { x, y },
  table: { widths: [width], body: [[{ tag: { role: 'P' }, stack: lines }]] },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
});

const letterhead = (lines: readonly string[], brush: Brush): Content => {
  const [name = '', ...rest] = lines;
  return fixedBlock(margins.left, margins.top, letterheadWidth, [
    brush.text(name, { fontSize: 15, bold: true, color: brush.accent, margin: [0, 0, 0, mm(1)] }),
    ...rest.map((line) => brush.text(line, { fontSize: 9, color: ink.quiet })),
  ]);
};

/** Address lines in the window; for a letter that is carried: the name under its label, and no address. */
const addressee = (letter: LetterPaper, brush: Brush): Content => {
  const { label, lines } = letter.addressee;
  return fixedBlock(addressBlock.left, addressBlock.top, addressBlock.width, [
    ...(label === '' ? [] : [brush.text(label, { fontSize: 9, color: ink.quiet, margin: [0, 0, 0, mm(0.5)] })]),
    ...lines.map((line) => brush.text(line, { fontSize: 11 })),
  ]);
};

const referenceColumn = (fact: Fact, brush: Brush): Column => ({
  width: 'auto',
  tag: { role: 'P' },
  stack: [
    brush.text(fact.label, { fontSize: 8.5, color: ink.quiet }),
    brush.text(fact.value, { fontSize: 10, margin: [0, mm(0.3), 0, 0] }),
  ],
});

const referenceLine = ({ addressee: to, referenceLine: facts }: LetterPaper, brush: Brush): Content => ({
  margin: [0, (to.type === 'carried' ? belowCarriedName : addressBlock.belowWindow) - topBelowMark, 0, mm(6)],
  columnGap: mm(14),
  columns: facts.filter((fact) => fact.value !== '').map((fact) => referenceColumn(fact, brush)),
});

/** The reference once more, for a scanner: who answers, or we with the answer in hand, need not type it. */
const replyCode = (reference: string, brush: Brush): Content[] => [
  {
    tag: { role: 'Figure', alt: `QR-code met ons kenmerk ${reference}` },
    qr: reference,
    fit: qrSide,
    eccLevel: 'M',
    foreground: ink.text,
    margin: [0, mm(1), 0, mm(1)],
  },
  brush.text(reference, { fontSize: 8, color: ink.quiet, alignment: 'center' }),
];

const signed = (letter: LetterPaper, sizes: BlockSizes, brush: Brush): Content[] => {
  const [name = '', ...rest] = letter.signatory;
  return [
    brush.text(letter.closing, { fontSize: sizes.text, margin: [0, mm(1), 0, sizes.gap * signatureGaps] }),
    {
      tag: { role: 'P' },
      stack: [
        brush.text(name, { fontSize: sizes.text, bold: true }),
        ...rest.map((line) => brush.text(line, { fontSize: sizes.text })),
      ],
    },
  ];
};

const ending = (letter: LetterPaper, sizes: BlockSizes, brush: Brush): Content => ({
  unbreakable: true,
  columnGap: mm(8),
  columns: [
    { width: '*', stack: signed(letter, sizes, brush) },
    { width: qrSide, stack: replyCode(letter.reference, brush) },
  ],
});

/** A letter in Belgian form: sender, addressee, reference line, subject, salutation, text, closing, signatory. */
export const letterLayout = (letter: LetterPaper, sizes: BlockSizes, brush: Brush): Content[] => [
  letterhead(letter.sender, brush),
  addressee(letter, brush),
  referenceLine(letter, brush),
  brush.text(letter.subject, {
    tag: { role: 'H1' },
    fontSize: 12.5,
    bold: true,
    color: brush.accent,
    margin: [0, 0, 0, sizes.gap * 1.5],
  }),
  brush.text(letter.salutation, { fontSize: sizes.text, margin: [0, 0, 0, sizes.gap] }),
  ...letter.blocks.map((block) => blockLayout(block, sizes, brush)),
  ending(letter, sizes, brush),
];
