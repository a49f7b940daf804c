import { advise } from '../../../../src/domain/advice/advise.ts';
import type { RecipientId } from '../../../../src/domain/catalogue/pathways.ts';
import { clientName } from '../../../../src/domain/dossier/client-name.ts';
import { situationOfVisit } from '../../../../src/domain/dossier/situation-of-visit.ts';
import { localDateOf } from '../../../../src/domain/dutch-date.ts';
import { hasChosen } from '../../../../src/domain/intake/said.ts';
import { optionalFieldIds, type Referral } from '../../../../src/domain/referral/referral.ts';
import { makeAccessSheet } from '../../../../src/letter/access-sheet.ts';
import { makeArtikel60Note } from '../../../../src/letter/artikel60-note.ts';
import { makeArtikel61Note } from '../../../../src/letter/artikel61-note.ts';
import { makeAttendanceCertificate } from '../../../../src/letter/attendance-certificate.ts';
import { makeClientSheet } from '../../../../src/letter/client-sheet.ts';
import { makeCoachSheet } from '../../../../src/letter/coach-sheet.ts';
import { makeConsentRecord } from '../../../../src/letter/consent-record.ts';
import { makeEmployerCard } from '../../../../src/letter/employer-card.ts';
import { makeKlusSheet } from '../../../../src/letter/klus-sheet.ts';
import type { LetterInput } from '../../../../src/letter/letter-input.ts';
import { otherNamesIn } from '../../../../src/letter/letter-of-visit.ts';
import { makeLetter } from '../../../../src/letter/make-letter.ts';
import { makeMlpSheet } from '../../../../src/letter/mlp-sheet.ts';
import type { LetterPaper, Paper } from '../../../../src/letter/paper.ts';
import { type AskedForPermission, makePermissionRequest } from '../../../../src/letter/permission-request.ts';
import { aidApplicationOf, makeReceipt } from '../../../../src/letter/receipt.ts';
import { partnerCopyOf } from '../../../../src/letter/referral-data.ts';
import { makeReplySlip } from '../../../../src/letter/reply-slip.ts';
import { makeSelfEmployedSheet } from '../../../../src/letter/self-employed-sheet.ts';
import { makeTranslation } from '../../../../src/letter/translation.ts';
import type { TweInput } from '../../../../src/letter/twe-input.ts';
import { factsIn } from '../../../../src/letter/what-is-in-it.ts';
import { makeWijkWerkNote } from '../../../../src/letter/wijk-werk-note.ts';
import { letterFileName, replyFileName, translationFileName } from '../../../../src/renderer/app/letter-file-name.ts';
import { letterInputOf } from '../../../../src/renderer/app/letter-of-referral.ts';
import { contentOfLetter } from '../../../../src/renderer/app/read-letter.ts';
import { openLetterTo } from '../../../../src/renderer/pages/visit/open-letter.ts';
import * as the from '../letter-fixtures.ts';
import { frenchWords } from '../visit-papers.ts';
import { paperDay, type WholeFile, wholeFile } from './canary-file.ts';

const organisation = the.organisation();
const templates = the.letterInput().templates;
const mark = { type: 'none' } as const;
const about = { organisation, date: paperDay, mark };

/** A paper and the name under which it is saved or spooled; null where this file gives none. */
export interface MadePaper {
  readonly paper: Paper;
  readonly fileName: string;
}

/** How one paper comes out of a file. `base`: the file in which every field has its canary. */
export interface PaperOfFile {
  readonly base: WholeFile;
  readonly make: (file: WholeFile) => MadePaper | null;
}

const inputOf = ({ client, visit, referral, owner, approver, explainer }: WholeFile): LetterInput => {
  const staff = [owner, approver, explainer];
  const records = { client, visit, referral, staff, organisation, templates };
  return letterInputOf(records, { date: paperDay, mark, approver: null });
};

const letterOf = (file: WholeFile): LetterPaper | null => {
  const made = makeLetter(inputOf(file));
  return made.ok ? made.value : null;
};

