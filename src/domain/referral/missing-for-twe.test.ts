import { describe, expect, it } from 'vitest';
import type { Answers } from '../intake/answers.ts';
import { mayComeToTwe, missingForTwe } from './missing-for-twe.ts';

const one = (...choices: readonly string[]) => ({ type: 'choices', choices }) as const;
const ready: Answers = {
  income: one('leefloon'),
  leefloonPayer: one('thisOcmw'),
  vdabRegistered: one('yes'),
  workNow: one('partly'),
};

describe('wat er nog ontbreekt voor TWE', () => {
  it.each<[string, Answers, readonly string[]]>([
    ['niets', {}, []],
    ['wie voltijds kan werken', { workNow: one('yes') }, []],
    ['een ander OCMW betaalt', { leefloonPayer: one('otherOcmw') }, ['payer']],
    ['niet ingeschreven', { vdabRegistered: one('no') }, ['vdab']],
    [
      'dat is niet gevraagd',
      { vdabRegistered: { type: 'unknown' }, workNow: { type: 'declined' } },
      ['vdab', 'halfTime'],
    ],
    ['kan nu niet werken', { workNow: one('notNow') }, ['halfTime']],
  ])('%s', (_, change, missing) => {
    expect(missingForTwe({ ...ready, ...change })).toEqual(missing);
  });

  it('komt alleen ter sprake bij een leefloon of een equivalent', () => {
    const livingOn = (income: string) => mayComeToTwe({ income: one(income) });
    expect(['leefloon', 'equivalentLeefloon', 'healthFund', 'none'].map(livingOn)).toEqual([true, true, false, false]);
  });
});
