import { describe, expect, it } from 'vitest';
import { permissionRequest } from '../../test/unit/letters/activation-papers.ts';
import { attendanceCertificate, consentRecord, receipt } from '../../test/unit/letters/every-paper.ts';
import * as the from '../../test/unit/letters/letter-fixtures.ts';
import { advise } from '../domain/advice/advise.ts';
import { localDateSchema } from '../domain/dates.ts';
import type { Answers } from '../domain/intake/answers.ts';
import { optionalFieldIds } from '../domain/referral/referral.ts';
import type { Fact, SheetPaper } from './paper.ts';
import { aidApplicationOf } from './receipt.ts';
import { factsIn } from './what-is-in-it.ts';
import { clientPapers, columnOf, letterFields } from './whitelist.ts';

const papersOf = { receipt, attendanceCertificate, permissionRequest };

const rowsOf = (sheet: SheetPaper): readonly Fact[] =>
  sheet.blocks.flatMap((block) => (block.type === 'step' ? block.rows : []));

const rowOf = (sheet: SheetPaper, label: string): string | undefined =>
  rowsOf(sheet).find((row) => row.label === label)?.value;

/** The columns once more, written from what each paper is for. */
const expected = {
  receipt: ['name', 'birthDate', 'requestForHelp'],
  attendanceCertificate: ['name'],
  permissionRequest: ['reference', 'name', 'birthDate', 'requestedForms'],
} as const;

/** What the file of this person holds, as it would look on paper. */
const signs = {
  reference: the.reference,
  name: 'Fatima Voorbeeld',
  birthDate: '29 februari 1988',
  phone: '0470 00 00 01',
  address: 'Teststraat',
  email: 'fatima@voorbeeld.test',
  nationalNumber: '88.02.29',
  requestedForms: 'arbeidsmatige activiteiten',
  requestForHelp: 'leefloon',
} as const;

describe('een papier dat de cliënt elders toont', () => {
  for (const paper of clientPapers) {
    it(`${paper}: wat er van het dossier op staat, is wat zijn kolom noemt`, () => {
      const may: readonly string[] = expected[paper];
      expect(letterFields.filter((field) => columnOf(paper)[field] !== 'never')).toEqual(may);
      for (const discreet of [false, true]) {
        const text = JSON.stringify(papersOf[paper]({ client: the.client({ discreet }) }));
        for (const [field, sign] of Object.entries(signs))
          expect([field, text.includes(sign)]).toEqual([field, may.includes(field)]);
      }
    });

    it(`${paper}: de titel, die in het bestand staat, noemt niemand`, () => {
      expect(papersOf[paper]().title).not.toContain('Voorbeeld');
    });
  }
});

describe('het ontvangstbewijs', () => {
  it('zegt de termijn van de wet vanaf de dag van het bezoek, op welke dag het ook gedrukt wordt', () => {
    const later = receipt({ date: localDateSchema.parse('2026-11-25') });
    expect(later.date).toBe('25 november 2026');
    expect(rowOf(later, 'Ontvangen op')).toBe('22 november 2026');
    expect(rowOf(later, 'Beslissing')).toBe(
      'Je krijgt een beslissing binnen 30 dagen, dus uiterlijk op 22 december 2026.',
    );
    expect(rowOf(later, 'Wet')).toContain('26 mei 2002');
  });

  it('belooft geen dag waar een ander OCMW beslist, en zegt wanneer de aanvraag doorgaat', () => {
    const sheet = receipt({ application: { asked: 'help', isForwarded: true } });
    expect(rowOf(sheet, 'Doorsturen')).toContain('binnen 5 dagen, dus uiterlijk op 27 november 2026');
    expect(JSON.stringify(sheet)).not.toContain('22 december');
    expect(JSON.stringify(sheet)).not.toContain('leefloon');
  });

  it('heeft de termijn van het kantoor zelf', () => {
    const office = the.organisation();
    const parameters = office.parameters.map((one) => (one.id === 'decisionWithinDays' ? { ...one, value: 20 } : one));
    expect(rowOf(receipt({ organisation: { ...office, parameters } }), 'Beslissing')).toContain('12 december 2026');
  });

  it.each([
    [['moneyOrLeefloon'], 'handzame', { asked: 'moneyOrLeefloon', isForwarded: false }],
    [['findWork', 'moneyOrLeefloon'], 'otherMunicipality', { asked: 'moneyOrLeefloon', isForwarded: true }],
    [['findWork'], 'otherMunicipality', { asked: 'help', isForwarded: true }],
    [['findWork'], 'handzame', null],
    [['haveKlusDone'], 'otherMunicipality', null],
  ])('vraag %j, woont in %s: %j', (requests, residence, application) => {
    const answers: Answers = {
      requestForHelp: { type: 'choices', choices: requests },
      residence: { type: 'choices', choices: [residence] },
    };
    const given = advise(the.situation({ answers }), the.organisation(), the.today);
    expect(aidApplicationOf(given)).toEqual(application);
  });
});