/** The file with another letter in it, to which the client agreed as it stands. */
const withLetter = (change: Partial<Referral>, { client, visit }: Pick<WholeFile, 'client' | 'visit'> = wholeFile) => {
  const referral = { ...wholeFile.referral, ...change };
  const content = contentOfLetter({ client, visit, referral }, organisation);
  const { consent } = referral;
  const agreed = { ...referral, consent: consent === null ? null : { ...consent, content } };
  return { ...wholeFile, client, visit, referral: agreed };
};

const discreet: WholeFile = { ...wholeFile, client: { ...wholeFile.client, discreet: true } };

/** Nobody said that a benefit ends: then the income has nothing to do with a letter that may not tell it. */
const { rvaEndDate: _endDate, rvaLetter: _letter, ...answersWithoutEnd } = wholeFile.visit.answers;
const withoutEnd: WholeFile = { ...wholeFile, visit: { ...wholeFile.visit, answers: answersWithoutEnd } };

const letter = (change: Partial<Referral>, options: { of?: WholeFile; isCopy?: true } = {}): PaperOfFile => ({
  base: withLetter(change, options.of),
  make: (file) => {
    const paper = letterOf(file);
    const fileName = letterFileName(file.referral.reference);
    return paper === null ? null : { paper: options.isCopy ? partnerCopyOf(paper) : paper, fileName };
  },
});

const sheet = (fileName: string, paperOf: (file: WholeFile) => Paper | null, base = wholeFile): PaperOfFile => ({
  base,
  make: (file) => {
    const paper = paperOf(file);
    return paper === null ? null : { paper, fileName };
  },
});

const adviceOf = ({ visit, client }: WholeFile) => advise(situationOfVisit(visit, client), organisation, paperDay);

const consentRecordOf = (file: WholeFile): Paper | null => {
  const paper = letterOf(file);
  const { consent } = file.referral;
  if (paper === null || consent === null || !consent.given) return null;
  return makeConsentRecord({
    clientName: clientName(file.client),
    mandate: hasChosen(file.visit.answers, 'aboutSelf', 'someoneElse') ? file.visit.mandate : null,
    how: consent.how,
    explainedBy: file.explainer.name,
    ...{ day: localDateOf(consent.at), time: '10:11', facts: factsIn(paper) },
    ...about,
  });
};

const receiptOf = (file: WholeFile): Paper | null => {
  const application = aidApplicationOf(adviceOf(file));
  const { client, visit, owner } = file;
  return application === null
    ? null
    : makeReceipt({ application, client, receivedOn: visit.day, receivedBy: owner, ...about });
};

const translation = (change: Partial<Referral>): PaperOfFile => ({
  base: withLetter(change),
  make: (file) => {
    const paper = letterOf(file);
    const { client, referral } = file;
    if (paper === null) return null;
    const { consent } = inputOf(file);
    const asked = { vdabPurpose: referral.vdabPurpose, consent, isDiscreet: client.discreet, words: frenchWords };
    return {
      paper: makeTranslation({ letter: paper, ...asked, ...about }),
      fileName: translationFileName(referral.reference),
    };
  },
});

const permissionOf =
  (asked: AskedForPermission) =>
  ({ client, visit, referral, approver }: WholeFile): Paper =>
    makePermissionRequest({
      ...{ asked, client, reference: referral.reference, activity: 'Helpen in een moestuin' },
      ...{ otherNames: otherNamesIn(visit), socialWorker: approver },
      ...about,
    });

const twePaperOf =
  (make: (input: TweInput) => Paper) =>
  (file: WholeFile): Paper =>
    make({
      ...aboutVisit(file),
      decidedOn: { year: 2026, month: 11, day: 12 },
      placement: { employer: 'Bakkerij', place: 'In de bakkerij', start: 'maandag', hours: 'halftijds' },
      socialWorker: file.approver,
    });

const aboutVisit = ({ client, visit, referral: { reference } }: WholeFile) => ({
  ...{ client, situation: situationOfVisit(visit, client), otherNames: otherNamesIn(visit), reference },
  ...about,
});

const everyTick = { ticked: optionalFieldIds } as const;
const noTick = { ticked: [] } as const;
const to = (recipient: RecipientId) => ({ recipient }) as const;

