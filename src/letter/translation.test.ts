import { describe, expect, it } from 'vitest';
import * as the from '../../test/unit/letters/letter-fixtures.ts';
import { frenchWords, translation } from '../../test/unit/letters/visit-papers.ts';
import { placeLanguage } from '../domain/catalogue/place-language.ts';
import { localDateSchema } from '../domain/dates.ts';
import { questionTexts } from '../domain/intake/question-texts.ts';
import { optionalFieldIds } from '../domain/referral/referral.ts';
import type { LetterInput } from './letter-input.ts';
import type { SheetPaper } from './paper.ts';
import { paperStrings } from './paper-strings.ts';

const rowsOf = (sheet: SheetPaper) => sheet.blocks.flatMap((block) => (block.type === 'step' ? block.rows : []));
const textOf = (letter: Partial<LetterInput> = {}): string => paperStrings(translation({}, letter)).join('\n');

describe('de vertaling van een brief', () => {
  it.each(['deOpstap', 'vdab'] as const)(
    '%s: elk gegeven van de brief en geen ander, met een Frans opschrift',
    (recipient) => {
      const about = { recipient, ticked: optionalFieldIds };
      const facts = the.letter(about).blocks.flatMap((block) => (block.type === 'facts' ? block.rows : []));
      const rows = rowsOf(translation({}, about));
      expect(rows.map(({ field }) => field)).toEqual(['recipient', 'reference', ...facts.map(({ field }) => field)]);
      const french: readonly string[] = Object.values(frenchWords.labels);
      expect(rows.filter(({ label }) => !french.includes(label))).toEqual([]);
    },
  );

  it('vertaalt keuzes en datums, en laat namen, adressen en wat getypt is staan', () => {
    const about = { ticked: optionalFieldIds };
    const said = Object.fromEntries(rowsOf(translation({}, about)).map(({ field, value }) => [field, value]));
    expect(said).toEqual({
      recipient: 'De Opstap',
      reference: the.reference,
      name: 'Fatima Voorbeeld',
      birthDate: '29 février 1988',
      address: 'Teststraat 12 bus 3, 8610 Handzame',
      phone: '0470 00 00 01',
      incomeStatus: 'autre allocation',
      rvaEndDate: '31 janvier 2027',
      vdabRegistered: 'oui',
      vdabMediator: 'Bram Bemiddelaar',
      canWorkNow: 'en partie',
      interpreter: 'nécessaire, arabe',
    });
  });

  it('zegt van een zin die iemand typte dat hij niet vertaald is', () => {
    const { reasonSentence } = the.letterInput();
    expect(textOf()).toContain(`${frenchWords.notTranslated}\n${reasonSentence}`);
    expect(textOf({ reasonSentence: '' })).not.toContain(frenchWords.notTranslated);
  });

  it('draagt op elke bladzijde dat alleen de Nederlandse brief telt, en is in het Frans', () => {
    const sheet = translation();
    expect(sheet.footer).toContain('Vertaling – alleen de Nederlandse brief telt');
    expect([sheet.intro, sheet.footer].every((text) => text.includes(frenchWords.onlyDutchCounts))).toBe(true);
    expect(sheet.language).toBe('fr-BE');
  });

  it.each(['register', 'talk', 'wijkWerken'] as const)('zegt waarvoor iemand naar VDAB gaat (%s)', (vdabPurpose) => {
    const sheet = translation({ vdabPurpose }, { recipient: 'vdab', vdabPurpose });
    expect(paperStrings(sheet)).toContain(frenchWords.purposes[vdabPurpose]);
  });

  it('zegt wanneer iemand akkoord ging en wie het uitlegde, en bij een discreet dossier dat niemand belt', () => {
    expect(textOf()).toContain('le 22 novembre 2026. Lies Onthaal');
    expect(textOf({ consent: null })).not.toContain('Lies Onthaal');
    expect(paperStrings(translation({ isDiscreet: true }))).toContain(frenchWords.discreet);
  });

  it.each([
    ['2026-12-01', 'le 1er décembre 2026.'],
    ['2026-12-11', 'le 11 décembre 2026.'],
  ])('schrijft de eerste van een maand zoals in het Frans (%s)', (day, said) => {
    expect(textOf({ consent: { day: localDateSchema.parse(day), explainedBy: 'Lies Onthaal' } })).toContain(said);
  });

  it('wie discreet werd nadat de brief vertrok, heeft geen adres of telefoon meer op een blad van vandaag', () => {
    const fields = (isDiscreet: boolean) =>
      rowsOf(translation({ isDiscreet }, { ticked: optionalFieldIds })).map(({ field }) => field);
    expect(fields(false)).toEqual(expect.arrayContaining(['address', 'phone']));
    expect(fields(true).filter((field) => field === 'address' || field === 'phone')).toEqual([]);
    expect(fields(true)).toHaveLength(fields(false).length - 2);
  });

  it('heeft een woord voor elke taal die gekozen kan worden', () => {
    const { other: _, ...languages } = questionTexts.language.choices;
    for (const { text } of Object.values(languages))
      expect([text, typeof frenchWords.values[text]]).toEqual([text, 'string']);
  });
});

describe('wie een vertaling mag vragen', () => {
  it.each([
    ['otherMunicipality', 'mesen', 'fr'],
    ['otherMunicipality', 'ieper', null],
    ['otherMunicipality', 'elsewhereInFlanders', null],
    ['handzame', 'mesen', null],
    ['noFixedAddress', 'mesen', null],
  ])('woont in %s, %s: %s', (residence, elsewhere, language) => {
    const answers = {
      residence: { type: 'choices', choices: [residence] },
      otherMunicipality: { type: 'choices', choices: [elsewhere] },
      language: { type: 'choices', choices: ['french'] },
    } as const;
    expect(placeLanguage(answers, the.organisation())).toBe(language);
  });
});
