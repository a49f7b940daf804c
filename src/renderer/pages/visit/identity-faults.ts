import type { LocalDate } from '../../../domain/dates.ts';
import { checkName } from '../../../domain/identity/clean-text.ts';
import { contradictsBirthDate, parseNationalNumber } from '../../../domain/identity/national-number.ts';
import { formatPartialDate, parsePartialDate } from '../../../domain/identity/partial-date.ts';
import { parsePhone } from '../../../domain/identity/phone.ts';
import { identityTexts } from '../../texts/identity.ts';
import { dateFaultText, nameFaultText, nationalNumberFaultText, phoneFaultText } from '../../texts/typed-faults.ts';
import { birthDateOf, type IdentityForm } from './identity-form.ts';

export type IdentityField = 'surname' | 'firstName' | 'birthDate' | 'phone' | 'nationalNumber';
export type IdentityFaults = Partial<Record<IdentityField, string>>;

/** Id of the element of a field, so that the summary above can point at it. */
export const identityFieldId = (field: string): string => `identity-${field}`;

export interface IdentityLimits {
  readonly today: LocalDate;
  readonly isNameless: boolean;
  readonly asksNationalNumber: boolean;
}

const isEmptyDate = (form: IdentityForm): boolean => Object.values(form.birthDate).every((part) => part.trim() === '');

const nameFault = (raw: string, isNeeded: boolean): string | undefined => {
  if (raw.trim() === '') return isNeeded ? identityTexts.faults.surnameMissing : undefined;
  // Hidden characters are left out when saving: said elsewhere, no reason to stop.
  const fault = checkName(raw).find((one) => one !== 'hasHiddenCharacters');
  return fault === undefined ? undefined : nameFaultText(fault);
};

const dateFault = (form: IdentityForm, today: LocalDate): string | undefined => {
  if (isEmptyDate(form)) return undefined;
  const parsed = parsePartialDate(form.birthDate.day, form.birthDate.month, form.birthDate.year, today);
  return parsed.ok ? undefined : dateFaultText(parsed.error);
};

const phoneFault = (form: IdentityForm): string | undefined => {
  if (form.phone.trim() === '' || form.keepPhone) return undefined;
  const parsed = parsePhone(form.phone);
  return parsed.ok ? undefined : phoneFaultText(parsed.error);
};

/** 0.19 % of typing mistakes pass the check digits: the birth date is the second pair of eyes (domain.md 4.1). */
const numberAgainstBirthDate = (form: IdentityForm, today: LocalDate): string | undefined => {
  const parsed = parseNationalNumber(form.nationalNumber, today);
  const birthDate = birthDateOf(form, today);
  if (!parsed.ok || birthDate === null || form.contradictionSeen) return undefined;
  if (!contradictsBirthDate(parsed.value, birthDate)) return undefined;
  const inNumber = parsed.value.birthDate === null ? '' : formatPartialDate(parsed.value.birthDate);
  return identityTexts.contradiction(inNumber, formatPartialDate(birthDate));
};

const numberFault = (form: IdentityForm, today: LocalDate): string | undefined => {
  if (form.nationalNumber.trim() === '') return undefined;
  const parsed = parseNationalNumber(form.nationalNumber, today);
  if (parsed.ok) return numberAgainstBirthDate(form, today);
  return form.keepNationalNumber ? undefined : nationalNumberFaultText(parsed.error);
};

/** What has to be mended before the questions start, per field; empty when all is well. */
export const identityFaults = (form: IdentityForm, limits: IdentityLimits): IdentityFaults => {
  const faults: Record<IdentityField, string | undefined> = limits.isNameless
    ? {
        surname: undefined,
        firstName: undefined,
        birthDate: dateFault(form, limits.today),
        phone: undefined,
        nationalNumber: undefined,
      }
    : {
        surname: nameFault(form.surname, true),
        firstName: nameFault(form.firstName, false),
        birthDate: dateFault(form, limits.today),
        phone: phoneFault(form),
        nationalNumber: limits.asksNationalNumber ? numberFault(form, limits.today) : undefined,
      };
  return Object.fromEntries(Object.entries(faults).filter(([, text]) => text !== undefined));
};

/** Whether the only thing wrong with the number is that it speaks of another birth date. */
export const isContradiction = (form: IdentityForm, today: LocalDate): boolean =>
  parseNationalNumber(form.nationalNumber, today).ok;
