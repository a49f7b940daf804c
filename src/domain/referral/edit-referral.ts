import { err, ok, type Result } from '../result.ts';
import { may } from '../roster/permissions.ts';
import { isOnlyCarried } from './delivery.ts';
import type { MoveContext, MoveRefusal } from './moves.ts';
import type { AcceptedFinding, Referral, ReferralState } from './referral.ts';

/** What the letter says. Changed in a draft only: what waits for approval is what the social worker reads. */
const draftFields = ['forms', 'vdabPurpose', 'reasonSentence', 'ticked', 'delivery'] as const;

/** What the releasing person settles: also while the letter waits for approval; the signature comes after it. */
const releaseFields = ['acceptedFindings', 'addressCheck'] as const;

const editableIn = (state: ReferralState): readonly string[] => {
  if (state === 'draft') return [...draftFields, ...releaseFields];
  return state === 'awaitingApproval' ? releaseFields : [];
};

/** Who edits, and when. `roles` come from the signed-in person. */
export type EditContext = Pick<MoveContext, 'by' | 'roles' | 'at'>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Everybody lets words stand in their own name only, and leaves the log of others as it is. */
const isOwnLog = ({ acceptedFindings }: Partial<Referral>, referral: Referral, { by }: EditContext): boolean => {
  if (acceptedFindings === undefined) return true;
  const ofOthers = (log: readonly AcceptedFinding[]) => log.filter((accepted) => accepted.by !== by);
  return isSame(ofOthers(acceptedFindings), ofOthers(referral.acceptedFindings));
};

/**
 * An address is confirmed in one's own name. A front-desk confirmation serves one letter; for the office a social worker or
 * administrator confirms (design.md section 5).
 */
const mayConfirm = ({ addressCheck }: Partial<Referral>, referral: Referral, { by, roles }: EditContext): boolean => {
  if (addressCheck === undefined || addressCheck === null || isSame(addressCheck, referral.addressCheck)) return true;
  const mayForOffice = may(roles, 'confirmAddressForOffice');
  return addressCheck.by === by && (addressCheck.scope === 'letter' || mayForOffice);
};

/** The referral with other content; `notEditable` when its state, one of the fields or who edits does not allow it. */
export const editReferral = (
  referral: Referral,
  edit: Partial<Referral>,
  context: EditContext,
): Result<Referral, Extract<MoveRefusal, { type: 'notEditable' }>> => {
  const editable = editableIn(referral.state);
  const fields = Object.keys(edit);
  const isAllowed =
    fields.every((field) => editable.includes(field)) &&
    !(edit.delivery === 'post' && isOnlyCarried(referral)) &&
    isOwnLog(edit, referral, context) &&
    mayConfirm(edit, referral, context);
  if (!isAllowed) return err({ type: 'notEditable' });
  return ok({ ...referral, ...edit, changedAt: context.at });
};
