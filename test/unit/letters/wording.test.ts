import { describe, expect, it } from 'vitest';
import { pathwayIds, recipientIds } from '../../../src/domain/catalogue/pathways.ts';
import { faultsInWording } from '../../../src/domain/plain-language.ts';
import { makeClientSheet } from '../../../src/letter/client-sheet.ts';
import { makeKlusSheet } from '../../../src/letter/klus-sheet.ts';
import { markWords } from '../../../src/letter/mark-words.ts';
import { paperStrings } from '../../../src/letter/paper-strings.ts';
import { makeRecoverySheet } from '../../../src/letter/recovery-sheet.ts';
import { attendanceCertificate, consentRecord, receipt, replySlip, windowSheet } from './every-paper.ts';
import * as the from './letter-fixtures.ts';
import { visitPapers } from './visit-papers.ts';

const faults = (strings: readonly string[], form: 'u' | 'je'): readonly string[] =>
  strings.flatMap((text) => faultsInWording(text, form).map((word) => `${word}: ${text}`));

describe('klare taal', () => {
  it('the check itself sees a fault', () => {
    expect(faultsInWording('Gelieve dit te lezen!', 'u')).toEqual(['gelieve', '!']);
    expect(faultsInWording('Je leest dit', 'u')).toEqual(['je']);
    expect(faultsInWording('Wilt u dit lezen', 'je')).toEqual(['u']);
  });

  it('elke zin aan een partner is in de u-vorm en zonder woorden van de vermijdlijst', () => {
    const letters = [
      the.letter({ ticked: ['address', 'rvaEndDate'] }),
      the.letter({ forms: [], consent: null, client: the.client({ discreet: true }) }),
      the.letter({ signatory: { name: 'Wies Werker', function: 'maatschappelijk werker', phone: '' } }),
      ...(['register', 'talk', 'wijkWerken'] as const).map((vdabPurpose) =>
        the.letter({ recipient: 'vdab', vdabPurpose, ticked: ['incomeStatus', 'canWorkNow'] }),
      ),
    ];
    const slips = recipientIds.map((recipient) => replySlip({ recipient }));
    expect(faults([...letters, ...slips].flatMap(paperStrings), 'u')).toEqual([]);
  });

  it('elk blad voor de cliënt is in de je-vorm en zonder woorden van de vermijdlijst', () => {
    const sheet = (fitting: readonly (typeof pathwayIds)[number][]) =>
      makeClientSheet({
        clientName: null,
        situation: the.situation(),
        advice: the.advice(Object.fromEntries(fitting.map((id) => [id, 'fitsIf'])), [the.clientTask]),
        organisation: the.organisation(),
        date: the.today,
        mark: { type: 'none' },
      });
    const sheets = [
      sheet(pathwayIds),
      sheet([]),
      makeKlusSheet(the.klusRequest(), the.organisation(), the.today),
      ...(['moneyOrLeefloon', 'help'] as const).flatMap((asked) =>
        [true, false].map((isForwarded) => receipt({ application: { asked, isForwarded } })),
      ),
      consentRecord({ how: 'signed' }),
      consentRecord({}, { recipient: 'vdab', ticked: ['incomeStatus', 'canWorkNow'] }),
      attendanceCertificate(),
      ...Object.values(visitPapers).filter(({ kind }) => kind !== 'translation'),
      windowSheet(),
      attendanceCertificate({ from: '', to: '' }),
      makeRecoverySheet({ officeName: 'Sociaal Huis Voorbeeld', recoveryKey: '7K3M92A-BCDEFGH', date: the.today }),
    ];
    expect(faults(sheets.flatMap(paperStrings), 'je')).toEqual([]);
  });

  it('de woorden van een merk staan in hoofdletters vooraan', () => {
    expect(markWords({ type: 'none' })).toBeNull();
    expect(markWords({ type: 'concept' })?.large).toBe('CONCEPT');
    expect(markWords({ type: 'practice' })?.large).toBe('OEFENING');
    expect(markWords({ type: 'duplicate', firstIssued: the.today })?.small).toBe('van de brief van 22 november 2026');
  });
});
