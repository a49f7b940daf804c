import type { QuestionId } from '../../../../src/domain/intake/answers.ts';
import type { PaperName } from './leak-papers.ts';

/**
 * Who may learn what, written down from the domain notes (section 6) and not from the code. A field that is not named for a
 * paper may not be seen in it and may not change a character of it.
 */
export interface FieldRule {
  /** Its value stands on these papers, to be read. */
  readonly shown?: readonly PaperName[];
  /** These papers say something else because of it, and never the value itself. */
  readonly shapes?: readonly PaperName[];
}

const opstap = ['opstap', 'opstapTicked', 'opstapDiscreet', 'opstapCopy', 'consentOpstap'] as const;
const vdab = ['vdab', 'vdabNoEndDate', 'vdabTicked', 'vdabDiscreet', 'vdabCopy', 'consentVdab'] as const;
const vdabWithEnd = ['vdab', 'vdabTicked', 'vdabDiscreet', 'vdabCopy', 'consentVdab'] as const;
/** Letters to a partner, and what somebody agreed to of one. */
export const letters = [...opstap, ...vdab] as const;
const opstapOnTick = ['opstapTicked', 'opstapDiscreet', 'opstapCopy', 'consentOpstap'] as const;
const vdabOnTick = ['vdabTicked', 'vdabDiscreet', 'vdabCopy'] as const;
const consents = ['consentOpstap', 'consentVdab'] as const;
const noConsents = letters.filter((name) => name !== 'consentOpstap' && name !== 'consentVdab');
const permissions = ['permissionVdab', 'permissionPhysician'] as const;
/** What a letter says, in another language. */
const translations = ['translationOpstap', 'translationVdab'] as const;
/** Made from the answers of a visit; the note stays in the house. */
const toVdabOrNote = ['mlpSheet', 'wijkWerkNote'] as const;
const ofVisit = ['selfEmployedSheet', ...toVdabOrNote] as const;
/** For the own file and for the guide; an employer reads the name. */
const tweNotes = ['artikel60Note', 'artikel61Note'] as const;
const twe = [...tweNotes, 'employerCard'] as const;
const ofTheClient = ['clientSheet', 'receipt', 'attendance', 'accessSheet', ...permissions] as const;

const without = (names: readonly PaperName[], ...less: readonly PaperName[]): readonly PaperName[] =>
  names.filter((name) => !less.includes(name));

const nobody: FieldRule = {};
const notDiscreet = without(letters, 'opstapDiscreet', 'vdabDiscreet');
/** Where somebody lives: VDAB always, De Opstap on a tick, nobody of a discreet file. */
const home: FieldRule = {
  shown: [
    'opstapTicked',
    'opstapCopy',
    'consentOpstap',
    ...without(vdab, 'vdabDiscreet'),
    ...toVdabOrNote,
    ...translations,
  ],
};
const bornOn: FieldRule = {
  shown: [...letters, ...translations, 'receipt', ...permissions, ...ofVisit, ...tweNotes],
  shapes: ['clientSheet'],
};
const wholeName: FieldRule = { shown: [...letters, ...translations, ...ofTheClient, ...ofVisit, ...twe] };
/** On an envelope, when the letter goes by post; the client takes the one to VDAB along. */
const postedTo: FieldRule = { shown: ['opstapTicked', 'opstapCopy'] };

const clientRules: Readonly<Record<string, FieldRule>> = {
  'client.id': nobody,
  'client.surname': wholeName,
  'client.firstName': wholeName,
  'client.birthDate.year': bornOn,
  'client.birthDate.month': bornOn,
  'client.birthDate.day': bornOn,
  'client.formOfAddress': { shapes: [...letters, ...translations] },
  // What was typed may be anything; the checked number is what leaves.
  'client.phone.typed': nobody,
  'client.phone.e164': { shown: [...notDiscreet, ...translations, ...ofVisit, 'artikel61Note'] },
  'client.email': nobody,
  'client.address.street': home,
  'client.address.houseNumber': home,
  'client.address.box': home,
  'client.address.postcode': home,
  'client.address.place': home,
  'client.address.country': home,
  'client.nationalNumber.typed': nobody,
  'client.nationalNumber.digits': nobody,
  // Takes address and phone away, and asks not to call.
  'client.discreet': { shapes: [...letters, ...translations, ...permissions, ...ofVisit, ...tweNotes] },
  'client.createdAt': nobody,
  'client.corrections[]': nobody,
  'client.restrictions[]': nobody,
  'client.holds[]': nobody,
};

