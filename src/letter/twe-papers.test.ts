import { describe, expect, it } from 'vitest';
import { twePaper } from '../../test/unit/letters/activation-papers.ts';
import * as the from '../../test/unit/letters/letter-fixtures.ts';
import { fullAnswers } from '../../test/unit/letters/letter-fixtures.ts';
import { faultsInWording } from '../domain/plain-language.ts';
import type { SheetPaper } from './paper.ts';
import { paperStrings } from './paper-strings.ts';
import { columnOf, letterFields, type TwePaper, twePapers } from './whitelist.ts';

const textOf = (paper: SheetPaper): string => [...paperStrings(paper), paper.title, paper.footer].join('\n');

const linesOf = (paper: SheetPaper): readonly string[] =>
  paper.blocks.flatMap((block) => (block.type === 'fillIn' ? block.labels : []));

/** The columns once more, written from what each reader needs. */
const expected: Readonly<Record<TwePaper, readonly string[]>> = {
  artikel60Note: ['reference', 'name', 'birthDate', 'incomeStatus', 'vdabRegistered', 'canWorkNow'],
  artikel61Note: ['reference', 'name', 'birthDate', 'phone', 'vdabRegistered', 'interpreter'],
  employerCard: ['reference', 'name'],
};

/** What the file of this person holds, as it would look on paper. */
const signs = {
  reference: the.reference,
  name: 'Fatima Voorbeeld',
  birthDate: '29 februari 1988',
  phone: '0470 00 00 01',
  address: 'Teststraat 12',
  email: 'fatima@voorbeeld.test',
  nationalNumber: '88.02.29',
  incomeStatus: 'andere uitkering',
  vdabRegistered: 'VDAB\ningeschreven',
  canWorkNow: 'Kan nu werken\ndeels',
  interpreter: 'Arabisch',
  vdabMediator: 'Bram Bemiddelaar',
  rvaEndDate: '31 januari 2027',
  health: 'ziekenfonds',
  residence: 'Handzame',
} as const;

describe('een papier over TWE', () => {
  for (const paper of twePapers) {
    it(`${paper}: wat er van het dossier op staat, is wat zijn kolom noemt`, () => {
      const may = expected[paper];
      expect(letterFields.filter((field) => columnOf(paper)[field] !== 'never').toSorted()).toEqual(may.toSorted());
      for (const discreet of [false, true]) {
        const text = textOf(twePaper(paper, { client: the.client({ discreet }) }));
        for (const [field, sign] of Object.entries(signs)) {
          const isOnIt = may.includes(field) && !(discreet && field === 'phone');
          expect([field, text.includes(sign)]).toEqual([field, isOnIt]);
        }
      }
    });

    it(`${paper}: de titel, die in het bestand staat, noemt niemand`, () => {
      expect(twePaper(paper).title).not.toContain('Voorbeeld');
    });

    it.each([
      ['employer', 'Bakkerij voor wie depressief is'],
      ['place', 'Bij Buurman Voorbeeld'],
      ['start', 'na de ontwenning'],
      ['hours', '19 uur, nummer 88.02.29-999.90'],
    ] as const)(`${paper}: een woord bij %s dat er niet hoort, wordt een lijn`, (part, typed) => {
      const whole = { employer: 'Bakkerij', place: 'Zarren', start: '1 december', hours: '19 uur' };
      const sheet = twePaper(paper, { placement: { ...whole, [part]: typed }, otherNames: ['Buurman Voorbeeld'] });
      expect(textOf(sheet)).not.toContain(typed);
      expect(linesOf(sheet).length).toBe(linesOf(twePaper(paper, { placement: whole })).length + 1);
    });

    it(`${paper}: een naam waarin iets anders staat, wordt een lijn`, () => {
      const sheet = twePaper(paper, { client: the.client({ surname: 'Voorbeeld 88022999990' }) });
      expect(textOf(sheet)).not.toContain('88022999990');
      expect(linesOf(sheet)).toContain('Naam');
    });

    it(`${paper}: klare taal, in de vorm van zijn lezer`, () => {
      for (const change of [{}, { placement: { employer: '', place: '', start: '', hours: '' } }]) {
        const strings = textOf(twePaper(paper, change)).split('\n');
        const form = paper === 'artikel60Note' ? 'je' : 'u';
        expect(strings.flatMap((text) => faultsInWording(text, form))).toEqual([]);
      }
    });
  }

  it('de nota voor de begeleider zegt niets dat een brief aan De Opstap niet mag zeggen', () => {
    const told = letterFields.filter((field) => columnOf('artikel61Note')[field] === 'always');
    expect(told.filter((field) => columnOf('deOpstap')[field] !== 'always')).toEqual([]);
  });

  it('de werkgever leest geen wet, geen uitkering, geen dienst en geen beslissing', () => {
    expect(textOf(twePaper('employerCard'))).not.toMatch(
      /artikel|TWE|leefloon|uitkering|VDAB|OCMW|beslis|Opstap|12 november/i,
    );
    for (const part of ['1 december 2026', '19 uur per week', 'Zarren', 'Wies Werker', '051 00 00 02', the.reference])
      expect(textOf(twePaper('employerCard'))).toContain(part);
  });

  it('de andere papieren noemen de dag waarop het OCMW besliste', () => {
    for (const paper of ['artikel60Note', 'artikel61Note'] as const)
      expect(textOf(twePaper(paper))).toContain('12 november 2026');
  });

  it('zonder werkgever zegt de nota dat die nog te zoeken is', () => {
    const sheet = twePaper('artikel61Note', { placement: { employer: ' ', place: '', start: '', hours: '' } });
    expect(textOf(sheet)).toContain('Nog te zoeken');
    expect(linesOf(sheet)).toEqual(['Handtekening']);
  });

  it('wie discreet is, wordt niet thuis gebeld: dat leest de begeleider, en geen werkgever', () => {
    const client = the.client({ discreet: true });
    expect(textOf(twePaper('artikel61Note', { client }))).toContain('bel niet en schrijf niet');
    expect(textOf(twePaper('employerCard', { client }))).not.toContain('bel niet');
  });

  it('een equivalent leefloon heet leefloon', () => {
    const income = { type: 'choices' as const, choices: ['equivalentLeefloon'] };
    const sheet = twePaper('artikel60Note', { situation: the.situation({ answers: { ...fullAnswers, income } }) });
    expect(textOf(sheet)).toContain('leefloon');
    expect(textOf(sheet)).not.toContain('quivalent');
  });
});
