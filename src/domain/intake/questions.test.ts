import { describe, expect, it } from 'vitest';
import { answersFrom, kortemark, type SaidAnswers } from '../../../test/fixtures/situations.ts';
import { questionIds } from './answers.ts';
import { isKlusOnly } from './is-klus-only.ts';
import { questionsFor } from './questions.ts';
import { setAnswer } from './set-answer.ts';

const questions = questionsFor(kortemark);
const asked = (said: SaidAnswers): readonly string[] =>
  questions.filter(({ applies }) => applies(answersFrom(said))).map(({ id }) => id);

describe('de vragen', () => {
  it('elke vraag staat er een keer, met een vraagteken en een kort label', () => {
    expect(questions.map(({ id }) => id).toSorted()).toEqual([...questionIds].toSorted());
    for (const { text, label } of questions) {
      expect(text).toMatch(/\?$/);
      expect(label.length).toBeLessThanOrEqual(25);
      expect(text).not.toContain('{');
    }
  });

  it.each(questions.filter(({ type }) => type !== 'date'))(
    '$id heeft antwoorden met eigen namen',
    ({ choices, excludes }) => {
      const ids = choices.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of excludes ?? []) expect(ids).toContain(id);
    },
  );

  it('vraagt bij moeilijkheden nooit een tekst', () => {
    const obstacle = questions.find(({ id }) => id === 'obstacle');
    expect(obstacle?.choices.every(({ asksText }) => asksText === undefined)).toBe(true);
  });

  it('toont de deelgemeenten van de organisatie', () => {
    const residence = questions.find(({ id }) => id === 'residence');
    expect(residence?.text).toBe('Woon je in Kortemark?');
    expect(residence?.choices.map(({ text }) => text).slice(0, 4)).toEqual([
      'Kortemark',
      'Handzame',
      'Werken',
      'Zarren',
    ]);
  });

  it.each<[string, SaidAnswers]>([
    ['otherMunicipality', { residence: 'otherMunicipality' }],
    ['interpreter', { language: 'arabic' }],
    ['leefloonPayer', { income: 'leefloon' }],
    ['rvaLetter', { income: 'unemploymentBenefit' }],
    ['rvaEndDate', { income: 'unemploymentBenefit', rvaLetter: 'yes' }],
    ['rvaEndReason', { requestForHelp: 'rvaLetter' }],
    ['vdabMediator', { vdabRegistered: 'yes' }],
    ['obstacle', { workNow: 'notNow' }],
    ['vaphSupport', { workNow: 'partly' }],
    ['permission', { income: 'healthFund' }],
    ['privateEmployer', { income: 'equivalentLeefloon' }],
    ['urgentSigns', { requestForHelp: 'moneyOrLeefloon' }],
  ])('%s wordt alleen gevraagd als het zin heeft', (id, said) => {
    expect(asked({})).not.toContain(id);
    expect(asked(said)).toContain(id);
  });

  it('wie alleen een klusje laat doen, krijgt geen enkele sociale vraag', () => {
    expect(asked({ requestForHelp: 'haveKlusDone' })).toEqual(['requestForHelp']);
    expect(isKlusOnly(answersFrom({ requestForHelp: ['haveKlusDone', 'findWork'] }))).toBe(false);
  });
});

describe('een antwoord geven', () => {
  it('laat vallen wat geen zin meer heeft, tot niets meer verandert', () => {
    const before = answersFrom({
      income: 'unemploymentBenefit',
      rvaLetter: 'yes',
      rvaEndReason: 'sanction',
      workNow: 'yes',
    });
    const after = setAnswer(before, 'income', { type: 'choices', choices: ['wages'] }, kortemark);
    expect(Object.keys(after)).toEqual(['income', 'workNow']);
  });

  it('wist alles als het alleen om een klusje gaat', () => {
    const before = answersFrom({
      aboutSelf: 'self',
      requestForHelp: 'findWork',
      income: 'leefloon',
      residence: 'werken',
      language: 'french',
      interpreter: 'no',
    });
    const after = setAnswer(before, 'requestForHelp', { type: 'choices', choices: ['haveKlusDone'] }, kortemark);
    expect(after).toEqual(answersFrom({ requestForHelp: 'haveKlusDone' }));
  });
});
