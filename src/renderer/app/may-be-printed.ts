import type { LocalDate } from '../../domain/dates.ts';
import { localDateOf } from '../../domain/dutch-date.ts';
import type { Referral } from '../../domain/referral/referral.ts';
import { paperTexts } from '../texts/paper.ts';

const openNotes: readonly string[] = [paperTexts.printingBegan, ...Object.values(paperTexts.unsureNotes)];

/**
 * Printing began and nobody wrote down what came of it: the machine gave no answer, the laptop was locked, or a colleague is
 * printing it now. A letter without gate is laid out anew each day and after each change: then what may lie there is another one.
 */
export const mayBePrinted = (
  { state, history, changedAt }: Pick<Referral, 'state' | 'history' | 'changedAt'>,
  today: LocalDate,
): boolean => {
  const last = history.at(-1);
  if (last === undefined || !openNotes.includes(last.note)) return false;
  return state === 'approved' || (state === 'draft' && changedAt <= last.at && localDateOf(last.at) === today);
};
