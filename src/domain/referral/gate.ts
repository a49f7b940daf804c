import type { Referral } from './referral.ts';

/**
 * Whether a social worker must release this letter: every letter to De Opstap (nobody goes there without a referral by a
 * maatschappelijk werker) and every letter in which an optional ("?") field is ticked.
 */
export const isGated = (referral: Pick<Referral, 'recipient' | 'ticked'>): boolean =>
  referral.recipient === 'deOpstap' || referral.ticked.length > 0;
