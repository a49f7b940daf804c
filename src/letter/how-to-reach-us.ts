import { contactOf } from '../domain/catalogue/contact.ts';
import type { LetterInput } from './letter-input.ts';

/**
 * How the reader reaches us, as a request: who signs, else the office. Null when neither has a phone or an e-mail address:
 * then the letter does not invite to ask.
 */
export const howToReachUs = ({ signatory, organisation }: Pick<LetterInput, 'signatory' | 'organisation'>) => {
  const own = signatory.phone.trim();
  if (own !== '') return `Bel mij op ${own}`;
  const { phones, email } = contactOf(organisation, 'sociaalHuis');
  const [phone] = phones;
  if (phone !== undefined) return `Bel ons op ${phone.number}`;
  return email === '' ? null : `Mail ons op ${email}`;
};
