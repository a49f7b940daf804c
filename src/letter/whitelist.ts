import type { RecipientId } from '../domain/catalogue/pathways.ts';
import type { OptionalFieldId } from '../domain/referral/referral.ts';

/**
 * `always`: printed when it is known. `ticked`: only when the client agreed to this field and it was ticked, which makes a
 * social worker release the letter. `never`: cannot reach the letter.
 */
export type FieldRule = 'always' | 'ticked' | 'never';

/** Everything that a file can hold about a person, by the name under which a letter could carry it. */
export const letterFields = [
  'reference',
  'name',
  'birthDate',
  'phone',
  'address',
  'requestedForms',
  'vdabPurpose',
  'reasonSentence',
  'incomeStatus',
  'rvaEndDate',
  'vdabRegistered',
  'vdabMediator',
  'canWorkNow',
  'interpreter',
  'nationalNumber',
  'email',
  'health',
  'debts',
  'family',
  'justice',
  'origin',
  'residence',
  'requestForHelp',
  'benefitEndReason',
] as const;
export type LetterField = (typeof letterFields)[number];

type Column = Readonly<Record<LetterField, FieldRule>>;

const nothing = {
  reference: 'never',
  name: 'never',
  birthDate: 'never',
  phone: 'never',
  address: 'never',
  requestedForms: 'never',
  vdabPurpose: 'never',
  reasonSentence: 'never',
  incomeStatus: 'never',
  rvaEndDate: 'never',
  vdabRegistered: 'never',
  vdabMediator: 'never',
  canWorkNow: 'never',
  interpreter: 'never',
  nationalNumber: 'never',
  email: 'never',
  health: 'never',
  debts: 'never',
  family: 'never',
  justice: 'never',
  origin: 'never',
  residence: 'never',
  requestForHelp: 'never',
  benefitEndReason: 'never',
} as const satisfies Column;

/** Papers that the client takes along and shows to whom they like. */
export const clientPapers = ['receipt', 'attendanceCertificate', 'permissionRequest'] as const;
export type ClientPaper = (typeof clientPapers)[number];

/** Papers made from the answers of a visit, without a letter. */
export const visitPapers = ['selfEmployedSheet', 'mlpSheet', 'wijkWerkNote'] as const;
export type VisitPaper = (typeof visitPapers)[number];

/** Papers about temporary work experience, by a social worker only. */
export const twePapers = ['artikel60Note', 'artikel61Note', 'employerCard'] as const;
export type TwePaper = (typeof twePapers)[number];

/** Data-minimisation matrix (domain notes, section 6): the one table that says what a recipient may know. */
export const whitelist = {
  // Same purpose as ours, the social worker decides what the traject needs.
  deOpstap: {
    ...nothing,
    reference: 'always',
    name: 'always',
    birthDate: 'always',
    phone: 'always',
    address: 'ticked',
    requestedForms: 'always',
    reasonSentence: 'always',
    incomeStatus: 'always',
    rvaEndDate: 'ticked',
    vdabRegistered: 'always',
    vdabMediator: 'always',
    canWorkNow: 'always',
    interpreter: 'always',
  },
  // VDAB also controls and sanctions availability: only what the client agrees to and carries.
  vdab: {
    ...nothing,
    reference: 'always',
    name: 'always',
    birthDate: 'always',
    phone: 'always',
    address: 'always',
    vdabPurpose: 'always',
    incomeStatus: 'ticked',
    rvaEndDate: 'always',
    vdabRegistered: 'always',
    vdabMediator: 'always',
    canWorkNow: 'ticked',
    interpreter: 'always',
  },
  // Proves an application: by whom, and for what kind of help; nothing about why.
  receipt: { ...nothing, name: 'always', birthDate: 'always', requestForHelp: 'always' },
  // For an employer or a school: that somebody was here, and nothing else.
  attendanceCertificate: { ...nothing, name: 'always' },
  // To VDAB or an advising physician, who decides whether an activity may begin: who asks and what for, nothing about why.
  permissionRequest: { ...nothing, reference: 'always', name: 'always', birthDate: 'always', requestedForms: 'always' },
  // Stays in the file of the OCMW itself: what it decides on.
  artikel60Note: {
    ...nothing,
    reference: 'always',
    name: 'always',
    birthDate: 'always',
    incomeStatus: 'always',
    vdabRegistered: 'always',
    canWorkNow: 'always',
  },
  // To the guide of De Opstap: part of what a letter there may say.
  artikel61Note: {
    ...nothing,
    reference: 'always',
    name: 'always',
    birthDate: 'always',
    phone: 'always',
    vdabRegistered: 'always',
    interpreter: 'always',
  },
  // Where and when somebody works is in no file; of the person an employer reads the name.
  employerCard: { ...nothing, reference: 'always', name: 'always' },
  // Comes back along any way, open on a desk: whose letter it was, only we can look up.
  replySlip: { ...nothing, reference: 'always' },
  // Shown to who helps the self-employed: who it is and how to reach them, nothing about money.
  selfEmployedSheet: {
    ...nothing,
    reference: 'always',
    name: 'always',
    birthDate: 'always',
    phone: 'always',
    interpreter: 'always',
  },
  // Goes to the mediator of VDAB in the end: no more than a letter to VDAB says without a tick.
  mlpSheet: {
    ...nothing,
    name: 'always',
    birthDate: 'always',
    phone: 'always',
    address: 'always',
    vdabRegistered: 'always',
    vdabMediator: 'always',
    interpreter: 'always',
  },
  // Stays in the house, with the social worker who makes the afsprakenblad for who has a leefloon.
  wijkWerkNote: {
    ...nothing,
    name: 'always',
    birthDate: 'always',
    phone: 'always',
    address: 'always',
    incomeStatus: 'always',
    vdabRegistered: 'always',
    vdabMediator: 'always',
    interpreter: 'always',
  },
} as const satisfies Readonly<Record<RecipientId | ClientPaper | VisitPaper | TwePaper | 'replySlip', Column>>;
export type Whitelist = typeof whitelist;

/** A recipient without a column gets name and reference only. */
const unlisted: Column = { ...nothing, reference: 'always', name: 'always' };

/** The column of a recipient; takes any text, because a newer file can name one that this app does not know. */
export const columnOf = (recipient: string): Column =>
  Object.hasOwn(whitelist, recipient) ? whitelist[recipient as keyof Whitelist] : unlisted;

/** What a discreet file keeps out of every letter. */
export const contactFields: readonly LetterField[] = ['address', 'phone'];

/** Whether this field may stand in this letter. A discreet file takes address and phone out of every column. */
export const mayPrint = (
  recipient: string,
  field: LetterField,
  letter: { readonly discreet: boolean; readonly ticked: readonly OptionalFieldId[] },
): boolean => {
  if (letter.discreet && contactFields.includes(field)) return false;
  const rule = columnOf(recipient)[field];
  if (rule !== 'ticked') return rule === 'always';
  return letter.ticked.some((ticked) => ticked === field);
};
