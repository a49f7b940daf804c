import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/max';
import type { Phone } from '../dossier/records.ts';
import { err, ok, type Result } from '../result.ts';

/** Why a number cannot be a client's phone. `shortCode`: 1700, 112: a service, nobody can be called back there. */
export interface PhoneFault {
  readonly type: 'empty' | 'letters' | 'tooShort' | 'tooLong' | 'shortCode' | 'notANumber';
}

const country = 'BE';

const lengthFault = (typed: string): PhoneFault['type'] => {
  const length = validatePhoneNumberLength(typed, country);
  if (length === 'TOO_SHORT') return 'tooShort';
  return length === 'TOO_LONG' ? 'tooLong' : 'notANumber';
};

/** A Belgian number as typed, or a foreign one with + or 00 in front, as E.164. */
export const parsePhone = (raw: string): Result<{ readonly e164: string }, PhoneFault> => {
  const typed = raw.trim();
  if (typed === '') return err({ type: 'empty' });
  if (/\p{L}/u.test(typed)) return err({ type: 'letters' });
  if (/^1\d{2,3}$/.test(typed.replace(/\D/g, ''))) return err({ type: 'shortCode' });
  const number = parsePhoneNumberFromString(typed, country);
  return number?.isValid() === true ? ok({ e164: number.number }) : err({ type: lengthFault(typed) });
};

/** "0476 04 63 24" for a Belgian number, "+33 6 12 34 56 78" for another; what was not checked stands as it was typed. */
export const formatPhone = (phone: Phone): string => {
  const number = phone.e164 === null ? undefined : parsePhoneNumberFromString(phone.e164);
  if (number === undefined) return phone.typed;
  return number.country === country ? number.formatNational() : number.formatInternational();
};
