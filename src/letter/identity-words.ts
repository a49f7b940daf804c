import type { Identity } from '../domain/dossier/corrections.ts';
import type { Client, Correction, IdentityField } from '../domain/dossier/records.ts';
import { formatNationalNumber } from '../domain/identity/national-number.ts';
import { formatPartialDate } from '../domain/identity/partial-date.ts';
import { formatPhone } from '../domain/identity/phone.ts';
import { addressInOneLine } from './address-in-one-line.ts';

export const identityLabels: Readonly<Record<IdentityField, string>> = {
  surname: 'Familienaam',
  firstName: 'Voornaam',
  birthDate: 'Geboortedatum',
  formOfAddress: 'Aanspreking',
  phone: 'Telefoon',
  email: 'E-mail',
  address: 'Adres',
  nationalNumber: 'Rijksregisternummer',
};

const unchecked = (typed: string): string => `${typed} (niet gecontroleerd)`;

/** How each of them reads, as it is kept; '' where nothing is noted. */
export const identityWords: Readonly<Record<IdentityField, (identity: Identity) => string>> = {
  surname: ({ surname }) => surname,
  firstName: ({ firstName }) => firstName,
  birthDate: ({ birthDate }) => (birthDate === null ? '' : formatPartialDate(birthDate)),
  formOfAddress: ({ formOfAddress }) => (formOfAddress === 'none' ? '' : formOfAddress),
  phone: ({ phone }) => {
    if (phone === null) return '';
    return phone.e164 === null ? unchecked(phone.typed) : formatPhone(phone);
  },
  email: ({ email }) => email ?? '',
  address: ({ address }) => (address === null ? '' : addressInOneLine(address)),
  nationalNumber: ({ nationalNumber: number }) => {
    if (number === null) return '';
    return number.digits === null ? unchecked(number.typed) : formatNationalNumber(number.digits);
  },
};

/** What stood there and what was written instead. */
export const correctionWords = (
  client: Client,
  correction: Correction,
): { readonly label: string; readonly before: string; readonly after: string } => {
  const wordsOf = (value: unknown): string => identityWords[correction.field]({ ...client, [correction.field]: value });
  return {
    label: identityLabels[correction.field],
    before: wordsOf(correction.before),
    after: wordsOf(correction.after),
  };
};
