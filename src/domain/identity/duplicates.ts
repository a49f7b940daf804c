import type { PartialDate } from '../dates.ts';
import type { Client } from '../dossier/records.ts';
import type { ClientSummary } from './client-summary.ts';
import { squash } from './fold.ts';
import { isAtMostOneEdit } from './one-edit.ts';

/** Somebody who may be the same person. Shown side by side, never merged by itself. */
export interface Duplicate {
  readonly client: ClientSummary;
  readonly because: 'sameNationalNumber' | 'sameNameAndBirthDate' | 'similarNameAndBirthDate';
}

/** `same`: equal, or one part unknown. `vague`: nothing differs, but more is unknown. */
type DateMatch = 'same' | 'vague' | 'different';

const compareDates = (a: PartialDate | null, b: PartialDate | null): DateMatch => {
  let unknown = 0;
  for (const part of ['year', 'month', 'day'] as const) {
    const [ours, theirs] = [a?.[part] ?? null, b?.[part] ?? null];
    if (ours !== null && theirs !== null && ours !== theirs) return 'different';
    if (ours === null || theirs === null) unknown += 1;
  }
  const isYearKnown = (date: PartialDate | null): boolean => date !== null && date.year !== null;
  const isEqual = isYearKnown(a) && a?.year === b?.year && a?.month === b?.month && a?.day === b?.day;
  return isEqual || unknown <= 1 ? 'same' : 'vague';
};

type SquashedName = readonly [surnameFirst: string, firstNameFirst: string];

/** Both orders, joined: a "Van den" that stands in the other field makes no difference. */
const squashedName = ({ surname, firstName }: Pick<ClientSummary, 'surname' | 'firstName'>): SquashedName => {
  const [last, first] = [squash(surname), squash(firstName)];
  return [last + first, first + last];
};

const compareNames = (a: SquashedName, b: SquashedName): 'equal' | 'oneEdit' | 'different' => {
  if (a[0] === '' || b[0] === '') return 'different';
  const pairs = a.flatMap((ours) => b.map((theirs) => [ours, theirs] as const));
  if (pairs.some(([ours, theirs]) => ours === theirs)) return 'equal';
  return pairs.some(([ours, theirs]) => isAtMostOneEdit(ours, theirs)) ? 'oneEdit' : 'different';
};

const becauseOf = (client: Client, name: SquashedName, other: ClientSummary): Duplicate['because'] | null => {
  const digits = client.nationalNumber?.digits ?? null;
  if (digits !== null && digits === other.nationalDigits) return 'sameNationalNumber';
  const dates = compareDates(client.birthDate, other.birthDate);
  if (dates === 'different') return null;
  const names = compareNames(name, squashedName(other));
  if (names === 'different') return null;
  if (dates === 'vague') return names === 'equal' ? 'similarNameAndBirthDate' : null;
  return names === 'equal' ? 'sameNameAndBirthDate' : 'similarNameAndBirthDate';
};

const order: readonly Duplicate['because'][] = [
  'sameNationalNumber',
  'sameNameAndBirthDate',
  'similarNameAndBirthDate',
];

/**
 * Who of `others` may be the same person, surest first: the same national number, or the same birth date (or one part of it
 * unknown) and a name that is equal after folding, squashing and swapping first and last name, or one edit away. Where more
 * of the date is unknown only an equal name counts, as "similar".
 */
export const findDuplicates = (client: Client, others: readonly ClientSummary[]): readonly Duplicate[] => {
  const name = squashedName(client);
  return others
    .flatMap((other) => {
      const because = other.id === client.id ? null : becauseOf(client, name, other);
      return because === null ? [] : [{ client: other, because }];
    })
    .sort((a, b) => order.indexOf(a.because) - order.indexOf(b.because));
};
