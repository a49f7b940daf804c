import type { Content } from 'pdfmake/interfaces';
import type { WindowSheet } from '../letter/paper.ts';
import { blockLayout } from './block-layout.ts';
import type { BlockSizes } from './block-sizes.ts';
import { windowBand } from './drawn-window.ts';
import { addressee, letterhead, startOfText } from './letter-layout.ts';
import { mm, topBelowMark } from './page-measures.ts';
import { type Brush, ink } from './paper-styles.ts';

/** Everything above the text stands where a letter has it; the window itself is drawn behind it. */
export const windowSheetLayout = (
  sheet: WindowSheet,
  sizes: BlockSizes,
  addressSize: number,
  brush: Brush,
): Content[] => [
  letterhead(sheet, brush),
  addressee(sheet, addressSize, brush),
  brush.text(sheet.date, {
    fontSize: 9.5,
    color: ink.quiet,
    margin: [0, startOfText(sheet) + mm(windowBand) - topBelowMark + mm(4), 0, mm(1)],
  }),
  brush.text(sheet.title, {
    tag: { role: 'H1' },
    fontSize: 18,
    bold: true,
    color: brush.accent,
    margin: [0, 0, 0, mm(2)],
  }),
  brush.text(sheet.intro, { fontSize: sizes.text, margin: [0, 0, 0, mm(3)] }),
  ...sheet.blocks.map((block) => blockLayout(block, sizes, brush)),
];