const visitRules: Readonly<Record<string, FieldRule>> = {
  'visit.id': nobody,
  'visit.clientId': nobody,
  'visit.birthDate.year': nobody,
  'visit.birthDate.month': nobody,
  'visit.birthDate.day': nobody,
  'visit.owner': nobody,
  'visit.state': nobody,
  'visit.startedAt': nobody,
  'visit.changedAt': nobody,
  'visit.day': { shown: ['receipt', 'attendance'] },
  'visit.currentQuestion': nobody,
  'visit.step': nobody,
  'visit.nextStep': nobody,
  // Who came for somebody else agreed for them: that stands in what was agreed to, and in no letter.
  'visit.mandate.representative': { shown: consents },
  'visit.mandate.relation': { shown: consents },
  'visit.mandate.recordedBy': nobody,
  'visit.mandate.recordedAt': nobody,
  'visit.outcome': nobody,
  'visit.choices[]': nobody,
};

const referralRules: Readonly<Record<string, FieldRule>> = {
  'referral.id': nobody,
  'referral.visitId': nobody,
  // Another recipient is another letter.
  'referral.recipient': { shapes: [...letters, ...translations, 'replySlip', 'clientSheet'] },
  'referral.reference': {
    shown: [...letters, ...translations, ...permissions, ...twe, 'replySlip', 'selfEmployedSheet'],
  },
  // What to bring to VDAB follows from a letter that still goes on.
  'referral.state': { shapes: ['clientSheet'] },
  'referral.forms[]': { shown: opstap, shapes: ['translationOpstap'] },
  'referral.vdabPurpose': { shapes: [...vdab, 'translationVdab', 'clientSheet'] },
  'referral.reasonSentence': { shown: [...opstap, 'translationOpstap'] },
  'referral.ticked[]': {
    shapes: ['translationOpstap', ...without(letters, 'opstap', 'vdab', 'vdabNoEndDate', 'consentVdab')],
  },
  'referral.delivery': { shapes: ['opstap', 'opstapTicked', 'opstapCopy'] },
  'referral.addressCheck.address.street': postedTo,
  'referral.addressCheck.address.houseNumber': postedTo,
  'referral.addressCheck.address.box': postedTo,
  'referral.addressCheck.address.postcode': postedTo,
  'referral.addressCheck.address.place': postedTo,
  'referral.addressCheck.address.country': postedTo,
  'referral.addressCheck.checkedAt': nobody,
  'referral.addressCheck.by': nobody,
  'referral.addressCheck.at': nobody,
  'referral.addressCheck.scope': nobody,
  'referral.consent.given': { shapes: [...letters, ...translations] },
  'referral.consent.explainedBy': { shapes: [...noConsents, ...translations] },
  'referral.consent.at': { shown: [...letters, ...translations] },
  'referral.consent.how': { shapes: consents },
  // An agreement to other words is none.
  'referral.consent.content': { shapes: [...noConsents, ...translations] },
  'referral.acceptedFindings[]': nobody,
  'referral.preparedBy': { shapes: without(vdab, 'consentVdab') },
  'referral.approval.by': { shapes: without(opstap, 'consentOpstap') },
  'referral.approval.at': nobody,
  'referral.approval.paperId': nobody,
  'referral.approval.sha256': nobody,
  'referral.approval.duplicateSha256': nobody,
  'referral.approval.partnerCopySha256': nobody,
  'referral.approval.signature': nobody,
  'referral.issued.at': nobody,
  'referral.issued.day': nobody,
  'referral.issued.by': nobody,
  'referral.issued.way': nobody,
  'referral.issued.paperId': nobody,
  'referral.changedAt': nobody,
  'referral.history[]': nobody,
  'referral.choices[]': nobody,
};

const asked: FieldRule = { shown: ['klusSheet'] };

const otherRules: Readonly<Record<string, FieldRule>> = {
  'note.': nobody,
  'klus.id': nobody,
  'klus.owner': nobody,
  'klus.day': nobody,
  'klus.changedAt': nobody,
  'klus.state': nobody,
  'klus.applicantKind': nobody,
  'klus.name': asked,
  'klus.phone.typed': nobody,
  'klus.phone.e164': asked,
  'klus.task': asked,
  'klus.taskKind': nobody,
  'klus.place': asked,
  'klus.wishedMoment': asked,
  'klus.choices[]': nobody,
};

const signed = (names: readonly PaperName[]): FieldRule => ({ shown: names });
const vdabLetters = without(vdab, 'consentVdab');
const opstapLetters = without(opstap, 'consentOpstap');

