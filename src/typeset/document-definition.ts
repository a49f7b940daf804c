import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Paper } from '../letter/paper.ts';
import { stampOf } from '../letter/stamp.ts';
import { letterLayout } from './letter-layout.ts';
import { markLayout } from './mark-layout.ts';
import { margins, markedSheetTop, mm } from './page-measures.ts';
import { type Brush, createBrush, ink } from './paper-styles.ts';
import { sheetLayout } from './sheet-layout.ts';
import type { RunSplitter } from './text-runs.ts';

const footLayout = (paper: Paper, brush: Brush, current: number, pages: number): Content => ({
  margin: [margins.left, mm(7), margins.right, 0],
  columns: [
    { width: '*', stack: [brush.text(paper.kind === 'letter' ? '' : paper.footer, { fontSize: 9, color: ink.quiet })] },
    {
      width: 'auto',
      stack: [brush.text(pages > 1 ? `blz. ${current} van ${pages}` : '', { fontSize: 9, color: ink.quiet })],
    },
  ],
});

/**
 * What pdfmake lays out. A new object every time: pdfmake changes it. The dates come from the paper's own day, so the same
 * paper gives the same bytes. Not marked as tagged: stock pdfmake writes no structure tree, the flag would be a lie.
 */
export const documentDefinition = (paper: Paper, splitter: RunSplitter): TDocumentDefinitions => {
  const brush = createBrush(splitter, paper.accentColour);
  const made = new Date(`${paper.day}T12:00:00Z`);
  const isMarkedSheet = paper.kind !== 'letter' && paper.mark.type !== 'none';
  return {
    pageSize: 'A4',
    pageMargins: [margins.left, isMarkedSheet ? markedSheetTop : margins.top, margins.right, margins.bottom],
    content: paper.kind === 'letter' ? letterLayout(paper, brush) : sheetLayout(paper, brush),
    header: () => markLayout(paper.mark, brush),
    footer: (current, pages) => footLayout(paper, brush, current, pages),
    defaultStyle: { font: 'atkinson', fontSize: 10.5, lineHeight: 1.2, color: ink.text },
    language: 'nl-BE',
    displayTitle: true,
    version: '1.7',
    info: {
      title: paper.title,
      keywords: stampOf(paper),
      creator: 'Doorwijzer',
      producer: 'Doorwijzer',
      creationDate: made,
      modDate: made,
    },
  };
};
