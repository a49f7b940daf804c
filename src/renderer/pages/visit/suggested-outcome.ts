import type { Visit } from '../../../domain/dossier/records.ts';
import type { Referral } from '../../../domain/referral/referral.ts';

/**
 * What the letters say about the outcome, and without a letter whether the house had something to offer (is-unmet-need.ts). A
 * person may choose another.
 */
export const suggestedOutcome = (
  letters: readonly Pick<Referral, 'state'>[],
  hasUnmetNeed: boolean,
): Visit['outcome'] => {
  const states = letters.map(({ state }) => state).filter((state) => state !== 'withdrawn');
  if (states.some((state) => state !== 'draft' && state !== 'clientDeclined')) return 'referred';
  if (states.includes('clientDeclined')) return 'clientDeclined';
  return hasUnmetNeed && states.length === 0 ? 'unmetNeed' : null;
};
