import type { Answers } from '../domain/intake/answers.ts';
import { hasChosen } from '../domain/intake/said.ts';
import type { Referral } from '../domain/referral/referral.ts';

/**
 * What a person most likely goes to VDAB for, from what they came for; the front desk can choose otherwise. With a leefloon
 * the OCMW leads to wijk-werken, so VDAB is then for the registration.
 */
export const defaultVdabPurpose = (answers: Answers): NonNullable<Referral['vdabPurpose']> => {
  const leefloon = hasChosen(answers, 'income', 'leefloon');
  if (hasChosen(answers, 'requestForHelp', 'doKlus') && !leefloon) return 'wijkWerken';
  if (hasChosen(answers, 'requestForHelp', 'registerVdab')) return 'register';
  return hasChosen(answers, 'vdabRegistered', 'yes') ? 'talk' : 'register';
};
