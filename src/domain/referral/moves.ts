import type { ReferralState } from './referral.ts';

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