describe('het aanwezigheidsattest', () => {
  it('zegt wie, welke dag en van wanneer tot wanneer', () => {
    const rows = rowsOf(attendanceCertificate()).map(({ label, value }) => [label, value]);
    expect(rows).toEqual([
      ['Naam', 'Fatima Voorbeeld'],
      ['Dag', '22 november 2026'],
      ['Van', '9:05'],
      ['Tot', '9:50'],
      ['Opgemaakt door', 'Lies Onthaal'],
    ]);
  });

  it('laat een uur dat niet bekend is met de hand schrijven', () => {
    const sheet = attendanceCertificate({ to: '' });
    expect(sheet.blocks.at(-1)).toEqual({ type: 'fillIn', labels: ['Tot', 'Handtekening'] });
    expect([rowOf(sheet, 'Van'), rowOf(sheet, 'Tot')]).toEqual(['9:05', undefined]);
  });
});

describe('het bewijs van een akkoord', () => {
  const agreed = (sheet: SheetPaper): readonly Fact[] =>
    sheet.blocks.flatMap((block) =>
      block.type === 'step' && block.title === 'Dit staat in de brief' ? block.rows : [],
    );

  it.each(['deOpstap', 'vdab'] as const)('zegt woord voor woord wat de brief aan %s over iemand zegt', (recipient) => {
    const about = { recipient, ticked: optionalFieldIds };
    const letter = the.letter(about);
    expect(agreed(consentRecord({}, about))).toEqual(factsIn(letter));
    for (const { value } of agreed(consentRecord({}, about)))
      for (const part of value.split(', ')) expect(JSON.stringify(letter)).toContain(part);
  });

  it('zegt niets wat niet in de brief staat: een discreet dossier heeft ook hier geen adres of telefoon', () => {
    const text = JSON.stringify(
      consentRecord({}, { client: the.client({ discreet: true }), ticked: optionalFieldIds }),
    );
    for (const sign of [signs.address, signs.phone, signs.email, signs.nationalNumber])
      expect(text).not.toContain(sign);
  });

  it('zegt wie, hoe en wanneer, en wie het uitlegde', () => {
    expect(rowOf(consentRecord(), 'Akkoord')).toBe('22 november 2026 om 09:40, mondeling');
    expect(rowOf(consentRecord(), 'Uitgelegd door')).toBe('Lies Onthaal');
    expect(rowOf(consentRecord(), 'Vraag gesteld aan')).toBeUndefined();
    const { createdAt } = the.client();
    const mandate = {
      representative: 'Buurman Voorbeeld',
      relation: 'buur',
      recordedBy: the.staffId,
      recordedAt: createdAt,
    };
    expect(rowOf(consentRecord({ mandate }), 'Vraag gesteld aan')).toBe('Buurman Voorbeeld (buur)');
  });

  it('vraagt alleen een handtekening waar die gekozen is', () => {
    const lines = (sheet: SheetPaper) => sheet.blocks.filter(({ type }) => type === 'fillIn');
    expect(lines(consentRecord())).toEqual([]);
    expect(lines(consentRecord({ how: 'signed' }))).toEqual([{ type: 'fillIn', labels: ['Handtekening'] }]);
  });
});