const staffRules: Readonly<Record<string, FieldRule>> = {
  'owner.id': { shapes: vdabLetters },
  'owner.name': signed([...vdabLetters, 'receipt', 'attendance', 'mlpSheet']),
  'owner.function': signed([...vdabLetters, 'receipt', 'mlpSheet']),
  'owner.phone': signed(vdabLetters),
  'owner.roles[]': nobody,
  'approver.id': { shapes: opstapLetters },
  'approver.name': signed([...opstapLetters, ...permissions, ...twe, 'selfEmployedSheet']),
  'approver.function': signed(opstapLetters),
  'approver.phone': signed([...opstapLetters, ...permissions, ...twe, 'selfEmployedSheet']),
  'approver.roles[]': nobody,
  'explainer.id': { shapes: [...noConsents, ...translations] },
  'explainer.name': signed([...letters, ...translations]),
  'explainer.function': nobody,
  'explainer.phone': nobody,
  'explainer.roles[]': nobody,
};

/** A choice among answers and the words typed with it. Which benefit, and why it ends, is never told to anybody. */
interface AnswerRule {
  readonly chosen: FieldRule;
  readonly typed?: FieldRule;
}

const advised: FieldRule = { shapes: ['clientSheet'] };
const advisedAnd = (...names: readonly PaperName[]): FieldRule => ({ shapes: ['clientSheet', ...names] });

/** Who looks for an interpreter. */
const withInterpreter = [...letters, ...translations, ...ofVisit, 'artikel61Note'] as const;

export const answerRules: Readonly<Record<QuestionId, AnswerRule>> = {
  // Who came for somebody else is named in what was agreed to.
  aboutSelf: { chosen: advisedAnd(...consents) },
  // A visit about a klus alone has no other answers; an application gets its receipt, which says one word about it.
  requestForHelp: { chosen: advisedAnd(...letters, ...translations, 'receipt', ...ofVisit, ...tweNotes) },
  // Another municipality decides: the receipt says so.
  residence: { chosen: { shown: ['receipt'], shapes: ['clientSheet'] } },
  otherMunicipality: { chosen: advised },
  language: { chosen: { shapes: withInterpreter }, typed: { shown: withInterpreter } },
  interpreter: { chosen: { shapes: withInterpreter } },
  selfEmployed: { chosen: advisedAnd('selfEmployedSheet') },
  urgentSigns: { chosen: advised },
  // One word of three, and whether there can be a letter of the RVA.
  income: { chosen: advisedAnd(...opstap, ...vdabWithEnd, ...translations, 'wijkWerkNote', 'artikel60Note') },
  leefloonPayer: { chosen: advisedAnd('wijkWerkNote') },
  rvaLetter: { chosen: advisedAnd(...opstapOnTick, ...vdabWithEnd, ...translations) },
  rvaEndDate: { chosen: { shown: [...opstapOnTick, ...vdabWithEnd, ...translations], shapes: ['clientSheet'] } },
  rvaEndReason: { chosen: advised },
  vdabRegistered: { chosen: advisedAnd(...letters, ...translations, ...toVdabOrNote, ...tweNotes) },
  vdabMediator: { chosen: nobody, typed: { shown: [...letters, ...translations, ...toVdabOrNote] } },
  workNow: { chosen: advisedAnd(...opstap, ...vdabOnTick, 'translationOpstap', 'artikel60Note') },
  obstacle: { chosen: advised },
  permission: { chosen: advised },
  vaphSupport: { chosen: advised },
  privateEmployer: { chosen: advised },
  socialWorker: { chosen: advised },
};

/** What a letter makes of an answer: the words beside which it stands, on paper and as data. */
export const rowRules: Readonly<Record<string, FieldRule & { readonly words: readonly string[] }>> = {
  income: { words: ['Inkomen', 'incomeStatus'], shown: [...opstap, ...vdabOnTick] },
  canWorkNow: { words: ['Kan nu betaald werken', 'canWorkNow'], shown: [...opstap, ...vdabOnTick] },
  rvaEndDate: { words: ['Uitkering stopt op', 'rvaEndDate'], shown: [...opstapOnTick, ...vdabWithEnd] },
  vdabRegistered: { words: ['Ingeschreven bij VDAB', 'vdabRegistered'], shown: letters },
  vdabMediator: { words: ['Bemiddelaar', 'vdabMediator'], shown: letters },
  interpreter: { words: ['nodig, Kanarietalig', 'interpreter'], shown: letters },
};

/** Every field but the answers, by its path; a path that ends in `[]` or `.` holds for all that stands below it. */
export const fieldRules: Readonly<Record<string, FieldRule>> = {
  ...clientRules,
  ...visitRules,
  ...referralRules,
  ...otherRules,
  ...staffRules,
};
