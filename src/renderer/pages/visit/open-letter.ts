import type { RecipientId } from '../../../domain/catalogue/pathways.ts';
import { endStates } from '../../../domain/referral/legal-moves.ts';
import type { Referral } from '../../../domain/referral/referral.ts';

/** The letter to this recipient that still goes on; undefined where a new attempt means a new letter. */
export const openLetterTo = <Letter extends Pick<Referral, 'recipient' | 'state'>>(
  referrals: readonly Letter[],
  recipient: RecipientId,
): Letter | undefined => referrals.find((one) => one.recipient === recipient && !endStates.includes(one.state));
