import { err, ok, type Result } from '../result.ts';
import type { MoveContext, MoveRefusal } from './moves.ts';
import type { Referral, ReferralState } from './referral.ts';

/** A paper may come out of a printer in these states; everywhere else nothing was tried. */
const printable: ReadonlySet<ReferralState> = new Set(['draft', 'approved', 'issued']);

/** Printing was tried and no paper came: the letter stays where it is, and its history says why. */
export const notePrint = (
  referral: Referral,
  note: string,
  { by, at }: Pick<MoveContext, 'by' | 'at'>,
): Result<Referral, Extract<MoveRefusal, { type: 'notEditable' }>> => {
  const { state, history } = referral;
  if (!printable.has(state)) return err({ type: 'notEditable' });
  return ok({ ...referral, history: [...history, { state, by, at, note: note.trim().slice(0, 280) }] });
};
