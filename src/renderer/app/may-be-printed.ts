import type { Referral } from '../../domain/referral/referral.ts';
import { paperTexts } from '../texts/paper.ts';

const openNotes: readonly string[] = [paperTexts.printingBegan, ...Object.values(paperTexts.unsureNotes)];

/** Printing began and nobody wrote down what came of it: the machine gave no answer, the laptop was locked, or a colleague is printing it now. */
export const mayBePrinted = ({ state, history }: Pick<Referral, 'state' | 'history'>): boolean =>
  state === 'approved' && openNotes.includes(history.at(-1)?.note ?? '');
