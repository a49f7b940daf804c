import { z } from 'zod';
import type { LocalDate } from '../../../domain/dates.ts';
import { parsePartialDate } from '../../../domain/identity/partial-date.ts';
import { type IdentityForm, identityFormSchema, typedDateSchema } from './identity-form.ts';

/**
 * What of the identity page is in no record: everything while there is no surname or a correction waits for its reason, else a
 * birth date that cannot be read.
 */
export const unkeptIdentitySchema = z.union([
  identityFormSchema,
  z.object({ birthDate: typedDateSchema }).readonly(),
  z.null(),
]);
type UnkeptIdentity = z.infer<typeof unkeptIdentitySchema>;

const isReadable = ({ day, month, year }: IdentityForm['birthDate'], today: LocalDate): boolean =>
  [day, month, year].every((part) => part.trim() === '') || parsePartialDate(day, month, year, today).ok;

/** Null where the record says it all. `waits`: nothing is kept yet, or not all of it. */
export const unkeptOf = (form: IdentityForm, waits: boolean, today: LocalDate): UnkeptIdentity => {
  if (waits) return form;
  return isReadable(form.birthDate, today) ? null : { birthDate: form.birthDate };
};
