import type { Instant, LocalDate } from '../dates.ts';
import type { Role } from '../dossier/records.ts';
import type { StaffMemberId } from '../ids.ts';
import type { Result } from '../result.ts';
import type { Referral, ReferralState } from './referral.ts';

/** What somebody wants to do with a referral; `note` is shown in its history. */
export interface ReferralMove {
  readonly to: ReferralState;
  readonly note: string;
}

/** Why a move is not allowed; the screen words it. */
export type MoveRefusal =
  | { readonly type: 'illegalMove'; readonly from: ReferralState; readonly to: ReferralState }
  | { readonly type: 'roleMissing'; readonly role: 'socialWorker' }
  | { readonly type: 'consentMissing' }
  | { readonly type: 'mandateMissing' }
  | { readonly type: 'incomplete'; readonly missing: readonly string[] }
  | { readonly type: 'notEditable' };

/** Who moves, when, and what the rules need to know about the letter. `roles` come from the signed-in person. */
export interface MoveContext {
  readonly by: StaffMemberId;
  readonly roles: readonly Role[];
  readonly at: Instant;
  readonly day: LocalDate;
  readonly gated: boolean;
  readonly mandateMissing: boolean;
}

export const moveReferral = (
  _referral: Referral,
  _move: ReferralMove,
  _context: MoveContext,
): Result<Referral, MoveRefusal> => {
  throw new Error('not built yet');
};

export const editReferral = (
  _referral: Referral,
  _patch: Partial<Referral>,
  _at: Instant,
): Result<Referral, MoveRefusal> => {
  throw new Error('not built yet');
};
