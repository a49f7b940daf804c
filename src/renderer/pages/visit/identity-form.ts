import { z } from 'zod';
import type { Organisation } from '../../../domain/catalogue/organisation.ts';
import type { LocalDate, PartialDate } from '../../../domain/dates.ts';
import type { untouchedFile } from '../../../domain/dossier/file-decisions.ts';
import { type Address, type Client, formsOfAddress } from '../../../domain/dossier/records.ts';
import { elsewhere, residenceOfAddress } from '../../../domain/dossier/residence.ts';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import { parseNationalNumber } from '../../../domain/identity/national-number.ts';
import { parsePartialDate } from '../../../domain/identity/partial-date.ts';
import { parsePhone } from '../../../domain/identity/phone.ts';

export const typedDateSchema = z.object({ day: z.string(), month: z.string(), year: z.string() }).readonly();

/** The identity page as typed. Nothing here is checked yet. */
export const identityFormSchema = z
  .object({
    surname: z.string(),
    firstName: z.string(),
    birthDate: typedDateSchema,
    formOfAddress: z.enum(formsOfAddress),
    phone: z.string(),
    /** "Niet gecontroleerd" was chosen on purpose for the phone, the number, or a number against the birth date. */
    keepPhone: z.boolean(),
    street: z.string(),
    houseNumber: z.string(),
    box: z.string(),
    /** Section id, `other` for another municipality, '' while it was not asked. */
    section: z.string(),
    postcode: z.string(),
    place: z.string(),
    country: z.string(),
    nationalNumber: z.string(),
    keepNationalNumber: z.boolean(),
    contradictionSeen: z.boolean(),
    discreet: z.boolean(),
    /** Not asked on this page; carried so that saving does not lose it. */
    email: z.string().nullable(),
  })
  .readonly();
export type IdentityForm = z.infer<typeof identityFormSchema>;

/** A client without its id: what the page can say about a person. */
export type ClientFields = Omit<Client, 'id' | 'createdAt' | keyof typeof untouchedFile>;

export const emptyClientFields: ClientFields = {
  surname: '',
  firstName: '',
  birthDate: null,
  formOfAddress: 'none',
  phone: null,
  email: null,
  address: null,
  nationalNumber: null,
  discreet: false,
};

const sectionOf = (address: Address | null, organisation: Organisation): string => {
  const residence = residenceOfAddress(address, organisation);
  return residence === elsewhere ? 'other' : (residence ?? '');
};

/** The answer about the living place that this page already gives; null while no place is chosen, and for who stays nameless. */
export const residenceOfForm = (form: IdentityForm, isNameless: boolean): string | null => {
  if (isNameless || form.section === '') return null;
  return form.section === 'other' ? elsewhere : form.section;
};

const typed = (part: number | null | undefined): string => (part === null || part === undefined ? '' : String(part));

export const typedDate = (date: PartialDate | null): IdentityForm['birthDate'] => ({
  day: typed(date?.day),
  month: typed(date?.month),
  year: typed(date?.year),
});

export const formOf = (
  client: ClientFields,
  birthDate: PartialDate | null,
  organisation: Organisation,
): IdentityForm => ({
  surname: client.surname,
  firstName: client.firstName,
  birthDate: typedDate(birthDate),
  formOfAddress: client.formOfAddress,
  phone: client.phone?.typed ?? '',
  keepPhone: false,
  street: client.address?.street ?? '',
  houseNumber: client.address?.houseNumber ?? '',
  box: client.address?.box ?? '',
  section: sectionOf(client.address, organisation),
  postcode: client.address?.postcode ?? '',
  place: client.address?.place ?? '',
  country: client.address?.country ?? '',
  nationalNumber: client.nationalNumber?.typed ?? '',
  keepNationalNumber: false,
  contradictionSeen: false,
  discreet: client.discreet,
  email: client.email,
});

const clean = (raw: string, maxLength: number): string => cleanText(raw).text.trim().slice(0, maxLength);

const addressOf = (form: IdentityForm, organisation: Organisation): Address | null => {
  const section = organisation.sections.find((one) => one.id === form.section);
  const address: Address = {
    street: clean(form.street, 200),
    houseNumber: clean(form.houseNumber, 20),
    box: clean(form.box, 20),
    postcode: section === undefined ? clean(form.postcode, 12) : organisation.postcode,
    place: section === undefined ? clean(form.place, 80) : section.name,
    country: section === undefined ? clean(form.country, 60) : '',
  };
  return Object.values(address).every((part) => part === '') ? null : address;
};

export const birthDateOf = (form: IdentityForm, today: LocalDate): PartialDate | null => {
  const { day, month, year } = form.birthDate;
  if (day.trim() === '' && month.trim() === '' && year.trim() === '') return null;
  const parsed = parsePartialDate(day, month, year, today);
  return parsed.ok ? parsed.value : null;
};

const phoneOf = (raw: string): Client['phone'] => {
  const text = clean(raw, 60);
  if (text === '') return null;
  const parsed = parsePhone(text);
  return { typed: text, e164: parsed.ok ? parsed.value.e164 : null };
};

const nationalNumberOf = (raw: string, today: LocalDate): Client['nationalNumber'] => {
  const text = clean(raw, 40);
  if (text === '') return null;
  const parsed = parseNationalNumber(text, today);
  return { typed: text, digits: parsed.ok ? parsed.value.digits : null };
};

/**
 * The record that this form makes, faults and all: an unchecked phone or number keeps what was typed with a null beside
 * it, an impossible date is not kept. Used for every save, so that a power cut in the middle of typing costs nothing.
 */
export const clientFieldsOf = (form: IdentityForm, organisation: Organisation, today: LocalDate): ClientFields => ({
  surname: clean(form.surname, 400),
  firstName: clean(form.firstName, 400),
  birthDate: birthDateOf(form, today),
  formOfAddress: form.formOfAddress,
  phone: phoneOf(form.phone),
  email: form.email,
  address: addressOf(form, organisation),
  nationalNumber: nationalNumberOf(form.nationalNumber, today),
  discreet: form.discreet,
});
