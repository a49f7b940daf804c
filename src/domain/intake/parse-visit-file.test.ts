import { describe, expect, it } from 'vitest';
import { kortemark, organisationNamed } from '../../../test/fixtures/situations.ts';
import { parseVisitFile } from './parse-visit-file.ts';

const choices = (...ids: string[]) => ({ type: 'choices', choices: ids });

const wrong: readonly (readonly [string, unknown, RegExp])[] = [
  ['geen object', [], /object met "answers"/],
  ['geen antwoorden', {}, /"answers" ontbreekt/],
  ['een onbekend veld', { answers: {}, naam: 'x' }, /het veld "naam" bestaat niet/],
  ['een onbekende vraag', { answers: { inkomen: { type: 'unknown' } } }, /"inkomen" bestaat niet/],
  [
    'een onbekend antwoord',
    { answers: { income: choices('goud') } },
    /answers\.income: het antwoord "goud" bestaat niet/,
  ],
  ['een plaats van een andere organisatie', { answers: { residence: choices('voorbeelddorp') } }, /answers\.residence/],
  ['twee antwoorden waar er een mag', { answers: { workNow: choices('yes', 'partly') } }, /maar één antwoord/],
  ['twee keer hetzelfde', { answers: { income: choices('wages', 'wages') } }, /twee keer/],
  ['geen inkomen samen met loon', { answers: { income: choices('none', 'wages') } }, /niet samen/],
  [
    'een datum waar geen datum hoort',
    { answers: { income: { type: 'date', date: { year: 2026, month: 1, day: 1 } } } },
    /geen datum/,
  ],
  ['geen datum waar een datum hoort', { answers: { rvaEndDate: choices('yes') } }, /hier hoort een datum/],
  [
    'een dag die niet bestaat',
    { answers: {}, birthDate: { year: 2001, month: 2, day: 29 } },
    /birthDate: deze datum bestaat niet/,
  ],
  ['een dag zonder maand', { answers: {}, birthDate: { year: 2001, month: null, day: 2 } }, /bestaat niet/],
  ['een maand zonder jaar', { answers: {}, birthDate: { year: null, month: 2, day: null } }, /bestaat niet/],
  [
    'tekst bij moeilijkheden',
    { answers: { obstacle: { type: 'choices', choices: ['yes'], text: 'rug' } } },
    /geen tekst/,
  ],
  [
    'een te lange tekst',
    { answers: { language: { type: 'choices', choices: ['other'], text: 'x'.repeat(61) } } },
    /te lang/,
  ],
];

describe('een bezoek als bestand', () => {
  it.each(wrong)('weigert %s met een regel', (_name, json, message) => {
    const result = parseVisitFile(json, kortemark);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.message).toMatch(message);
    expect(result.error.message).toMatch(/^Het bestand klopt niet: [^\n]+\.$/);
  });

  it('zet geen stuurtekens of lange tekst van het bestand in de melding', () => {
    const result = parseVisitFile({ answers: { income: choices(`\u202e\n${'x'.repeat(400)}`) } }, kortemark);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.message).not.toMatch(/[\u202e\n]|x{50}/);
  });

  it('aanvaardt elke vraag met weet niet en zegt liever niet', () => {
    for (const type of ['unknown', 'declined']) {
      const json = { answers: { income: { type }, rvaEndDate: { type }, obstacle: { type }, residence: { type } } };
      expect(parseVisitFile(json, kortemark).ok).toBe(true);
    }
  });

  it('kent de plaatsen van een tweede gemeente', () => {
    const json = { answers: { residence: choices('voorbeelddorp') } };
    expect(parseVisitFile(json, organisationNamed('voorbeeldgemeente')).ok).toBe(true);
  });
});
