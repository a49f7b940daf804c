import type { Client } from './records.ts';

/** Fields shown side by side when two files may be of one person, in the order of the identity page. */
export const comparedFields = [
  'surname',
  'firstName',
  'birthDate',
  'formOfAddress',
  'phone',
  'email',
  'address',
  'nationalNumber',
  'discreet',
] as const satisfies readonly (keyof Client)[];
export type ComparedField = (typeof comparedFields)[number];

/** Which fields differ between two clients, in screen order; an empty list means that they look the same. */
export const compareForDisplay = (a: Client, b: Client): readonly ComparedField[] =>
  comparedFields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
