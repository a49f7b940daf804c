import type { Organisation } from '../../../domain/catalogue/organisation.ts';
import type { LocalDate } from '../../../domain/dates.ts';
import { overwrittenFields } from '../../../domain/dossier/corrections.ts';
import type { Client, IdentityField } from '../../../domain/dossier/records.ts';
import { type ClientFields, clientFieldsOf, formOf, type IdentityForm } from './identity-form.ts';

/** What the page says of a person in another way than the file: what was not touched stays exactly as it is kept. */
export const touchedFields = (
  client: Client,
  form: IdentityForm,
  organisation: Organisation,
  today: LocalDate,
): Partial<ClientFields> => {
  const untouched = clientFieldsOf(formOf(client, client.birthDate, organisation), organisation, today);
  const kept = new Map(Object.entries(untouched).map(([field, value]) => [field, JSON.stringify(value)]));
  const typed = Object.entries(clientFieldsOf(form, organisation, today));
  // Object.fromEntries forgets that these are fields of a client.
  return Object.fromEntries(
    typed.filter(([field, value]) => kept.get(field) !== JSON.stringify(value)),
  ) as Partial<ClientFields>;
};

/** What is kept while it is typed, and what waits for a reason: a value that an earlier visit noted. */
export const splitTouched = (
  client: Client,
  touched: Partial<ClientFields>,
  settled: readonly IdentityField[],
): { readonly now: Partial<ClientFields>; readonly held: Partial<ClientFields> } => {
  const held = overwrittenFields(client, { ...client, ...touched }).filter((field) => settled.includes(field));
  const isHeld = ([field]: readonly [string, unknown]): boolean => held.some((one) => one === field);
  const entries = Object.entries(touched);
  return {
    now: Object.fromEntries(entries.filter((entry) => !isHeld(entry))),
    held: Object.fromEntries(entries.filter(isHeld)),
  };
};
