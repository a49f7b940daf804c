import type { Content } from 'pdfmake/interfaces';
import type { SheetPaper } from '../letter/paper.ts';
import { blockLayout } from './block-layout.ts';
import type { BlockSizes } from './block-sizes.ts';
import { mm } from './page-measures.ts';
import { type Brush, ink } from './paper-styles.ts';

/** A sheet in large type: who made it and when, the title, the parts. */
export const sheetLayout = (sheet: SheetPaper, sizes: BlockSizes, brush: Brush): Content[] => [
  {
    columns: [
      { width: '*', stack: [brush.text(sheet.sender.join(' · '), { fontSize: 9.5, color: ink.quiet })] },
      { width: 'auto', stack: [brush.text(sheet.date, { fontSize: 9.5, color: ink.quiet, alignment: 'right' })] },
    ],
    columnGap: mm(6),
    margin: [0, 0, 0, mm(7)],
  },
  brush.text(sheet.title, {
    tag: { role: 'H1' },
    fontSize: 23,
    bold: true,
    color: brush.accent,
    lineHeight: 1.1,
    margin: [0, 0, 0, mm(3)],
  }),
  ...(sheet.intro === '' ? [] : [brush.text(sheet.intro, { fontSize: sizes.text, margin: [0, 0, 0, mm(5)] })]),
  ...sheet.blocks.map((block) => blockLayout(block, sizes, brush)),
];
