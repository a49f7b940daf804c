import type { Instant } from '../dates.ts';
import { type Client, type Correction, correctionSchema, type IdentityField } from './records.ts';

export const identityFields = [
  'surname',
  'firstName',
  'birthDate',
  'formOfAddress',
  'phone',
  'email',
  'address',
  'nationalNumber',
] as const satisfies readonly IdentityField[];

/** What is noted about a person, without the file around it. */
export type Identity = Pick<Client, IdentityField>;

const nothing: readonly unknown[] = ['', 'none', null];

/** Whether something stood there: filling in what was empty corrects nothing. */
const isFilled = (identity: Identity, field: IdentityField): boolean => !nothing.includes(identity[field]);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields in which something else stands than before, where something stood before. */
export const overwrittenFields = (before: Identity, after: Identity): readonly IdentityField[] =>
  identityFields.filter((field) => isFilled(before, field) && !isSame(before[field], after[field]));

/**
 * The fields whose value was noted before a visit of this person was closed: what they say was taken home, so that changing it
 * is a correction. `notedAt`: when each field got its value.
 */
export const settledFields = (
  notedAt: Readonly<Partial<Record<IdentityField, number>>>,
  closedVisits: readonly { readonly changedAt: Instant }[],
): readonly IdentityField[] => {
  const lastClosed = Math.max(...closedVisits.map(({ changedAt }) => Date.parse(changedAt)));
  return identityFields.filter((field) => (notedAt[field] ?? Number.POSITIVE_INFINITY) <= lastClosed);
};

/** What stood there before, for each of these fields, to be kept beside the new value. */
export const correctionsOf = (
  before: Identity,
  after: Identity,
  fields: readonly IdentityField[],
  stamp: Pick<Correction, 'by' | 'at' | 'why'>,
): readonly Correction[] =>
  fields.map((field) => correctionSchema.parse({ field, before: before[field], after: after[field], ...stamp }));
