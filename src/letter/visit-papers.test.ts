import { describe, expect, it } from 'vitest';
import * as the from '../../test/unit/letters/letter-fixtures.ts';
import { mlpSheet, selfEmployedSheet, wijkWerkNote } from '../../test/unit/letters/visit-papers.ts';
import type { Block, SheetPaper } from './paper.ts';
import { paperStrings } from './paper-strings.ts';
import { columnOf, letterFields, visitPapers } from './whitelist.ts';

const papersOf = { selfEmployedSheet, mlpSheet, wijkWerkNote };

/** The columns once more, written from what each paper is for. */
const expected = {
  selfEmployedSheet: ['reference', 'name', 'birthDate', 'phone', 'interpreter'],
  mlpSheet: ['name', 'birthDate', 'phone', 'address', 'vdabRegistered', 'vdabMediator', 'interpreter'],
  wijkWerkNote: [
    'name',
    'birthDate',
    'phone',
    'address',
    'incomeStatus',
    'vdabRegistered',
    'vdabMediator',
    'interpreter',
  ],
} as const;

/** What the file and the answers of this person hold, as it would look on paper. */
const signs = {
  reference: the.reference,
  name: 'Fatima Voorbeeld',
  birthDate: '29 februari 1988',
  phone: '0470 00 00 01',
  address: 'Teststraat',
  incomeStatus: 'andere uitkering',
  rvaEndDate: '31 januari 2027',
  vdabRegistered: 'Ingeschreven bij VDAB',
  vdabMediator: 'Bram Bemiddelaar',
  canWorkNow: 'deels',
  interpreter: 'nodig, Arabisch',
  email: 'fatima@voorbeeld.test',
  nationalNumber: '88.02.29',
  socialWorker: 'Wies Werker uit het gesprek',
  debts: 'deurwaarder',
} as const;

const answers = {
  ...the.fullAnswers,
  socialWorker: { type: 'choices', choices: ['yes'], text: signs.socialWorker },
  urgentSigns: { type: 'choices', choices: ['seizure'] },
  requestForHelp: { type: 'choices', choices: ['somethingElse'], text: signs.debts },
} as const;

const linesOf = (sheet: SheetPaper): readonly string[] =>
  sheet.blocks.flatMap((block: Block) => (block.type === 'fillIn' ? block.labels : []));

describe('een papier uit de antwoorden van een bezoek', () => {
  for (const paper of visitPapers) {
    const make = (change: Parameters<typeof the.client>[0] = {}) =>
      papersOf[paper]({ client: the.client(change), situation: the.situation({ answers }) });

    it(`${paper}: wat erop staat, is wat zijn kolom noemt`, () => {
      const may: readonly string[] = expected[paper];
      expect(letterFields.filter((field) => columnOf(paper)[field] !== 'never').toSorted()).toEqual(may.toSorted());
      const text = JSON.stringify(make());
      for (const [field, sign] of Object.entries(signs))
        expect([field, text.includes(sign)]).toEqual([field, may.includes(field)]);
    });

    it(`${paper}: een discreet dossier geeft adres noch telefoon, en ook geen lijn om ze te schrijven`, () => {
      const sheet = make({ discreet: true });
      const text = JSON.stringify(sheet);
      expect([text.includes(signs.phone), text.includes(signs.address)]).toEqual([false, false]);
      expect(linesOf(sheet).filter((label) => ['Adres', 'Telefoon'].includes(label))).toEqual([]);
    });

    it(`${paper}: een woord dat er niet hoort, wordt niet gedrukt`, () => {
      const sheet = make({ firstName: '', surname: 'Voorbeeld 88022999990' });
      expect(paperStrings(sheet).join('\n')).not.toContain('88022999990');
      expect(linesOf(sheet)).toContain('Naam');
    });

    it(`${paper}: wat niet bekend is, krijgt een lijn; de titel noemt niemand`, () => {
      expect(linesOf(make())).not.toContain('Geboortedatum');
      expect(linesOf(make({ birthDate: null }))).toContain('Geboortedatum');
      expect(make().title).not.toContain('Voorbeeld');
    });
  }

  it('zolang er geen brief is, staat er geen kenmerk, en ook geen lijn om er een te schrijven', () => {
    expect(JSON.stringify(selfEmployedSheet())).toContain('Ons kenmerk');
    expect(JSON.stringify(selfEmployedSheet({ reference: '' }))).not.toContain('kenmerk');
  });

  it('wie hier zonder naam is, toont zelf niets', () => {
    const sheet = selfEmployedSheet({ situation: the.situation({ isNamed: false }) });
    expect(paperStrings(sheet).join('\n')).not.toContain('Fatima');
  });

  it.each([
    ['thisOcmw', 'Sociaal Huis Kortemark'],
    ['otherOcmw', undefined],
  ])('de nota zegt welk OCMW het leefloon betaalt, of laat er plaats voor (%s)', (payer, name) => {
    const chosen = { ...answers, leefloonPayer: { type: 'choices', choices: [payer] } } as const;
    const sheet = wijkWerkNote({ situation: the.situation({ answers: chosen }) });
    const rows = sheet.blocks.flatMap((block) => (block.type === 'step' ? block.rows : []));
    expect(rows.find(({ field }) => field === 'payer')?.value).toBe(name);
    expect(linesOf(sheet).includes('Leefloon van OCMW')).toBe(name === undefined);
  });
});
