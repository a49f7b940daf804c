import type { Content } from 'pdfmake/interfaces';
import { markWords } from '../letter/mark-words.ts';
import type { Mark } from '../letter/paper.ts';
import { markFrame, mm } from './page-measures.ts';
import { type Brush, ink } from './paper-styles.ts';

const frameLine = 1.2;

/** The mark in a frame at the top right of every page, above the window and beside the text: it hides nothing. */
export const markLayout = (mark: Mark, brush: Brush): Content => {
  const words = markWords(mark);
  if (words === null) return [];
  return {
    margin: [markFrame.left, markFrame.top, 0, 0],
    table: {
      widths: [markFrame.width - mm(6) - 2 * frameLine],
      body: [
        [
          {
            tag: { role: 'P' },
            fillColor: '#ffffff',
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
      hLineWidth: () => frameLine,
      vLineWidth: () => frameLine,
      hLineColor: () => ink.text,
      vLineColor: () => ink.text,
      paddingLeft: () => mm(3),
      paddingRight: () => mm(3),
      paddingTop: () => mm(1.2),
      paddingBottom: () => mm(1),
    },
  };
};
