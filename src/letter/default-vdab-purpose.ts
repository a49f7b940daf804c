import type { Answers } from '../domain/intake/answers.ts';
import { hasChosen } from '../domain/intake/said.ts';
import type { Referral } from '../domain/referral/referral.ts';

/** What a person most likely goes to VDAB for, from what they came for; the front desk can choose otherwise. */
export const defaultVdabPurpose = (answers: Answers): NonNullable<Referral['vdabPurpose']> => {
  if (hasChosen(answers, 'requestForHelp', 'doKlus')) return 'wijkWerken';
  if (hasChosen(answers, 'requestForHelp', 'registerVdab')) return 'register';
  return hasChosen(answers, 'vdabRegistered', 'yes') ? 'talk' : 'register';
};
