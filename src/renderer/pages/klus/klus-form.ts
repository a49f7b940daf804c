import type { KlusRequest } from '../../../domain/dossier/records.ts';
import { checkName, cleanText } from '../../../domain/identity/clean-text.ts';
import { parsePhone } from '../../../domain/identity/phone.ts';
import { klusTexts } from '../../texts/klus.ts';
import { nameFaultText, phoneFaultText } from '../../texts/typed-faults.ts';

/** The klus as typed. */
export interface KlusForm {
  readonly applicantKind: KlusRequest['applicantKind'];
  readonly task: string;
  readonly taskKind: string;
  readonly place: string;
  readonly wishedMoment: string;
  readonly name: string;
  readonly phone: string;
  readonly keepPhone: boolean;
}

export type KlusFaults = Partial<Record<'task' | 'name' | 'phone', string>>;

export const klusFieldId = (field: string): string => `klus-${field}`;

export const formOfKlus = (klus: KlusRequest): KlusForm => ({
  applicantKind: klus.applicantKind,
  task: klus.task,
  taskKind: klus.taskKind,
  place: klus.place,
  wishedMoment: klus.wishedMoment,
  name: klus.name,
  phone: klus.phone?.typed ?? '',
  keepPhone: false,
});

const clean = (raw: string, maxLength: number): string => cleanText(raw).text.trim().slice(0, maxLength);

const phoneOf = (raw: string): KlusRequest['phone'] => {
  const typed = clean(raw, 60);
  if (typed === '') return null;
  const parsed = parsePhone(typed);
  return { typed, e164: parsed.ok ? parsed.value.e164 : null };
};

/** What is kept of the form, faults and all: a power cut costs nothing. */
export const fieldsOf = (form: KlusForm): Partial<Omit<KlusRequest, 'id'>> => ({
  applicantKind: form.applicantKind,
  task: clean(form.task, 280),
  taskKind: form.taskKind,
  place: clean(form.place, 200),
  wishedMoment: clean(form.wishedMoment, 120),
  name: clean(form.name, 400),
  phone: phoneOf(form.phone),
});

const phoneFault = (form: KlusForm): string | undefined => {
  if (form.phone.trim() === '' || form.keepPhone) return undefined;
  const parsed = parsePhone(form.phone);
  return parsed.ok ? undefined : phoneFaultText(parsed.error);
};

const nameFault = (form: KlusForm): string | undefined => {
  if (form.name.trim() === '') return undefined;
  const fault = checkName(form.name).find((one) => one !== 'hasHiddenCharacters');
  return fault === undefined ? undefined : nameFaultText(fault);
};

/** What has to be mended before the klus is done; empty when all is well. */
export const klusFaults = (form: KlusForm): KlusFaults => {
  const faults = {
    task: form.task.trim() === '' ? klusTexts.taskMissing : undefined,
    name: nameFault(form),
    phone: phoneFault(form),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, text]) => text !== undefined));
};
