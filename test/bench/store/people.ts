import { instantSchema } from '../../../src/domain/dates.ts';
import { untouchedFile } from '../../../src/domain/dossier/file-decisions.ts';
import type { Client } from '../../../src/domain/dossier/records.ts';
import { clientIdSchema } from '../../../src/domain/ids.ts';

const surnames = [
  "D'Hoore",
  'De Smet',
  'Çelik',
  'Łukaszewicz',
  'Van den Berghe',
  'Ørsted',
  'Nguyễn',
  'Yılmaz',
  'Claeys',
];
const firstNames = ['Jan', 'Ayşe', 'Zoë', 'Piet', 'Maria', 'Anaïs', 'Tom', 'Willemijn', 'Mohamed'];
const createdAt = instantSchema.parse('2026-11-24T09:00:00.000Z');

/** Fictional people with all that the identity page asks; the same number is always the same person. */
export const person = (number: number): Client => ({
  id: clientIdSchema.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  surname: `${surnames[number % surnames.length]} ${(number * 7919).toString(36)}`,
  firstName: firstNames[(number * 31) % firstNames.length] ?? '',
  birthDate: { year: 1940 + (number % 68), month: 1 + (number % 12), day: 1 + (number % 28) },
  formOfAddress: 'none',
  phone: { typed: '0470 00 00 00', e164: '+32470000000' },
  email: `voorbeeld${number}@example.org`,
  address: {
    street: 'Fictiestraat',
    houseNumber: String(number % 200),
    box: '',
    postcode: '8610',
    place: 'Zarren',
    country: 'België',
  },
  nationalNumber: null,
  discreet: false,
  createdAt,
  ...untouchedFile,
});

export const people = (from: number, count: number): readonly Client[] =>
  Array.from({ length: count }, (_, index) => person(from + index));

/** What is typed in the search field: every beginning of a few names, found and not found. */
export const queries: readonly string[] = [
  'celik',
  'desmet',
  'vandenberghe',
  'nguyen',
  'ayse',
  'willemijn',
  'dhoore',
  'xyzzy',
]
  .flatMap((name) => Array.from(name, (_, end) => name.slice(0, end + 1)))
  .filter((query) => query.length > 1);
