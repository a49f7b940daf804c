import type { Instant } from '../dates.ts';
import { err, ok, type Result } from '../result.ts';
import type { MoveRefusal } from './moves.ts';
import type { Referral, ReferralState } from './referral.ts';

/** What the letter says. Changed in a draft only: what waits for approval is what the social worker reads. */
const draftFields = ['forms', 'vdabPurpose', 'reasonSentence', 'ticked', 'delivery', 'consent'] as const;

/** What the releasing person settles: also while the letter waits for approval; the signature comes after it. */
const releaseFields = ['acceptedFindings', 'addressCheck'] as const;

const editableIn = (state: ReferralState): readonly string[] => {
  if (state === 'draft') return [...draftFields, ...releaseFields];
  return state === 'awaitingApproval' ? releaseFields : [];
};

/** The referral with other content; `notEditable` when its state or one of the fields does not allow it. */
export const editReferral = (
  referral: Referral,
  edit: Partial<Referral>,
  at: Instant,
): Result<Referral, Extract<MoveRefusal, { type: 'notEditable' }>> => {
  const editable = editableIn(referral.state);
  const fields = Object.keys(edit);
  if (!fields.every((field) => editable.includes(field))) return err({ type: 'notEditable' });
  return ok({ ...referral, ...edit, changedAt: at });
};
