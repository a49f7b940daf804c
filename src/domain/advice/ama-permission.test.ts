import { describe, expect, it } from 'vitest';
import { localDateSchema } from '../dates.ts';
import { livesOnAllowance, mayHaveGroeipakket, neededPermissions } from './ama-permission.ts';

const livingOn = (income: readonly string[], permission: readonly string[] = []) => ({
  answers: {
    income: { type: 'choices' as const, choices: income },
    ...(permission.length === 0 ? {} : { permission: { type: 'choices' as const, choices: permission } }),
  },
});

describe('wie toelating geeft voor AMA', () => {
  it.each([
    [['leefloon'], ['ocmw']],
    [['equivalentLeefloon'], ['ocmw']],
    [['unemploymentBenefit'], ['vdab']],
    [['integrationBenefit'], ['vdab']],
    [['healthFund'], ['advisingPhysician']],
    [
      ['healthFund', 'unemploymentBenefit'],
      ['vdab', 'advisingPhysician'],
    ],
    [['incomeReplacementAllowance'], []],
    [['none'], []],
    [['pension'], []],
  ])('wie leeft van %j vraagt het aan %j', (income, givers) => {
    expect(neededPermissions(livingOn(income)).map(({ giver }) => giver)).toEqual(givers);
  });

  it('een toelating telt voor wie ze gaf, en "nog niet" is er geen', () => {
    const given = (permission: readonly string[]) =>
      neededPermissions(livingOn(['healthFund', 'unemploymentBenefit'], permission)).map(({ isGiven }) => isGiven);
    expect(given(['vdab'])).toEqual([true, false]);
    expect(given(['none'])).toEqual([false, false]);
    expect(given([])).toEqual([false, false]);
  });

  it('een niet gegeven antwoord zegt niets', () => {
    expect(neededPermissions({ answers: { income: { type: 'declined' } } })).toEqual([]);
    expect(livesOnAllowance({ answers: { income: { type: 'declined' } } })).toBe(false);
    expect(livesOnAllowance(livingOn(['incomeReplacementAllowance']))).toBe(true);
  });

  it.each([
    [2008, true],
    [2009, false],
    [2001, true],
    [2000, false],
  ])('wie op 20 november %i geboren is, kan een Groeipakket hebben: %s', (year, may) => {
    const today = localDateSchema.parse('2026-11-22');
    expect(mayHaveGroeipakket({ birthDate: { year, month: 11, day: 20 } }, today)).toBe(may);
    expect(mayHaveGroeipakket({ birthDate: null }, today)).toBe(false);
  });
});
