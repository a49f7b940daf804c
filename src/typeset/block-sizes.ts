import type { CustomTableLayout } from 'pdfmake/interfaces';
import { mm } from './page-measures.ts';

/** Sizes in points; a sheet for the client is set larger than a letter. */
export interface BlockSizes {
  readonly text: number;
  readonly heading: number;
  readonly gap: number;
  /** Width of the label column of facts. */
  readonly label: number;
  readonly lineHeight: number;
  /** Above a row of facts; a little less below it. */
  readonly rowGap: number;
  /** A block of more lines may run over to the next page. */
  readonly keptLines: number;
}

/** A paper is set as large as its pages allow: nearly all are `large`. */
export type PaperSize = 'large' | 'medium' | 'small';

export const letterSizes: Readonly<Record<PaperSize, BlockSizes>> = {
  large: {
    text: 10.5,
    heading: 10.5,
    gap: mm(2.8),
    label: mm(40),
    lineHeight: 1.08,
    rowGap: mm(0.9),
    keptLines: 18,
  },
  medium: { text: 10, heading: 10, gap: mm(2.3), label: mm(38), lineHeight: 1.05, rowGap: mm(0.8), keptLines: 18 },
  small: { text: 9.5, heading: 9.5, gap: mm(1.7), label: mm(36), lineHeight: 1, rowGap: mm(0.5), keptLines: 18 },
};

/** Larger than a letter: the client reads it at home. */
export const sheetSizes: Readonly<Record<PaperSize, BlockSizes>> = {
  large: { text: 12.5, heading: 15, gap: mm(3.5), label: mm(36), lineHeight: 1.08, rowGap: mm(0.9), keptLines: 18 },
  medium: {
    text: 11.5,
    heading: 13.5,
    gap: mm(2.8),
    label: mm(34),
    lineHeight: 1.08,
    rowGap: mm(0.9),
    keptLines: 18,
  },
  small: { text: 10.5, heading: 12, gap: mm(1.8), label: mm(32), lineHeight: 1.05, rowGap: mm(0.9), keptLines: 8 },
};

/** A table without lines. */
export const plain: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => mm(2),
  paddingTop: () => mm(0.5),
  paddingBottom: () => mm(0.5),
};
