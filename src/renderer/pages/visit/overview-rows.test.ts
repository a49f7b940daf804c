import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../domain/intake/answers.ts';
import type { Question } from '../../../domain/intake/question.ts';
import { becauseText, overviewRows, progressOf, questionBefore } from './overview-rows.ts';

const questions: readonly Question[] = [
  {
    id: 'aboutSelf',
    text: 'Gaat het over jezelf?',
    label: 'Over wie',
    type: 'one',
    choices: [{ id: 'self', text: 'Ja', group: 1 }],
    applies: () => true,
  },
  {
    id: 'income',
    text: 'Waarvan leef je nu?',
    label: 'Inkomen',
    type: 'several',
    choices: [
      { id: 'wages', text: 'Loon', group: 1 },
      { id: 'other', text: 'Iets anders', group: 1, asksText: { label: 'Wat', maxLength: 280 } },
    ],
    applies: () => true,
  },
  {
    id: 'leefloonPayer',
    text: 'Welk OCMW?',
    label: 'Welk OCMW',
    type: 'one',
    choices: [],
    applies: (answers) => answers.income?.type === 'unknown',
  },
];

describe('overzicht van de antwoorden', () => {
  it('toont wat er gezegd is, in de woorden van de vraag', () => {
    const rows = overviewRows(
      questions,
      { income: { type: 'choices', choices: ['wages', 'other'], text: 'verkoop' } },
      'aboutSelf',
    );
    expect(rows.map((row) => row.answer)).toEqual([null, 'Loon, Iets anders: verkoop']);
    expect(rows[0]?.isCurrent).toBe(true);
  });

  it('toont geen vraag die niet van toepassing is, en telt ze ook niet', () => {
    expect(progressOf(overviewRows(questions, {}, null))).toEqual({ answered: 0, total: 2 });
    expect(progressOf(overviewRows(questions, { income: { type: 'unknown' } }, null))).toEqual({
      answered: 1,
      total: 3,
    });
  });

  it('zegt door welk antwoord, in dezelfde woorden als het overzicht', () => {
    const answers: Answers = { aboutSelf: { type: 'choices', choices: ['self'] }, income: { type: 'unknown' } };
    expect(becauseText(questions, answers, ['aboutSelf'])).toBe('Door het antwoord: Over wie: Ja');
    expect(becauseText(questions, answers, ['aboutSelf', 'income', 'leefloonPayer'])).toBe(
      'Door de antwoorden: Over wie: Ja; Inkomen: Weet ik niet',
    );
    expect(becauseText(questions, answers, [])).toBeNull();
    expect(becauseText(questions, {}, ['income'])).toBeNull();
  });

  it('terug gaat naar de vorige beantwoorde vraag in het overzicht', () => {
    const rows = overviewRows(
      questions,
      { aboutSelf: { type: 'choices', choices: ['self'] }, income: { type: 'declined' } },
      'income',
    );
    expect(questionBefore(rows, 'income')).toBe('aboutSelf');
    expect(questionBefore(rows, 'aboutSelf')).toBeNull();
    expect(questionBefore(rows, null)).toBe('income');
  });
});
