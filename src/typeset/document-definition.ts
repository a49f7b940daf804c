import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { LetterPaper, Paper } from '../letter/paper.ts';
import { referralDataFile, referralDataOf } from '../letter/referral-data.ts';
import { stampOf } from '../letter/stamp.ts';
import { letterSizes, type PaperSize, sheetSizes } from './block-layout.ts';
import { letterLayout } from './letter-layout.ts';
import { markLayout } from './mark-layout.ts';
import { margins, mm, topBelowMark } from './page-measures.ts';
import { type Brush, createBrush, ink } from './paper-styles.ts';
import type { Attachment } from './pdf-maker.ts';
import { sheetLayout } from './sheet-layout.ts';
import { createStructureRoot, tagContent } from './structure.ts';
import type { RunSplitter } from './text-runs.ts';

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

/** A letter has no foot: its one page may be used further down. */
const bottomOf = (paper: Paper): number => (paper.kind === 'letter' ? mm(13) : margins.bottom);

/**
 * What pdfmake lays out. A new object every time: pdfmake changes it. The dates come from the paper's own day, so the same
 * paper gives the same bytes. A mark is read once, before everything else; on later pages it is an artifact, like the foot.
 */
export const documentDefinition = (paper: Paper, splitter: RunSplitter, size: PaperSize): TDocumentDefinitions => {
  const brush = createBrush(splitter, paper.accentColour);
  const sizes = (paper.kind === 'letter' ? letterSizes : sheetSizes)[size];
  const made = new Date(`${paper.day}T12:00:00Z`);
  const startsBelowMark = paper.kind === 'letter' || paper.mark.type !== 'none';
  const root = createStructureRoot();
  const firstMark = markLayout(paper.mark, brush);
  tagContent(firstMark, root);
  const content = paper.kind === 'letter' ? letterLayout(paper, sizes, brush) : sheetLayout(paper, sizes, brush);
  tagContent(content, root);
  return {
    pageSize: 'A4',
    pageMargins: [margins.left, startsBelowMark ? topBelowMark : margins.top, margins.right, bottomOf(paper)],
    content,
    header: (current) => (current === 1 ? firstMark : markLayout(paper.mark, brush)),
    ...(paper.kind === 'letter' ? {} : { footer: footOf(paper.footer, brush) }),
    defaultStyle: { font: 'atkinson', fontSize: 10, lineHeight: sizes.lineHeight, color: ink.text },
    language: 'nl-BE',
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
