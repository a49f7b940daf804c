import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../dates.ts';
import { clientIdSchema } from '../ids.ts';
import { findDateQuery } from './date-query.ts';
import { fold, squash } from './fold.ts';
import { buildSearchEntry, type SearchEntry, searchEntries } from './search-names.ts';

let made = 0;
const entry = (firstName: string, surname: string, birthDate: PartialDate | null = null): SearchEntry => {
  made += 1;
  const id = clientIdSchema.parse(`00000000-0000-4000-8000-${String(made).padStart(12, '0')}`);
  return buildSearchEntry({ id, firstName, surname, birthDate, place: '', nationalDigits: null });
};
const born = (year: number, month: number | null = null, day: number | null = null): PartialDate => ({
  year,
  month,
  day,
});

const surnames = [
  'Çelik',
  'Kowalski',
  "D'Hoore",
  'Öztürk',
  'Yılmaz',
  'De Smet',
  'Desmet',
  'Van den Broeck',
  'Vandenberghe',
  'Ørsted',
  'Nguyễn',
  'El Amrani',
  'Voorbeeld',
];
const all = [
  ...surnames.map((surname) => entry('An', surname, born(1985, 7, 30))),
  entry('Łukasz', 'Testowy', born(1990)),
  entry('Desiré', 'Smetana', born(1985, 8, 30)),
  entry('Jan', 'Zonderdatum'),
];
const names = (query: string): readonly string[] => searchEntries(all, query).map(({ name }) => name);

describe('zoeken op naam', () => {
  it.each([
    ['celik', ['An Çelik']],
    ['lukasz', ['Łukasz Testowy']],
    ['dhoore', ["An D'Hoore"]],
    ["d'hoore", ["An D'Hoore"]],
    ['d hoore', ["An D'Hoore"]],
    ['D’Hoore', ["An D'Hoore"]],
    ['ozturk', ['An Öztürk']],
    ['yilmaz', ['An Yılmaz']],
    ['desmet', ['An Desmet', 'An De Smet']],
    ['de smet', ['An De Smet', 'Desiré Smetana', 'An Desmet']],
    ['vandenb', ['An Vandenberghe', 'An Van den Broeck']],
    ['van den b', ['An Van den Broeck', 'An Vandenberghe']],
    ['orsted', ['An Ørsted']],
    ['Ørsted', ['An Ørsted']],
    ['nguyen', ['An Nguyễn']],
    ['amrani an', ['An El Amrani']],
    ['elamrani', ['An El Amrani']],
    ['anvoorbeeld', ['An Voorbeeld']],
    ['voorbeeldan', ['An Voorbeeld']],
    ['beeld', ['An Voorbeeld']],
  ])('%s', (query, expected) => expect(names(query)).toEqual(expected));

  it('geeft niets bij niets, en hoogstens wat gevraagd is', () => {
    for (const query of ['', '  ', '-', 'xyz', 'zz']) expect(names(query), query).toEqual([]);
    expect(searchEntries(all, 'an', 3)).toHaveLength(3);
    const many = Array.from({ length: 120 }, () => entry('An', 'Veel'));
    expect(searchEntries(many, 'veel')).toHaveLength(50);
  });
});

describe('zoeken op geboortedatum', () => {
  const dated = [
    entry('Een', 'Aa', born(1985, 7, 30)),
    entry('Twee', 'Bb', born(1985, 7)),
    entry('Drie', 'Cc', born(1985)),
    entry('Vier', 'Dd', born(1985, 8, 30)),
    entry('Vijf', 'Ee', born(1958, 7, 30)),
    entry('Zes', 'Ff'),
  ];
  const firstNames = (query: string) => searchEntries(dated, query).map(({ name }) => name.split(' ')[0]);

  it.each(['30/7/1985', '30-07-1985', '30.07.85', '30 7 1985', '1985-07-30', '30 juli 1985', '30071985', '300785'])(
    '%s',
    (query) => expect(firstNames(query)).toEqual(['Een', 'Twee', 'Drie']),
  );

  it('ook een deel van de datum, en samen met een naam', () => {
    expect(firstNames('7/1985')).toEqual(['Een', 'Twee', 'Drie']);
    expect(firstNames('juli 1985')).toEqual(['Een', 'Twee', 'Drie']);
    expect(firstNames('1985')).toEqual(['Een', 'Twee', 'Drie', 'Vier']);
    expect(firstNames('30/7')).toEqual(['Een', 'Twee', 'Vijf']);
    expect(firstNames('een 1985')).toEqual(['Een']);
    expect(firstNames('30/7/1985 aa')).toEqual(['Een']);
    expect(firstNames('vijf 1985')).toEqual([]);
  });
});

describe('a large office', () => {
  it('keeps full recall among 20,000 names, also for joined spellings', () => {
    const prefixes = ['De Smet', 'Desmet', 'Van den Berg', 'Vandenberg', "D'Hoore", 'Çelik'];
    const people = Array.from({ length: 20_000 }, (_, n) => entry(`An${n}`, prefixes[n % prefixes.length] ?? ''));
    const count = (query: string) => searchEntries(people, query, people.length).length;
    const share = (surname: string) => people.filter(({ name }) => name.endsWith(surname)).length;
    expect(count('desmet')).toBe(share('De Smet') + share('Desmet'));
    expect(count('vandenb')).toBe(share('Van den Berg') + share('Vandenberg'));
    expect(count('dhoore')).toBe(share("D'Hoore"));
    expect(count('celik')).toBe(share('Çelik'));
  });
});

describe('zoeken in veel namen', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'é', '1', ' ', "'", 'ł'), maxLength: 9 });

  /** The rule, said once more and entry by entry. */
  const fits = (one: SearchEntry, query: string): boolean => {
    const folded = fold(query);
    const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    const joined = squash(query);
    if (words.length === 0) return false;
    if (words.every((word) => one.words.includes(` ${word}`))) return true;
    if (joined.length < 3) return false;
    if (one.squashed.includes(joined)) return true;
    return words.every((word) => one.words.includes(` ${word}`) || (word.length >= 3 && one.squashed.includes(word)));
  };

  it('vindt precies wie past, in de volgorde van de lijst per rang', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 12 }), text, (people, query) => {
        const entries = people.map(([firstName, surname]) => entry(firstName, surname));
        if (findDateQuery(fold(query)) !== null) return;
        const found = new Set(searchEntries(entries, query, 1000));
        expect(entries.filter((one) => found.has(one))).toEqual(entries.filter((one) => fits(one, query)));
      }),
      { numRuns: 1000 },
    );
  });
});
