import { describe, expect, it } from 'vitest';
import type { Question } from '../../../domain/intake/question.ts';
import { pressChoice, textAskedBy } from './press-choice.ts';

const several: Question = {
  id: 'income',
  text: 'Waarvan leef je nu?',
  label: 'Inkomen',
  type: 'several',
  choices: [
    { id: 'wages', text: 'Loon', group: 1 },
    { id: 'leefloon', text: 'Leefloon', group: 1 },
    { id: 'none', text: 'Geen inkomen', group: 1 },
    { id: 'other', text: 'Iets anders', group: 2, asksText: { label: 'Wat', maxLength: 280 } },
  ],
  excludes: ['none'],
  applies: () => true,
};
const one: Question = { ...several, type: 'one' };

describe('een antwoord indrukken', () => {
  it('voegt bij een vraag met meer antwoorden toe, in de volgorde van de vraag', () => {
    const first = pressChoice(several, undefined, 'leefloon');
    expect(pressChoice(several, first, 'wages')).toEqual({ type: 'choices', choices: ['wages', 'leefloon'] });
  });

  it('nog eens indrukken haalt het weg; het laatste weghalen laat de vraag open', () => {
    expect(pressChoice(several, { type: 'choices', choices: ['wages'] }, 'wages')).toBeUndefined();
  });

  it('"geen inkomen" staat alleen, en verdwijnt als er toch iets bijkomt', () => {
    const none = pressChoice(several, { type: 'choices', choices: ['wages', 'leefloon'] }, 'none');
    expect(none).toEqual({ type: 'choices', choices: ['none'] });
    expect(pressChoice(several, none, 'wages')).toEqual({ type: 'choices', choices: ['wages'] });
  });

  it('"weet ik niet" maakt plaats voor een echt antwoord', () => {
    expect(pressChoice(several, { type: 'unknown' }, 'wages')).toEqual({ type: 'choices', choices: ['wages'] });
  });

  it('bij één antwoord vervangt het nieuwe het oude', () => {
    expect(pressChoice(one, { type: 'choices', choices: ['wages'] }, 'leefloon')).toEqual({
      type: 'choices',
      choices: ['leefloon'],
    });
  });

  it('uitleg blijft zolang haar antwoord blijft, en verdwijnt ermee', () => {
    const withText = { type: 'choices', choices: ['other'], text: 'verkoop' } as const;
    const more = pressChoice(several, withText, 'wages');
    expect(more).toEqual({ type: 'choices', choices: ['wages', 'other'], text: 'verkoop' });
    expect(pressChoice(several, more, 'other')).toEqual({ type: 'choices', choices: ['wages'] });
    expect(textAskedBy(several, withText)?.label).toBe('Wat');
    expect(textAskedBy(several, { type: 'choices', choices: ['wages'] })).toBeNull();
  });
});
