import type { Referral } from '../../domain/referral/referral.ts';
import { paperTexts } from '../texts/paper.ts';

/** Printing began and nobody wrote down what came of it (the laptop was locked, or a colleague is printing it right now). */
export const mayBePrinted = ({ state, history }: Pick<Referral, 'state' | 'history'>): boolean =>
  state === 'approved' && history.at(-1)?.note === paperTexts.printingBegan;
