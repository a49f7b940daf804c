import type { CanvasElement, Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { LetterPaper, Paper } from '../letter/paper.ts';
import { referralDataFile, referralDataOf } from '../letter/referral-data.ts';
import { stampOf } from '../letter/stamp.ts';
import { type BlockSizes, letterSizes, type PaperSize, sheetSizes } from './block-sizes.ts';
import { drawnWindow } from './drawn-window.ts';
import { letterLayout } from './letter-layout.ts';
import { markLayout } from './mark-layout.ts';
import { foldMarks, letterBottom, margins, mm, topBelowMark } from './page-measures.ts';
import { type Brush, createBrush, ink } from './paper-styles.ts';
import type { Attachment } from './pdf-maker.ts';
import { sheetLayout } from './sheet-layout.ts';
import { createStructureRoot, tagContent } from './structure.ts';
import type { RunSplitter } from './text-runs.ts';
import { windowSheetLayout } from './window-sheet-layout.ts';

/** The foot of a sheet; page numbers only where there is more than one page. */
const footOf =
  (foot: string, brush: Brush) =>
  (current: number, pages: number): Content => ({
    margin: [margins.left, mm(7), margins.right, 0],
    columns: [
      { width: '*', stack: [brush.text(foot, { fontSize: 9, color: ink.quiet })] },
      ...(pages > 1
        ? [
            {
              width: 'auto',
              stack: [brush.text(`blz. ${current} van ${pages}`, { fontSize: 9, color: ink.quiet })],
            },
          ]
        : []),
    ],
  });

declare module 'pdfmake/interfaces' {
  /** What pdfkit reads and the published type leaves out. */
  interface Attachment {
    type?: string;
    relationship?: 'Data';
    creationDate?: Date;
    modifiedDate?: Date;
  }
}

const isPartnerCopy = (paper: Paper): paper is LetterPaper => paper.kind === 'letter' && paper.carriesData === true;

/** What stands inside the PDF beside the pages: for a partner's copy its facts as data, else nothing. */
export const attachmentOf = (paper: Paper): Attachment | null =>
  isPartnerCopy(paper) ? { name: referralDataFile, text: JSON.stringify(referralDataOf(paper), null, 2) } : null;

const attachedTo = (made: Date): NonNullable<TDocumentDefinitions['files']> => ({
  [referralDataFile]: {
    src: referralDataFile,
    type: 'application/json',
    relationship: 'Data',
    description: 'De gegevens van deze brief',
    creationDate: made,
    modifiedDate: made,
  },
});

/** How large a paper is set, and whether it may take a second page. */
export interface Setting {
  readonly size: PaperSize;
  readonly mostPages: number;
  /** Of the lines in the window, in points. */
  readonly addressSize: number;
}

const bottomOf = (paper: Paper, { mostPages }: Setting): number => {
  if (paper.kind !== 'letter') return margins.bottom;
  return mostPages > 1 ? letterBottom.two : letterBottom.one;
};

/** Only a letter of two pages has a foot: a page that got loose is found again by its reference. */
const footOfLetter =
  ({ reference }: LetterPaper, brush: Brush) =>
  (current: number, pages: number): Content =>
    pages < 2
      ? []
      : {
          margin: [margins.left, letterBottom.two - letterBottom.one + mm(1), margins.right, 0],
          stack: [
            brush.text(`${reference} · blz. ${current} van ${pages}`, {
              fontSize: 8.5,
              color: ink.quiet,
              alignment: 'right',
            }),
          ],
        };

/** Short lines at the left edge of the first page of a letter, where it is folded. */
const foldLines: readonly CanvasElement[] = foldMarks.at.map((y) => ({
  type: 'line',
  x1: foldMarks.from,
  x2: foldMarks.to,
  y1: y,
  y2: y,
  lineWidth: 0.4,
  lineColor: ink.quiet,
}));

const contentOf = (paper: Paper, sizes: BlockSizes, { addressSize }: Setting, brush: Brush): Content[] => {
  if (paper.kind === 'letter') return letterLayout(paper, sizes, addressSize, brush);
  return paper.kind === 'windowSheet'
    ? windowSheetLayout(paper, sizes, addressSize, brush)
    : sheetLayout(paper, sizes, brush);
};

/** Under the text of a first page: where it is folded, and where the window is. pdfmake changes what it draws. */
const backgroundOf = (paper: Paper, brush: Brush): Content[] => {
  const folds = foldLines.map((line) => ({ ...line }));
  if (paper.kind === 'letter') return [{ canvas: folds }];
  if (paper.kind !== 'windowSheet') return [];
  const { lines, numbers } = drawnWindow(paper.window, brush);
  return [{ canvas: [...folds, ...lines] }, ...numbers];
};

/**
 * What pdfmake lays out. A new object every time: pdfmake changes it. The dates come from the paper's own day, so the same
 * paper gives the same bytes. A mark is read once, before everything else; on later pages it is an artifact, like the foot.
 */
export const documentDefinition = (paper: Paper, splitter: RunSplitter, setting: Setting): TDocumentDefinitions => {
  const brush = createBrush(splitter, paper.accentColour);
  const sizes = (paper.kind === 'letter' ? letterSizes : sheetSizes)[setting.size];
  const made = new Date(`${paper.day}T12:00:00Z`);
  const startsBelowMark = paper.kind === 'letter' || paper.kind === 'windowSheet' || paper.mark.type !== 'none';
  const root = createStructureRoot();
  const firstMark = markLayout(paper.mark, brush);
  tagContent(firstMark, root);
  const content = contentOf(paper, sizes, setting, brush);
  tagContent(content, root);
  return {
    pageSize: 'A4',
    pageMargins: [margins.left, startsBelowMark ? topBelowMark : margins.top, margins.right, bottomOf(paper, setting)],
    content,
    header: (current) => (current === 1 ? firstMark : markLayout(paper.mark, brush)),
    footer: paper.kind === 'letter' ? footOfLetter(paper, brush) : footOf(paper.footer, brush),
    background: (current) => (current === 1 ? backgroundOf(paper, brush) : []),
    defaultStyle: { font: 'atkinson', fontSize: 10, lineHeight: sizes.lineHeight, color: ink.text },
    language: paper.kind === 'letter' ? 'nl-BE' : (paper.language ?? 'nl-BE'),
    displayTitle: true,
    tagged: true,
    ...(isPartnerCopy(paper) ? { subset: 'PDF/A-3a', files: attachedTo(made) } : { subset: 'PDF/A-2a' }),
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