/** Every paper that says something out of a file about one person, made as the screens make it. */
export const papersOfFile = {
  opstap: letter({ ...to('deOpstap'), ...noTick, delivery: 'carried' }),
  opstapTicked: letter({ ...to('deOpstap'), ...everyTick }),
  opstapDiscreet: letter({ ...to('deOpstap'), ...everyTick, delivery: 'carried' }, { of: discreet }),
  opstapCopy: letter({ ...to('deOpstap'), ...everyTick }, { isCopy: true }),
  vdab: letter({ ...to('vdab'), ...noTick, delivery: 'carried' }),
  vdabNoEndDate: letter({ ...to('vdab'), ...noTick, delivery: 'carried' }, { of: withoutEnd }),
  vdabTicked: letter({ ...to('vdab'), ...everyTick, vdabPurpose: 'wijkWerken' }),
  vdabDiscreet: letter({ ...to('vdab'), ...everyTick, delivery: 'carried' }, { of: discreet }),
  vdabCopy: letter({ ...to('vdab'), ...everyTick }, { isCopy: true }),
  consentOpstap: sheet('akkoord.pdf', consentRecordOf, withLetter({ ...to('deOpstap'), ...everyTick })),
  consentVdab: sheet('akkoord.pdf', consentRecordOf, withLetter({ ...to('vdab'), ...noTick })),
  clientSheet: sheet(
    'blad.pdf',
    (file) =>
      makeClientSheet({
        clientName: clientName(file.client),
        situation: situationOfVisit(file.visit, file.client),
        advice: adviceOf(file),
        vdabPurpose: openLetterTo([file.referral], 'vdab')?.vdabPurpose ?? null,
        ...about,
      }),
    withLetter(to('vdab')),
  ),
  receipt: sheet('ontvangstbewijs.pdf', receiptOf),
  attendance: sheet('aanwezigheidsattest.pdf', ({ client, visit, owner }) =>
    makeAttendanceCertificate({ client, day: visit.day, from: '9:05', to: '9:50', issuedBy: owner.name, ...about }),
  ),
  permissionVdab: sheet('aanvraag-toelating.pdf', permissionOf('vdab')),
  permissionPhysician: sheet('aanvraag-toelating.pdf', permissionOf('advisingPhysician')),
  artikel60Note: sheet('nota-artikel-60.pdf', twePaperOf(makeArtikel60Note)),
  artikel61Note: sheet('nota-artikel-61.pdf', twePaperOf(makeArtikel61Note)),
  employerCard: sheet('kaart-werkgever.pdf', twePaperOf(makeEmployerCard)),
  replySlip: {
    base: wholeFile,
    make: ({ referral: { recipient, reference } }) => ({
      paper: makeReplySlip({ recipient, reference, ...about }),
      fileName: replyFileName(reference),
    }),
  },
  coachSheet: sheet('werkcoach.pdf', () => makeCoachSheet(about)),
  selfEmployedSheet: sheet('zelfstandigen.pdf', (file) =>
    makeSelfEmployedSheet({ ...aboutVisit(file), socialWorker: file.approver }),
  ),
  mlpSheet: sheet('inzagerecht.pdf', (file) => makeMlpSheet({ ...aboutVisit(file), askedBy: file.owner })),
  wijkWerkNote: sheet('nota-wijk-werken.pdf', (file) => makeWijkWerkNote(aboutVisit(file))),
  translationOpstap: translation({ ...to('deOpstap'), ...everyTick }),
  translationVdab: translation({ ...to('vdab'), ...noTick }),
  klusSheet: sheet('klus.pdf', ({ klus }) => makeKlusSheet(klus, organisation, paperDay)),
  accessSheet: sheet('inzage.pdf', ({ client }) =>
    makeAccessSheet({
      clientName: clientName(client),
      lines: [{ day: paperDay, time: '14:05', who: 'beheerder', what: 'opende het dossier', why: '' }],
      ...about,
    }),
  ),
} as const satisfies Readonly<Record<string, PaperOfFile>>;
export type PaperName = keyof typeof papersOfFile;

/** Papers that take nothing out of a file, or all of it for the person alone (access-file.test.ts). */
export const otherPapers: readonly Paper['kind'][] = ['destructionList', 'recoverySheet', 'accessFile', 'windowSheet'];

/** What makes a paper another one. */
export const kindOf = (paper: Paper): string => (paper.kind === 'letter' ? `letter to ${paper.recipient}` : paper.kind);
