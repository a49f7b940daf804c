import { buildSearchEntry, searchEntries } from '../../src/domain/identity/search-names.ts';
import { clientIdSchema } from '../../src/domain/ids.ts';
import type { Figure } from './figure.ts';

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
const firstNames = ['Jan', 'Ayşe', 'Zoë', 'Piet', 'Maria', 'Anaïs', 'Tom'];
const queries = ['celik', 'desmet', 'vandenb', 'nguyen', 'jan', 'dhoore'];

/** A key press in the search field over 100,000 people, against a plain `includes` loop over the same names. */
export const searchFigures = (): readonly Figure[] => {
  const entries = Array.from({ length: 100_000 }, (_, index) =>
    buildSearchEntry({
      id: clientIdSchema.parse(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`),
      surname: `${surnames[index % surnames.length]}${index % 97}`,
      firstName: firstNames[index % firstNames.length] ?? '',
      birthDate: null,
      place: '',
      nationalDigits: null,
    }),
  );
  const names = entries.map((entry) => entry.name.toLowerCase());
  return [
    {
      figure: 'search/100k',
      ours: () => queries.map((query) => searchEntries(entries, query)),
      to: 'a plain includes loop',
      theirs: () => queries.map((query) => names.filter((name) => name.includes(query))),
    },
  ];
};
