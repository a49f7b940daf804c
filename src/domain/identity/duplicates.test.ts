import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantSchema, type PartialDate } from '../dates.ts';
import { untouchedFile } from '../dossier/file-decisions.ts';
import type { Client } from '../dossier/records.ts';
import { clientIdSchema } from '../ids.ts';
import { summaryOf } from './client-summary.ts';
import { findDuplicates } from './duplicates.ts';
import { isAtMostOneEdit } from './one-edit.ts';

const idOf = (n: number) => clientIdSchema.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const date = (year: number | null, month: number | null = null, day: number | null = null): PartialDate => ({
  year,
  month,
  day,
});
const full = date(1985, 7, 30);
const client = (patch: Partial<Client> = {}, n = 1): Client => ({
  id: idOf(n),
  surname: 'Voorbeeld',
  firstName: 'Jan',
  birthDate: full,
  formOfAddress: 'none',
  phone: null,
  email: null,
  address: null,
  nationalNumber: null,
  discreet: false,
  createdAt: instantSchema.parse('2026-11-22T09:00:00.000Z'),
  ...untouchedFile,
  ...patch,
});
const because = (a: Partial<Client>, b: Partial<Client>) =>
  findDuplicates(client(a, 1), [summaryOf(client(b, 2))])[0]?.because ?? null;
const number = { typed: '', digits: '88022999990' };

describe('dezelfde persoon?', () => {
  it('zelfde geboortedatum en een naam die gelijk is op schrijfwijze na', () => {
    const pairs: readonly (readonly [Partial<Client>, Partial<Client>])[] = [
      [{}, {}],
      [{ surname: 'Çelik' }, { surname: 'CELIK' }],
      [{ surname: 'De Smet' }, { surname: 'Desmet' }],
      [{ surname: 'D’Hoore' }, { surname: 'Dhoore' }],
      [
        { surname: 'Jan', firstName: 'Voorbeeld' },
        { surname: 'Voorbeeld', firstName: 'Jan' },
      ],
      [
        { surname: 'den Berghe', firstName: 'An Van' },
        { surname: 'Van den Berghe', firstName: 'An' },
      ],
    ];
    for (const [a, b] of pairs) expect(because(a, b), JSON.stringify([a, b])).toBe('sameNameAndBirthDate');
  });

  it('een letter meer, minder, anders of twee verwisseld lijkt er genoeg op; twee fouten niet', () => {
    for (const surname of ['Voorbeld', 'Voorbeelde', 'Voorbeelt', 'Vorobeeld']) {
      expect(because({}, { surname }), surname).toBe('similarNameAndBirthDate');
      expect(because({}, { surname: 'Jan', firstName: surname }), surname).toBe('similarNameAndBirthDate');
    }
    expect(because({}, { surname: 'Vorbeelt' })).toBeNull();
    expect(because({}, { firstName: 'Jef' })).toBeNull();
  });

  it('één onbekend deel van de geboortedatum verhindert niets', () => {
    expect(because({}, { birthDate: date(1985, 7) })).toBe('sameNameAndBirthDate');
    expect(because({ birthDate: date(1985, 7) }, { birthDate: date(1985, 7) })).toBe('sameNameAndBirthDate');
    expect(because({}, { birthDate: date(1985, 7), surname: 'Voorbeelt' })).toBe('similarNameAndBirthDate');
  });

  it('is er meer onbekend, dan telt alleen een gelijke naam', () => {
    for (const birthDate of [date(1985), date(null), null]) {
      expect(because({}, { birthDate })).toBe('similarNameAndBirthDate');
      expect(because({}, { birthDate, surname: 'Voorbeelt' })).toBeNull();
    }
    expect(because({ birthDate: null }, { birthDate: null })).toBe('similarNameAndBirthDate');
    expect(because({ birthDate: date(1985) }, { birthDate: date(1985) })).toBe('sameNameAndBirthDate');
  });

  it('een ander deel van de datum is een andere persoon, tenzij het nummer gelijk is', () => {
    expect(because({}, { birthDate: date(1985, 7, 31) })).toBeNull();
    expect(because({}, { birthDate: date(1986) })).toBeNull();
    expect(because({ nationalNumber: number }, { nationalNumber: number, birthDate: date(1986), surname: 'X' })).toBe(
      'sameNationalNumber',
    );
  });

  it('een nummer dat niet gecontroleerd is, telt niet', () => {
    const unchecked = { typed: 'abc', digits: null };
    expect(because({ nationalNumber: unchecked }, { nationalNumber: unchecked, surname: 'Anders' })).toBeNull();
  });

  it('een naam zonder letters lijkt op niemand; iemand is geen dubbel van zichzelf', () => {
    expect(because({ surname: '?', firstName: '' }, { surname: '1', firstName: '' })).toBeNull();
    expect(findDuplicates(client(), [summaryOf(client())])).toEqual([]);
  });

  it('de zekerste staat eerst', () => {
    const others = [
      client({ surname: 'Voorbeelt' }, 2),
      client({}, 3),
      client({ nationalNumber: number, surname: 'Anders' }, 4),
    ];
    const found = findDuplicates(client({ nationalNumber: number }), others.map(summaryOf));
    expect(found.map(({ client: { id } }) => id)).toEqual([idOf(4), idOf(3), idOf(2)]);
  });
});

const anyName = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', "'"), maxLength: 4 });
const anyDate = fc.option(
  fc.record({ year: fc.constantFrom(1985, 1986), month: fc.constantFrom(7, null), day: fc.constant(null) }),
);
const anyClient = fc.record({
  surname: anyName,
  firstName: anyName,
  birthDate: anyDate,
  nationalNumber: fc.constantFrom(null, number, { typed: '', digits: '20070199951' }),
});

describe('eigenschappen', () => {
  it('wie op jou lijkt, daar lijk jij op, om dezelfde reden', () => {
    fc.assert(
      fc.property(anyClient, anyClient, (a, b) => {
        expect(because(a, b)).toBe(because(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  it('bekende en verschillende geboortejaren: nooit, tenzij het nummer gelijk is', () => {
    fc.assert(
      fc.property(anyClient, anyClient, (a, b) => {
        const [birthA, birthB] = [a.birthDate?.year, b.birthDate?.year];
        if (birthA === undefined || birthB === undefined || birthA === birthB) return;
        expect([null, 'sameNationalNumber']).toContain(because(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('one edit: every single edit is found, and only those', () => {
    const letters = ['a', 'b', 'c'];
    const editsOf = (word: string): ReadonlySet<string> => {
      const places = Array.from({ length: word.length + 1 }, (_, place) => place);
      const edits = places.flatMap((place) => {
        const [head, tail] = [word.slice(0, place), word.slice(place)];
        const swapped = tail.length < 2 ? word : `${head}${tail[1]}${tail[0]}${tail.slice(2)}`;
        const others = letters.flatMap((letter) => [head + letter + tail, head + letter + tail.slice(1)]);
        return [head + tail.slice(1), swapped, ...others];
      });
      return new Set([word, ...edits]);
    };
    const word = fc.string({ unit: fc.constantFrom(...letters), maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isAtMostOneEdit(a, b), `${a} ${b}`).toBe(editsOf(a).has(b));
      }),
      { numRuns: 3000 },
    );
  });
});
