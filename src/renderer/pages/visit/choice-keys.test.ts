import { describe, expect, it } from 'vitest';
import type { Choice, Question } from '../../../domain/intake/question.ts';
import { choiceKeys } from './choice-keys.ts';

const choice = (id: string, group: 1 | 2): Choice => ({ id, text: id, group });

const question = (first: number, second: number): Question => ({
  id: 'income',
  text: 'Waarvan leef je nu?',
  label: 'Inkomen',
  type: 'several',
  choices: [
    ...Array.from({ length: first }, (_, index) => choice(`a${index + 1}`, 1)),
    ...Array.from({ length: second }, (_, index) => choice(`b${index + 1}`, 2)),
  ],
  applies: () => true,
});

describe('plaats van de antwoorden op het toetsenbord', () => {
  it('negen antwoorden krijgen 1 tot 9, zonder "meer"', () => {
    const keys = choiceKeys(question(9, 0), 1);
    expect(keys.choices.map(({ digit, choice: { id } }) => `${digit}${id}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `${digit}a${digit}`),
    );
    expect(keys.more).toBeNull();
  });

  it('bij twee groepen opent 9 de andere groep, en telt die opnieuw vanaf 1', () => {
    expect(choiceKeys(question(8, 3), 1).more).toBe(9);
    const second = choiceKeys(question(8, 3), 2);
    expect(second.choices.map(({ digit, choice: { id } }) => `${digit}${id}`)).toEqual(['1b1', '2b2', '3b3']);
    expect(second.more).toBe(9);
  });
});
