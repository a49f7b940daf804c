import { describe, expect, it } from 'vitest';
import { client, fullAnswers, letterInput, situation, staffId } from '../../test/unit/letters/letter-fixtures.ts';
import { instantSchema } from '../domain/dates.ts';
import { findSensitiveTextInLetter } from './free-text-check.ts';

const kinds = (...args: Parameters<typeof findSensitiveTextInLetter>): readonly string[] =>
  findSensitiveTextInLetter(...args).map(({ field, kind }) => `${field}:${kind}`);

describe('vrije tekst op weg naar een brief', () => {
  it('een gewone brief geeft niets', () => {
    expect(kinds(letterInput(), ['Omer Anderman'])).toEqual([]);
  });

  it('een diagnose in de reden wordt gevonden, met de plaats in de tekst', () => {
    const reasonSentence = 'Zij herstelt van een burn-out en wil werken.';
    const [finding, ...more] = findSensitiveTextInLetter(letterInput({ reasonSentence }), []);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ field: 'reasonSentence', kind: 'health', text: reasonSentence });
    expect(reasonSentence.slice(finding?.start, finding?.end)).toBe('burn-out');
    expect(finding?.id).toMatch(/^reasonSentence:/);
  });

  it.each([
    ['Hij neemt antidepressiva.', 'medication'],
    ['Er is een collectieve schuldenregeling.', 'debt'],
    ['Hij heeft een enkelband.', 'justice'],
    ['Zijn nummer is 88.02.29-999.90.', 'number'],
    ['Hij woont bij Omer Anderman.', 'otherPerson'],
  ])('"%s"', (reasonSentence, kind) => {
    expect(kinds(letterInput({ reasonSentence }), ['Omer Anderman'])).toContain(`reasonSentence:${kind}`);
  });

  it('ook in de naam van de bemiddelaar, de taal, het adres en de naam zelf', () => {
    const answers = {
      ...fullAnswers,
      vdabMediator: { type: 'choices', choices: ['yes'], text: 'Bram, weet van de depressie' },
      language: { type: 'choices', choices: ['other'], text: 'is slechthorend, psychose' },
    } as const;
    const address = {
      street: 'Instelling voor psychose',
      houseNumber: '1',
      box: '',
      postcode: '',
      place: '',
      country: '',
    };
    const input = letterInput({
      recipient: 'vdab',
      situation: situation({ answers }),
      client: client({ surname: 'Voorbeeld (schizofrenie)', address }),
    });
    const fields = new Set(findSensitiveTextInLetter(input, []).map(({ field }) => field));
    expect([...fields].sort()).toEqual(['address', 'interpreter', 'name', 'vdabMediator']);
  });

  it('ook in het adres van de bestemmeling en de functie van wie tekent, waar die op de brief staan', () => {
    const address = {
      street: 'Psychiatrisch centrum',
      houseNumber: '1',
      box: '',
      postcode: '',
      place: '',
      country: '',
    };
    const addressCheck = {
      address,
      checkedAt: 'gebeld',
      by: staffId,
      at: instantSchema.parse('2026-11-22T09:00:00.000Z'),
      scope: 'letter',
    } as const;
    const posted = { delivery: 'post', addressCheck } as const;
    expect(kinds(letterInput(posted), [])).toEqual(['recipientAddress:health']);
    expect(kinds(letterInput({ ...posted, delivery: 'carried' }), [])).toEqual([]);
    expect(kinds(letterInput({ ...posted, client: client({ discreet: true }) }), [])).toEqual([]);
    const signatory = { name: 'Wies Werker', function: 'dienst schuldbemiddeling', phone: '' };
    expect(kinds(letterInput({ signatory }), [])).toEqual(['signatoryFunction:debt']);
  });

  it('wie Blind heet, wordt zo genoemd; wat naast de naam staat, telt wel', () => {
    const called = (surname: string) => kinds(letterInput({ client: client({ surname }) }), []);
    expect(called('Blind')).toEqual([]);
    expect(called('De Blind')).toEqual([]);
    expect(called('Voorbeeld blind')).toEqual(['name:health']);
  });

  it('wat deze bestemmeling niet leest, wordt ook niet nagekeken', () => {
    const reasonSentence = 'Zij herstelt van een burn-out.';
    expect(kinds(letterInput({ recipient: 'vdab', reasonSentence }), [])).toEqual([]);
  });

  it('de eigen familienaam is geen ander persoon in de eigen naam', () => {
    expect(kinds(letterInput(), ['Karim Voorbeeld', 'Fatima Voorbeeld'])).toEqual([]);
  });
});
