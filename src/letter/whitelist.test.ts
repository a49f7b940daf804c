import { describe, expect, expectTypeOf, it } from 'vitest';
import { client, fullAnswers, letterInput, situation } from '../../test/unit/letters/letter-fixtures.ts';
import { optionalFieldIds } from '../domain/referral/referral.ts';
import { type DeOpstapFacts, factsFor, readableFields, type VdabFacts } from './facts-of-visit.ts';
import type { LetterInput } from './letter-input.ts';
import { makeLetter } from './make-letter.ts';
import { referralDataOf } from './referral-data.ts';
import { describeLetter } from './what-is-in-it.ts';
import { columnOf, letterFields, mayPrint } from './whitelist.ts';

/** The matrix once more, written from the domain notes and not from the code: what each field looks like in a letter. */
const signs = {
  birthDate: '29 februari 1988',
  phone: '0470 00 00 01',
  address: 'Teststraat',
  requestedForms: 'Werkervaringsstage',
  vdabPurpose: 'Gesprek over werk',
  reasonSentence: 'rustig ervaring',
  incomeStatus: 'andere uitkering',
  rvaEndDate: '31 januari 2027',
  vdabRegistered: 'Ingeschreven bij VDAB',
  vdabMediator: 'Bram Bemiddelaar',
  canWorkNow: 'deels',
  interpreter: 'nodig, Arabisch',
} as const;
type Sign = keyof typeof signs;

/** Data says a date in its own way. */
const allSigns = [
  ...Object.entries(signs),
  ['birthDate', '1988-02-29'],
  ['rvaEndDate', '2027-01-31'],
] as readonly (readonly [Sign, string])[];

const expected: Readonly<Record<'deOpstap' | 'vdab', Readonly<Record<Sign, '✓' | '?' | '–'>>>> = {
  deOpstap: {
    birthDate: '✓',
    phone: '✓',
    address: '?',
    requestedForms: '✓',
    vdabPurpose: '–',
    reasonSentence: '✓',
    incomeStatus: '✓',
    rvaEndDate: '?',
    vdabRegistered: '✓',
    vdabMediator: '✓',
    canWorkNow: '✓',
    interpreter: '✓',
  },
  vdab: {
    birthDate: '✓',
    phone: '✓',
    address: '✓',
    requestedForms: '–',
    vdabPurpose: '✓',
    reasonSentence: '–',
    incomeStatus: '?',
    rvaEndDate: '✓',
    vdabRegistered: '✓',
    vdabMediator: '✓',
    canWorkNow: '?',
    interpreter: '✓',
  },
};

/** Words that stand in the file of this person and in no letter. */
const canaries = [
  '88.02.29',
  '88022999990',
  'fatima@voorbeeld.test',
  'KANARIEHULPVRAAG',
  'KANARIEMAATSCHAPPELIJK',
  'KANARIENOTA',
  'ziekenfonds',
  'sanctie',
  'invaliditeit',
  'IVT',
  'Zarren',
  'VAPH',
  'adviserend',
  'gezondheid',
];

/** They have no place in a letter's input; handed to it all the same, they stay out. */
const notesOfFile = { notes: [{ text: 'KANARIENOTA' }] };

const everything = (change: Partial<LetterInput> = {}): LetterInput =>
  letterInput({
    situation: situation({
      answers: {
        ...fullAnswers,
        requestForHelp: {
          type: 'choices',
          choices: ['findWork', 'rvaLetter', 'somethingElse'],
          text: 'KANARIEHULPVRAAG',
        },
        residence: { type: 'choices', choices: ['zarren'] },
        socialWorker: { type: 'choices', choices: ['yes'], text: 'KANARIEMAATSCHAPPELIJK' },
      },
    }),
    ...notesOfFile,
    ...change,
  });

/** Every way to tick, from nothing to everything. */
const subsets = Array.from({ length: 2 ** optionalFieldIds.length }, (_, bits) =>
  optionalFieldIds.filter((_field, index) => (bits & (1 << index)) !== 0),
);

const textOf = (input: LetterInput): string => {
  const made = makeLetter(input);
  if (!made.ok) throw new Error(made.error.type);
  // The letter, the panel beside it, and the data inside the copy for a partner.
  return JSON.stringify([made.value, describeLetter(input).inIt, referralDataOf(made.value)]);
};

