import { err, ok, type Result } from '../result.ts';
import type { MoveContext, MoveRefusal } from './moves.ts';
import type { Referral, ReferralState } from './referral.ts';

/** Nothing comes out of a printer before it is approved, or once nobody may print it any more. */
const notPrintable: ReadonlySet<ReferralState> = new Set(['awaitingApproval', 'clientDeclined', 'withdrawn']);

/** Printing was tried: the letter stays where it is, and its history says what is known of the paper. */
export const notePrint = (
  referral: Referral,
  note: string,
  { by, at }: Pick<MoveContext, 'by' | 'at'>,
): Result<Referral, Extract<MoveRefusal, { type: 'notEditable' }>> => {
  const { state, history } = referral;
  if (notPrintable.has(state)) return err({ type: 'notEditable' });
  return ok({ ...referral, history: [...history, { state, by, at, note: note.trim().slice(0, 280) }] });
};

/** How the letter came where it is: what was noted there about paper is no move. */
export const lastMove = ({ history }: Pick<Referral, 'history'>): Referral['history'][number] | undefined =>
  history.findLast((entry, index) => history[index - 1]?.state !== entry.state);
