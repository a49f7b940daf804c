import type { Paper } from './paper.ts';

/** What the printing service reads in the PDF: `doorwijzer-stamp:KIND:RECIPIENT:REFERENCE;`, `-` for absent parts. */
export const stampOf = (_paper: Paper): string => '';