describe('de whitelist, elk veld bij elke bestemmeling', () => {
  for (const recipient of ['deOpstap', 'vdab'] as const) {
    for (const ticked of subsets) {
      it(`${recipient}, aangevinkt: ${ticked.join(', ') || 'niets'}`, () => {
        const text = textOf(everything({ recipient, ticked }));
        for (const [field, sign] of allSigns) {
          const rule = expected[recipient][field];
          const may = rule === '✓' || (rule === '?' && ticked.some((id) => id === field));
          expect([field, text.includes(sign)]).toEqual([field, may]);
        }
        for (const canary of canaries) expect(text).not.toContain(canary);
      });
    }

    it(`${recipient}: een discreet dossier zet nergens adres of telefoon`, () => {
      const text = textOf(everything({ recipient, ticked: optionalFieldIds, client: client({ discreet: true }) }));
      expect(text).not.toContain(signs.phone);
      expect(text).not.toContain('Teststraat');
      expect(text).toContain('bel niet en schrijf niet');
    });
  }

  it('wie niet in de tabel staat, krijgt alleen naam en kenmerk', () => {
    for (const recipient of ['dyzo', 'toString', '__proto__', '']) {
      const facts = factsFor(recipient as 'vdab', everything({ ticked: optionalFieldIds }));
      expect(Object.keys(facts).sort()).toEqual(['name', 'reference']);
    }
  });

  it('elk veld heeft in elke kolom een regel, en wat geen lezer heeft is overal verboden', () => {
    for (const recipient of ['deOpstap', 'vdab', 'dyzo']) {
      const column = columnOf(recipient);
      expect(Object.keys(column).sort()).toEqual([...letterFields].sort());
      for (const field of letterFields.filter((id) => !(readableFields as readonly string[]).includes(id))) {
        expect(column[field]).toBe('never');
        expect(mayPrint(recipient, field, { discreet: false, ticked: optionalFieldIds })).toBe(false);
      }
    }
  });

  it('the type of a template has no field that its recipient may not know', () => {
    expectTypeOf<VdabFacts>().not.toHaveProperty('reasonSentence');
    expectTypeOf<VdabFacts>().not.toHaveProperty('requestedForms');
    expectTypeOf<DeOpstapFacts>().not.toHaveProperty('vdabPurpose');
    expectTypeOf<DeOpstapFacts>().toHaveProperty('reasonSentence');
    // @ts-expect-error VDAB never reads the reason of the social worker
    const read = (facts: VdabFacts): string | undefined => facts.reasonSentence;
    expect(read(factsFor('vdab', everything()))).toBeUndefined();
  });
});

describe('wat niet zeker is, geeft geen lijn', () => {
  const answersWith = (change: Partial<typeof fullAnswers>): LetterInput =>
    letterInput({ situation: situation({ answers: { ...fullAnswers, ...change } }) });

  it('"weet ik niet" en "zeg ik liever niet" laten niets na', () => {
    for (const type of ['unknown', 'declined'] as const) {
      const text = textOf(
        answersWith({
          income: { type },
          workNow: { type },
          vdabRegistered: { type },
          interpreter: { type },
          rvaEndDate: { type },
        }),
      );
      for (const label of ['Inkomen', 'Kan nu betaald werken', 'Ingeschreven bij VDAB', 'Bemiddelaar', 'Tolk'])
        expect(text).not.toContain(label);
    }
  });

  it('een antwoord dat niet meer telt, komt niet in de brief', () => {
    const text = textOf(answersWith({ vdabRegistered: { type: 'choices', choices: ['no'] } }));
    expect(text).not.toContain('Bram Bemiddelaar');
  });

  it('wat er niet in staat, noemt het nummer dat niet nagekeken is en het antwoord over de woonplaats, nooit het adres dat er staat', () => {
    const absent = (change: Partial<LetterInput> = {}) =>
      describeLetter(letterInput({ recipient: 'vdab', ...change })).notInIt;
    const phone = { typed: 'bel mijn zus', e164: null };
    const unchecked = 'Telefoonnummer (niet gecontroleerd)';
    expect(absent({ client: client({ phone }) })).toContain(unchecked);
    expect(absent()).not.toContain(unchecked);
    expect(absent({ client: client({ phone: null }) })).not.toContain(unchecked);
    expect(absent({ client: client({ phone, discreet: true }) }).filter((one) => one.startsWith('Telefoon'))).toEqual([
      'Telefoonnummer (discreet dossier)',
    ]);
    expect(absent()).toContain('Het antwoord over de woonplaats');
    expect(absent().filter((one) => /woont|^Adres/.test(one))).toEqual([]);
  });

  it('een telefoonnummer dat niet nagekeken is, blijft in het dossier', () => {
    const unchecked = client({ phone: { typed: 'bel mijn zus', e164: null } });
    const text = textOf(letterInput({ client: unchecked }));
    expect(text).not.toContain('zus');
    expect(text).not.toContain('Telefoon\\"');
  });

  it.each([
    [['leefloon'], 'leefloon'],
    [['equivalentLeefloon'], 'leefloon'],
    [['wages', 'leefloon'], 'leefloon'],
    [['healthFund'], 'andere uitkering'],
    [['incomeReplacementAllowance'], 'andere uitkering'],
    [['unemploymentBenefit'], 'andere uitkering'],
    [['integrationBenefit'], 'andere uitkering'],
    [['pension'], 'andere uitkering'],
    [['none'], 'geen'],
    [['wages'], undefined],
    [['other'], undefined],
  ])('inkomen %j heet in een brief %s', (choices, word) => {
    const facts = factsFor('deOpstap', answersWith({ income: { type: 'choices', choices } }));
    expect(facts.incomeStatus).toBe(word);
  });
});
