import { describe, expect, it } from 'vitest';
import { answersFrom, type SaidAnswers } from '../../test/fixtures/situations.ts';
import { defaultVdabPurpose } from './default-vdab-purpose.ts';

describe('waarvoor iemand naar VDAB gaat', () => {
  it.each<[string, SaidAnswers, string]>([
    ['klusjes doen', { requestForHelp: 'doKlus', income: 'unemploymentBenefit', vdabRegistered: 'yes' }, 'wijkWerken'],
    ['klusjes met een leefloon: inschrijven', { requestForHelp: 'doKlus', income: 'leefloon' }, 'register'],
    ['wie zich wil inschrijven', { requestForHelp: 'registerVdab', vdabRegistered: 'unknown' }, 'register'],
    ['wie ingeschreven is: een gesprek', { requestForHelp: 'findWork', vdabRegistered: 'yes' }, 'talk'],
    ['wie niet ingeschreven is', { requestForHelp: 'findWork', vdabRegistered: 'no' }, 'register'],
  ])('%s', (_, said, purpose) => {
    expect(defaultVdabPurpose(answersFrom(said))).toBe(purpose);
  });
});
