import { onPage, usualWindows } from '../../../src/domain/catalogue/letter-window.ts';
import { pathwayIds } from '../../../src/domain/catalogue/pathways.ts';
import { localDateSchema } from '../../../src/domain/dates.ts';
import { optionalFieldIds } from '../../../src/domain/referral/referral.ts';
import { makeAccessSheet } from '../../../src/letter/access-sheet.ts';
import {
  type AttendanceCertificateInput,
  makeAttendanceCertificate,
} from '../../../src/letter/attendance-certificate.ts';
import { type ClientSheetInput, makeClientSheet } from '../../../src/letter/client-sheet.ts';
import { type ConsentRecordInput, makeConsentRecord } from '../../../src/letter/consent-record.ts';
import { makeDestructionList } from '../../../src/letter/destruction-list.ts';
import { makeKlusSheet } from '../../../src/letter/klus-sheet.ts';
import type { Mark, Paper, SheetPaper, WindowSheet } from '../../../src/letter/paper.ts';
import { makeReceipt, type ReceiptInput } from '../../../src/letter/receipt.ts';
import { makeRecoverySheet } from '../../../src/letter/recovery-sheet.ts';
import { makeReplySlip, type ReplySlipInput } from '../../../src/letter/reply-slip.ts';
import { factsIn } from '../../../src/letter/what-is-in-it.ts';
import { makeWindowSheet, type WindowSheetInput } from '../../../src/letter/window-sheet.ts';
import { activationPapers, longNamed } from './activation-papers.ts';
import * as the from './letter-fixtures.ts';
import { visitPapers } from './visit-papers.ts';

/** The sheet for the client, with these pathways open. */
export const clientSheet = (
  fitting: readonly (typeof pathwayIds)[number][],
  mark: Mark = { type: 'none' },
  vdabPurpose: ClientSheetInput['vdabPurpose'] = null,
): Paper =>
  makeClientSheet({
    clientName: 'Fatima Voorbeeld',
    situation: the.situation(),
    advice: the.advice(Object.fromEntries(fitting.map((id) => [id, 'fitsIf'])), [the.clientTask]),
    organisation: the.organisation(),
    vdabPurpose,
    date: the.today,
    mark,
  });

const longReason = 'Zij wil graag opnieuw aan het werk en zoekt daarvoor begeleiding op maat. '.repeat(5).trim();
export const firstIssued = localDateSchema.parse('2026-11-20');

const line = {
  what: 'Dossier zonder brief',
  since: localDateSchema.parse('2016-02-01'),
  dueOn: localDateSchema.parse('2026-02-01'),
  rule: '10 jaar, proefregel 10.01.06',
};

/** The receipt of an application of today. */
export const receipt = (change: Partial<ReceiptInput> = {}): SheetPaper =>
  makeReceipt({
    application: { asked: 'moneyOrLeefloon', isForwarded: false },
    client: the.client(),
    receivedOn: the.today,
    receivedBy: { name: 'Lies Onthaal', function: 'onthaalmedewerker' },
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
    ...change,
  });

/** That somebody was here today. */
export const attendanceCertificate = (change: Partial<AttendanceCertificateInput> = {}): SheetPaper =>
  makeAttendanceCertificate({
    client: the.client(),
    day: the.today,
    from: '9:05',
    to: '9:50',
    issuedBy: 'Lies Onthaal',
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
    ...change,
  });

/** The blank answer that goes with a letter. */
export const replySlip = (change: Partial<ReplySlipInput> = {}): SheetPaper =>
  makeReplySlip({
    recipient: 'deOpstap',
    reference: the.reference,
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
    ...change,
  });

/** What was agreed to with this letter. */
export const consentRecord = (
  change: Partial<ConsentRecordInput> = {},
  letter: Parameters<typeof the.letter>[0] = {},
): SheetPaper =>
  makeConsentRecord({
    clientName: 'Fatima Voorbeeld',
    mandate: null,
    how: 'spoken',
    explainedBy: 'Lies Onthaal',
    day: the.today,
    time: '09:40',
    facts: factsIn(the.letter(letter)),
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
    ...change,
  });

/** The sheet to try the window with. */
export const windowSheet = (change: Partial<WindowSheetInput> = {}): WindowSheet =>
  makeWindowSheet({
    window: onPage(usualWindows.right),
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
    ...change,
  });

