import { instantSchema, localDateSchema } from '../../../src/domain/dates.ts';
import { correctionsOf } from '../../../src/domain/dossier/corrections.ts';
import { noteIdSchema } from '../../../src/domain/ids.ts';
import type { AccessFile } from '../../../src/letter/access-file-schema.ts';
import { makeAccessFileSheet } from '../../../src/letter/access-file-sheet.ts';
import { makeAccessFile } from '../../../src/letter/make-access-file.ts';
import { outcomeTexts } from '../../../src/renderer/texts/finish.ts';
import { optionalFieldTexts, referralTexts } from '../../../src/renderer/texts/referral.ts';
import { referralStateTexts, startTexts } from '../../../src/renderer/texts/start.ts';
import { aReferral, aVisit } from '../../store/laptop.ts';
import * as the from './letter-fixtures.ts';

const at = instantSchema.parse('2026-11-24T09:00:00.000Z');
const stamp = { by: the.staffId, at };
const noted = the.client({ phone: { typed: '0470 00 00 09', e164: null }, email: 'oud@voorbeeld.test' });
const corrected = the.client({ email: 'nieuw@voorbeeld.test' });

/** Somebody with a bit of everything in the file. */
export const client = the.client({
  email: 'nieuw@voorbeeld.test',
  corrections: correctionsOf(noted, corrected, ['phone', 'email'], { ...stamp, why: 'verkeerd genoteerd' }),
  restrictions: [
    { isOn: true, reason: 'betwist de gegevens', ...stamp },
    { isOn: false, reason: 'uitgeklaard', ...stamp },
  ],
  holds: [{ isOn: true, reason: 'beroep loopt', ...stamp }],
});
const visit = aVisit(the.staffId, client, {
  answers: the.fullAnswers,
  state: 'closed',
  outcome: 'referred',
  birthDate: { year: 1990, month: 3, day: 2 },
  nextStep: 'Volgende week bellen',
  choices: [
    { field: 'answers.income', dropped: { type: 'choices', choices: ['none'] }, ...stamp },
    { field: 'outcome', dropped: 'unmetNeed', ...stamp },
  ],
  mandate: { representative: 'Buurvrouw Voorbeeld', relation: 'buur', recordedBy: the.staffId, recordedAt: at },
});
const letterValue = JSON.stringify(the.letter({ client }));
const referral = aReferral(visit, {
  reference: '7K3M-92',
  state: 'issued',
  ticked: ['canWorkNow'],
  addressCheck: {
    address: the.address,
    checkedAt: 'website van De Opstap',
    ...stamp,
    scope: 'letter',
  },
  consent: { given: true, how: 'spoken', explainedBy: the.staffId, at, content: '' },
  acceptedFindings: [{ id: 'reasonSentence:health:0', ...stamp }],
  approval: {
    ...stamp,
    paperId: crypto.randomUUID() as never,
    sha256: 'a'.repeat(64),
    duplicateSha256: 'b'.repeat(64),
    signature: '',
  },
  issued: { ...stamp, day: localDateSchema.parse('2026-11-24'), way: 'printed', paperId: crypto.randomUUID() as never },
  history: [{ state: 'withdrawn', ...stamp, note: 'adres nakijken' }],
  choices: [{ field: 'reasonSentence', dropped: 'Jan wil iets nuttigs doen.', ...stamp }],
});

const notes = ['Bracht een attest mee.', 'Belde terug over de stage.\nKomt dinsdag om tien uur.'].map((text, i) => ({
  id: noteIdSchema.parse(`5f0c7a52-6c9e-4b0f-9b53-0d7a6a1c001${i}`),
  clientId: client.id,
  writtenBy: the.staffId,
  writtenAt: instantSchema.parse(`2026-11-2${5 - i}T09:00:00.000Z`),
  text,
}));

/** All of it, as the person may read it. */
export const fileOf = (change: Partial<Parameters<typeof makeAccessFile>[0]> = {}): AccessFile =>
  makeAccessFile({
    client,
    visits: [visit],
    referrals: [referral],
    notes,
    letters: new Map([[referral.id, letterValue]]),
    accesses: [{ at, by: 'onthaalmedewerker', what: 'opende het dossier', why: 'De persoon belt' }],
    retention: [{ category: 'referralFile', text: 'Dossier met een brief', rule: '10 jaar (proef)', until: the.today }],
    functionOf: () => 'maatschappelijk werker',
    organisation: the.organisation(),
    outcomes: outcomeTexts,
    madeAt: at,
    ...change,
  });

/** The same on paper. */
export const sheetOf = (file: AccessFile) =>
  makeAccessFileSheet(file, {
    words: {
      outcomes: outcomeTexts,
      letterStates: referralStateTexts,
      visitStates: { open: startTexts.open, paused: startTexts.paused, closed: startTexts.closed },
      purposes: referralTexts.purposes,
      optionalFields: optionalFieldTexts,
      recipients: { deOpstap: 'De Opstap', vdab: 'VDAB' },
    },
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
    momentOf: (moment) => `${moment.slice(0, 10)} om ${moment.slice(11, 16)}`,
  });
