import { writeStamp } from '../domain/roster/paper-stamp.ts';
import type { Paper } from './paper.ts';

/**
 * What the printing service reads in the PDF (domain/roster/paper-stamp.ts). A duplicate keeps the stamp of its letter: a
 * gated letter does not become free by being printed twice.
 */
export const stampOf = (paper: Paper): string => {
  const about = paper.kind === 'letter' ? { recipient: paper.recipient, reference: paper.reference } : {};
  if (paper.mark.type === 'concept' || paper.mark.type === 'practice')
    return writeStamp({ kind: paper.mark.type, ...about });
  return writeStamp({ kind: paper.kind === 'letter' && paper.gated ? 'gated' : 'free', ...about });
};
