import type { Column, Content } from 'pdfmake/interfaces';
import { alwaysSeen, besideWindow, everSeen, hasRoomBeside } from '../domain/catalogue/letter-window.ts';
import type { Block, Fact, LetterPaper, WindowSheet } from '../letter/paper.ts';
import { blockLayout } from './block-layout.ts';
import type { BlockSizes } from './block-sizes.ts';
import { belowCarriedName, carriedBlock, letterheadMostWidth, margins, mm, topBelowMark } from './page-measures.ts';
import { type Brush, ink } from './paper-styles.ts';
import { qrCode, qrSides } from './qr-code.ts';

/** Between the letterhead and what may come to be seen at its left. */
const besideGap = 7;

/** Room for a signature in ink, in gaps between paragraphs. */
const signatureGaps = 5;

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

/** What stands above the text of a letter, also on the sheet with which the window is tried. */
type Posted = Pick<LetterPaper | WindowSheet, 'sender' | 'addressee' | 'window'>;

/** At the left of the page, narrower beside a window; beside a window at the left it stands at the right, below the mark. */
const placeOfLetterhead = ({ addressee: to, window }: Posted) => {
  const atLeft = { left: margins.left, top: margins.top };
  if (to.type === 'carried') return { ...atLeft, width: mm(letterheadMostWidth) };
  const beside = besideWindow(window);
  if (hasRoomBeside(beside.left)) return { ...atLeft, width: mm(Math.min(letterheadMostWidth, beside.left)) };
  const seen = everSeen(window);
  return { left: mm(seen.left + seen.width + besideGap), top: topBelowMark, width: mm(beside.right - besideGap) };
};

export const letterhead = (letter: Posted, brush: Brush): Content => {
  const [name = '', ...rest] = letter.sender;
  const { left, top, width } = placeOfLetterhead(letter);
  return fixedBlock(left, top, width, [
    brush.text(name, { fontSize: 15, bold: true, color: brush.accent, margin: [0, 0, 0, mm(1)] }),
    ...rest.map((line) => brush.text(line, { fontSize: 9, color: ink.quiet })),
  ]);
};

const placeOfAddressee = ({ addressee: to, window }: Posted) => {
  if (to.type === 'carried') return carriedBlock;
  const { left, top, width } = alwaysSeen(window);
  return { left: mm(left), top: mm(top), width: mm(width) };
};

/** Address lines in the window; for a letter that is carried: the name under its label, and no address. */
export const addressee = (letter: Posted, fontSize: number, brush: Brush): Content => {
  const { label, lines } = letter.addressee;
  const { left, top, width } = placeOfAddressee(letter);
  return fixedBlock(left, top, width, [
    ...(label === '' ? [] : [brush.text(label, { fontSize: 9, color: ink.quiet, margin: [0, 0, 0, mm(0.5)] })]),
    ...lines.map((line) => brush.text(line, { fontSize, lineHeight: 1 })),
  ]);
};

const referenceColumn = (fact: Fact, brush: Brush): Column => ({
  width: 'auto',
  tag: { role: 'P' },
  stack: [
    brush.text(fact.label, { fontSize: 8.5, color: ink.quiet }),
    brush.text(fact.value, { fontSize: 10, margin: [0, mm(0.3), 0, 0], noWrap: true }),
  ],
});

/** From the top of the page: below everything that may come to be seen. */
export const startOfText = ({ addressee: to, window }: Posted): number => {
  const { top, height } = everSeen(window);
  return to.type === 'carried' ? belowCarriedName : mm(top + height);
};

const referenceLine = (letter: LetterPaper, brush: Brush): Content => ({
  margin: [0, startOfText(letter) - topBelowMark, 0, mm(6)],
  columnGap: mm(14),
  columns: letter.referenceLine.filter((fact) => fact.value !== '').map((fact) => referenceColumn(fact, brush)),
});

/** With what stands around the code already: four of its squares stay white, as its norm asks. */
const quietBelow = mm(2.4);

/** The reference once more, for a scanner: who answers, or we with the answer in hand, need not type it. */
const replyCode = (reference: string, brush: Brush): Content[] => [
  qrCode(reference, qrSides.letter),
  brush.text(reference, {
    fontSize: 8,
    color: ink.quiet,
    alignment: 'center',
    noWrap: true,
    margin: [0, quietBelow, 0, 0],
  }),
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
  columnGap: mm(8),
  columns: [
    { width: '*', stack: signed(letter, sizes, brush) },
    { width: qrSides.letter, stack: replyCode(letter.reference, brush) },
  ],
});

/** Longer than this a text may run over to the next page. */
const mostTogether = 1200;

/** A heading goes with what stands under it. The last block is left out: it goes with the signature. */
const keptTogether = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const groups: Block[][] = [];
  for (const block of blocks.slice(0, -1)) {
    const above = groups.at(-1)?.at(-1);
    if (above?.type === 'heading') groups.at(-1)?.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group) =>
    group.some((block) => block.type === 'paragraph' && block.text.length > mostTogether)
      ? group.map((block) => [block])
      : [group],
  );
};

const together = (parts: Content[]): Content => ({ unbreakable: parts.length > 1, stack: parts });

/** A short paragraph leaves no line of its own behind on the page before. */
const staysWhole = (blocks: readonly Block[]): boolean =>
  blocks.length > 1 || blocks.every((block) => block.type === 'paragraph' && block.text.length <= mostTogether);

/** A letter in Belgian form: sender, addressee, reference line, subject, salutation, text, closing, signatory. */
export const letterLayout = (letter: LetterPaper, sizes: BlockSizes, addressSize: number, brush: Brush): Content[] => [
  letterhead(letter, brush),
  addressee(letter, addressSize, brush),
  referenceLine(letter, brush),
  brush.text(letter.subject, {
    tag: { role: 'H1' },
    fontSize: 12.5,
    bold: true,
    color: brush.accent,
    margin: [0, 0, 0, sizes.gap * 1.5],
  }),
  brush.text(letter.salutation, { fontSize: sizes.text, margin: [0, 0, 0, sizes.gap] }),
  ...keptTogether(letter.blocks).map((blocks) => ({
    unbreakable: staysWhole(blocks),
    stack: blocks.map((block) => blockLayout(block, sizes, brush)),
  })),
  together([...letter.blocks.slice(-1).map((block) => blockLayout(block, sizes, brush)), ending(letter, sizes, brush)]),
];
