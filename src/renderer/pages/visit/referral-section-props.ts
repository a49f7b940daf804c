import type { Client } from '../../../domain/dossier/records.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import type { LetterInput } from '../../../letter/letter-input.ts';
import type { ReferralChanges } from '../../app/use-change-referral.ts';
import type { VisitScreen } from './visit-screen.ts';

/** What the sections of the letter's form share. */
export interface ReferralSectionProps {
  readonly referral: Referral;
  readonly client: Client;
  readonly screen: VisitScreen;
  readonly input: LetterInput;
  readonly changes: ReferralChanges;
}
