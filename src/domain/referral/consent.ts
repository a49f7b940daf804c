import { err, ok, type Result } from '../result.ts';
import type { EditContext } from './edit-referral.ts';
import type { MoveRefusal } from './moves.ts';
import type { Consent, Referral } from './referral.ts';

/** What the client answered, and how. */
export type ConsentAnswer = Pick<Consent, 'given' | 'how'>;

/**
 * The client's answer, recorded by who explained the letter, now, for what it says now (`content`). In a draft only; nobody
 * records it in somebody else's name or for another time.
 */
export const recordConsent = (
  referral: Referral,
  { given, how }: ConsentAnswer,
  content: string,
  { by, at }: EditContext,
): Result<Referral, Extract<MoveRefusal, { type: 'notEditable' }>> =>
  referral.state === 'draft'
    ? ok({ ...referral, consent: { given, how, explainedBy: by, at, content }, changedAt: at })
    : err({ type: 'notEditable' });

/** Whether the client agreed to what the letter says now. */
export const isAgreed = ({ consent }: Pick<Referral, 'consent'>, content: string): boolean =>
  consent?.given === true && consent.content === content;
