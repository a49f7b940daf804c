import type { Content } from 'pdfmake/interfaces';
import type { SheetPaper } from '../letter/paper.ts';
import { blockFlow } from './block-chunks.ts';
import { labelWidth } from './block-lines.ts';
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
    lineHeight: 0.9,
    margin: [0, 0, 0, mm(5)],
  }),
  ...(sheet.intro === '' ? [] : [brush.text(sheet.intro, { fontSize: sizes.text, margin: [0, 0, 0, mm(5)] })]),
  ...blockFlow(sheet.blocks, { ...sizes, label: labelWidth(sheet.blocks, sizes) }, brush),
];
