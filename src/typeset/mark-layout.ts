import type { Content } from 'pdfmake/interfaces';
import { markWords } from '../letter/mark-words.ts';
import type { Mark } from '../letter/paper.ts';
import { markFrame, mm } from './page-measures.ts';
import { type Brush, ink } from './paper-styles.ts';

/** The mark in a frame at the top right of every page, above the window and beside the text: it hides nothing. */
export const markLayout = (mark: Mark, brush: Brush): Content => {
  const words = markWords(mark);
  if (words === null) return [];
  return {
    margin: [markFrame.left, markFrame.top, 0, 0],
    table: {
      widths: [markFrame.width - mm(6)],
      body: [
        [
          {
            tag: { role: 'P' },
            stack: [
              brush.text(words.large, {
                fontSize: 17,
                bold: true,
                characterSpacing: 1.2,
                alignment: 'center',
                lineHeight: 1.05,
              }),
              brush.text(words.small, { fontSize: 8, alignment: 'center' }),
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 1.2,
      vLineWidth: () => 1.2,
      hLineColor: () => ink.text,
      vLineColor: () => ink.text,
      paddingLeft: () => mm(3),
      paddingRight: () => mm(3),
      paddingTop: () => mm(1.2),
      paddingBottom: () => mm(1),
    },
  };
};
