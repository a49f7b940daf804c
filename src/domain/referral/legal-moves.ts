import { type ReferralState, referralStates } from './referral.ts';

/** One allowed step. `needs` is what the table asks beyond agreement and mandate (moves.ts). */
export interface LegalMove {
  readonly from: ReferralState;
  readonly to: ReferralState;
  /** `ungated`: only a letter without a gate; `socialWorker`: that role; `note`: a sentence that says why. */
  readonly needs: 'ungated' | 'socialWorker' | 'note' | null;
}

/** Over: nothing moves from here. A new attempt is a new referral. */
export const endStates: readonly ReferralState[] = ['refused', 'finished', 'stopped', 'clientDeclined', 'withdrawn'];

const step = (from: ReferralState, to: ReferralState, needs: LegalMove['needs'] = null): LegalMove => ({
  from,
  to,
  needs,
});

/** The whole life of a referral. What is not in this table cannot happen. */
export const legalMoves: readonly LegalMove[] = [
  step('draft', 'awaitingApproval'),
  step('draft', 'issued', 'ungated'),
  step('draft', 'clientDeclined'),

  step('awaitingApproval', 'approved', 'socialWorker'),
  step('awaitingApproval', 'draft'),
  step('awaitingApproval', 'clientDeclined'),

  step('approved', 'issued'),
  step('approved', 'draft'),
  step('approved', 'clientDeclined'),

  // What the partner lets know can come in any order and skip a step: nobody phones three times.
  step('issued', 'received'),
  step('issued', 'accepted'),
  step('issued', 'refused'),
  step('issued', 'noAnswer'),
  step('issued', 'clientDeclined'),

  step('received', 'accepted'),
  step('received', 'refused'),
  step('received', 'noAnswer'),
  step('received', 'clientDeclined'),

  // Silence is not an end: an answer may still come.
  step('noAnswer', 'received'),
  step('noAnswer', 'accepted'),
  step('noAnswer', 'refused'),
  step('noAnswer', 'clientDeclined'),

  step('accepted', 'ongoing'),
  step('accepted', 'stopped'),
  step('accepted', 'clientDeclined'),

  step('ongoing', 'finished'),
  step('ongoing', 'stopped'),

  ...referralStates.filter((state) => !endStates.includes(state)).map((live) => step(live, 'withdrawn', 'note')),
];