/** Every kind of paper, for the shortest, the longest and the strangest client. */
export const papers: Readonly<Record<string, Paper>> = {
  'De Opstap': the.letter(),
  'De Opstap, alles aangevinkt, langste reden, alle vormen, discreet niet': the.letter({
    ticked: optionalFieldIds,
    reasonSentence: longReason,
    forms: the.namedForms,
    client: the.client({ surname: 'Van den Voorbeeld-Vandevoorbeelde', firstName: 'Maria-Magdalena Josephina' }),
  }),
  'De Opstap, open doorverwijzing': the.letter({ forms: ['otherActivation'] }),
  'De Opstap, zo weinig mogelijk': the.letter({
    forms: [],
    reasonSentence: '',
    consent: null,
    client: the.client({ birthDate: null, phone: null, address: null, formOfAddress: 'none' }),
    situation: the.situation({ answers: {}, birthDate: null }),
  }),
  'De Opstap, namen in drie schriften, nog niet vrijgegeven': the.letter({
    mark: { type: 'concept' },
    client: the.client({ surname: 'Nguyễn-Żółć', firstName: 'Олена Ελένη' }),
    reasonSentence: 'Zij zegt: "ik wil & kan <weer> werken" – ĳverig, 100 %.',
  }),
  'De Opstap, discreet': the.letter({ client: the.client({ discreet: true }), ticked: optionalFieldIds }),
  'De Opstap, met de post en nog zonder adres': the.letter({ delivery: 'post' }),
  'VDAB, inschrijven': the.letter({ recipient: 'vdab', vdabPurpose: 'register' }),
  'VDAB, gesprek, alles aangevinkt': the.letter({ recipient: 'vdab', ticked: optionalFieldIds }),
  'VDAB, wijk-werken, duplicaat': the.letter({
    recipient: 'vdab',
    vdabPurpose: 'wijkWerken',
    mark: { type: 'duplicate', firstIssued },
  }),
  'VDAB, oefening, andere gemeente': the.letter({
    recipient: 'vdab',
    mark: { type: 'practice' },
    organisation: the.organisation('voorbeeldgemeente'),
  }),
  'blad voor de cliënt': clientSheet(['deOpstap', 'vdab']),
  'blad voor de cliënt, alle wegen, oefening': clientSheet(pathwayIds, { type: 'practice' }, 'wijkWerken'),
  'blad voor de cliënt, geen enkele weg': clientSheet([]),
  'blad voor een klusje': makeKlusSheet(the.klusRequest(), the.organisation(), the.today),
  'blad voor een klusje zonder gegevens': makeKlusSheet(
    the.klusRequest({ name: '', phone: null, task: '', place: '', wishedMoment: '' }),
    the.organisation(),
    the.today,
    { type: 'practice' },
  ),
  ontvangstbewijs: receipt(),
  'ontvangstbewijs, andere gemeente, lange naam, oefening': receipt({
    application: { asked: 'help', isForwarded: true },
    client: longNamed,
    mark: { type: 'practice' },
  }),
  'ontvangstbewijs, leefloon in een andere gemeente, namen in drie schriften': receipt({
    application: { asked: 'moneyOrLeefloon', isForwarded: true },
    client: the.client({ surname: 'Nguyễn-Żółć', firstName: 'Олена Ελένη', birthDate: null }),
    organisation: the.organisation('voorbeeldgemeente'),
  }),
  aanwezigheidsattest: attendanceCertificate(),
  'aanwezigheidsattest, uren met de hand, lange naam, oefening': attendanceCertificate({
    client: longNamed,
    from: '',
    to: '',
    mark: { type: 'practice' },
  }),
  'antwoordblad voor De Opstap': replySlip(),
  'antwoordblad voor VDAB, andere gemeente, oefening': replySlip({
    recipient: 'vdab',
    organisation: the.organisation('voorbeeldgemeente'),
    mark: { type: 'practice' },
  }),
  ...activationPapers,
  ...visitPapers,
  'akkoord, mondeling': consentRecord(),
  'akkoord, handtekening, alles aangevinkt, langste reden, via iemand anders, oefening': consentRecord(
    {
      how: 'signed',
      clientName: 'Maria-Magdalena Josephina Van den Voorbeeld-Vandevoorbeelde',
      mandate: {
        representative: 'Buurman Voorbeeld',
        relation: 'buur',
        recordedBy: the.staffId,
        recordedAt: the.client().createdAt,
      },
      mark: { type: 'practice' },
    },
    { ticked: optionalFieldIds, reasonSentence: longReason, forms: the.namedForms, client: longNamed },
  ),
  'akkoord met een brief aan VDAB, discreet': consentRecord(
    {},
    { recipient: 'vdab', client: the.client({ discreet: true }), ticked: optionalFieldIds },
  ),
  'wie zag mijn dossier, twee jaar lang': makeAccessSheet({
    clientName: 'Fatima Voorbeeld',
    lines: Array.from({ length: 60 }, (_, index) => ({
      day: localDateSchema.parse(`2026-${String(1 + (index % 9)).padStart(2, '0')}-1${index % 5}`),
      time: '14:05',
      who: 'maatschappelijk werker',
      what: 'opende het dossier',
      why: index % 2 === 0 ? '' : 'De persoon belt over de afspraak van volgende week',
    })),
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
  }),
  vernietigingslijst: makeDestructionList({
    lines: [
      { ...line, id: '97993f37-1493-4b19-aa69-d532e4e7e63c', kept: '' },
      { ...line, id: '0b1c2d3e-1493-4b19-aa69-d532e4e7e63c', kept: 'Te bewaren tot nader order' },
    ],
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
  }),
  'proefblad voor het venster': windowSheet(),
  'proefblad voor het venster, links, andere gemeente, oefening': windowSheet({
    window: onPage(usualWindows.leftLarge),
    organisation: the.organisation('voorbeeldgemeente'),
    mark: { type: 'practice' },
  }),
  herstelsleutel: makeRecoverySheet({
    officeName: 'Sociaal Huis Kortemark',
    recoveryKey: Array.from({ length: 8 }, (_, index) => `${index}K3M92A`).join('-'),
    date: the.today,
  }),
};
