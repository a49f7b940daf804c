import type { Instant, LocalDate } from '../dates.ts';
import type { Role } from '../dossier/records.ts';
import type { StaffMemberId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { may } from '../roster/permissions.ts';
import { legalMoves } from './legal-moves.ts';
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
  /** The visit is for somebody else and no mandate was recorded. */
  readonly mandateMissing: boolean;
}

/** On the way out of the house: what these states let go needs the client's agreement and, for another, a mandate. */
const releasing: ReadonlySet<ReferralState> = new Set(['awaitingApproval', 'approved', 'issued']);

const refusalOf = (referral: Referral, move: ReferralMove, context: MoveContext): MoveRefusal | null => {
  const { state: from } = referral;
  const rule = legalMoves.find((legal) => legal.from === from && legal.to === move.to);
  if (rule === undefined || (rule.needs === 'ungated' && context.gated)) {
    return { type: 'illegalMove', from, to: move.to };
  }
  if (rule.needs === 'socialWorker' && !may(context.roles, 'approveLetter')) {
    return { type: 'roleMissing', role: 'socialWorker' };
  }
  if (releasing.has(move.to)) {
    if (context.mandateMissing) return { type: 'mandateMissing' };
    if (referral.consent?.given !== true) return { type: 'consentMissing' };
  }
  if (rule.needs === 'note' && move.note.trim() === '') return { type: 'incomplete', missing: ['note'] };
  return null;
};

/**
 * The referral after the move, or why not (design.md section 4 and 5). Sets state, history and `changedAt`; going back to
 * draft drops the approval. The caller adds what proves the move (approval, issued) in the same write.
 */
export const moveReferral = (
  referral: Referral,
  move: ReferralMove,
  context: MoveContext,
): Result<Referral, MoveRefusal> => {
  const refusal = refusalOf(referral, move, context);
  if (refusal !== null) return err(refusal);
  const { by, at } = context;
  return ok({
    ...referral,
    state: move.to,
    approval: move.to === 'draft' ? null : referral.approval,
    changedAt: at,
    history: [...referral.history, { state: move.to, by, at, note: move.note.trim() }],
  });
};
