import { describe, expect, it } from 'vitest';
import type { ReferralState } from '../../../domain/referral/referral.ts';
import { suggestedOutcome } from './suggested-outcome.ts';

const outcome = (hasUnmetNeed: boolean, ...states: readonly ReferralState[]) =>
  suggestedOutcome(
    states.map((state) => ({ state })),
    hasUnmetNeed,
  );

describe('het voorgestelde einde van een bezoek', () => {
  it('een vraag waarvoor het huis niets heeft, telt zonder brief als geen aanbod', () => {
    expect(outcome(true)).toBe('unmetNeed');
    expect(outcome(true, 'withdrawn')).toBe('unmetNeed');
  });
  it('een brief gaat voor: dan is er wel iets', () => {
    expect(outcome(true, 'issued')).toBe('referred');
    expect(outcome(true, 'clientDeclined')).toBe('clientDeclined');
    expect(outcome(true, 'draft')).toBeNull();
  });
  it('anders kiest een mens', () => {
    expect(outcome(false)).toBeNull();
    expect(outcome(false, 'draft', 'withdrawn')).toBeNull();
    expect(outcome(false, 'draft', 'awaitingApproval')).toBe('referred');
  });
});
