import type { OpstapForm } from '../domain/catalogue/pathways.ts';
import { clientName } from '../domain/dossier/client-name.ts';
import type { Client } from '../domain/dossier/records.ts';
import { formatPartialDate } from '../domain/identity/partial-date.ts';
import { formatPhone } from '../domain/identity/phone.ts';
import type { Answers } from '../domain/intake/answers.ts';
import { questionTexts } from '../domain/intake/question-texts.ts';
import { relevantAnswers } from '../domain/intake/relevant.ts';
import { addressInOneLine } from './address-in-one-line.ts';
import { type CanWorkNow, canWorkNowOf, type IncomeWord, incomeWordOf, oneChosen, saidText } from './answer-words.ts';
import type { LetterInput } from './letter-input.ts';
import { type LetterField, mayPrint, type Whitelist } from './whitelist.ts';

/** The person as a letter names them. */
export interface PersonName {
  /** "Jan Voorbeeld" */
  readonly full: string;
  readonly formOfAddress: Client['formOfAddress'];
}

/** What each printable field looks like once it is read. */
export interface FieldValues {
  readonly reference: string;
  readonly name: PersonName;
  readonly birthDate: string;
  readonly phone: string;
  readonly address: string;
  readonly requestedForms: readonly OpstapForm[];
  readonly vdabPurpose: 'register' | 'talk' | 'wijkWerken';
  readonly reasonSentence: string;
  readonly incomeStatus: IncomeWord;
  readonly rvaEndDate: string;
  readonly vdabRegistered: 'ja' | 'nee';
  readonly vdabMediator: string;
  readonly canWorkNow: CanWorkNow;
  readonly interpreter: string;
}

/**
 * What the template of one recipient gets: only whitelisted fields exist in its type, and each may be absent (not asked,
 * not known, declined, not ticked, discreet). Name and reference are always there.
 */
export type FactsFor<Recipient extends keyof Whitelist> = {
  readonly [Field in keyof FieldValues as Whitelist[Recipient][Field] extends 'never'
    ? never
    : Field]?: FieldValues[Field];
} & Pick<FieldValues, 'name' | 'reference'>;

export type DeOpstapFacts = FactsFor<'deOpstap'>;
export type VdabFacts = FactsFor<'vdab'>;

/** What the facts are read from: all of a letter but who signs it, when, and how it leaves. */
export type FactsInput = Pick<
  LetterInput,
  | 'recipient'
  | 'client'
  | 'situation'
  | 'forms'
  | 'vdabPurpose'
  | 'reasonSentence'
  | 'ticked'
  | 'reference'
  | 'organisation'
>;

/** What is read: who reads it only decides which of it. */
type Readable = Omit<FactsInput, 'recipient'>;

type Reader<Value> = (input: Readable, answers: Answers) => Value | undefined;

const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The birth date as a paper says it; a date without its year says nothing. */
export const readBirthDate = ({ client }: Pick<FactsInput, 'client'>): string | undefined =>
  client.birthDate === null || client.birthDate.year === null ? undefined : formatPartialDate(client.birthDate);

/** A number that did not pass the check may hold anything ("bel mijn zus"): it stays in the file. */
const readPhone = ({ client }: Readable): string | undefined =>
  client.phone === null || client.phone.e164 === null ? undefined : formatPhone(client.phone);

const readAddress = ({ client }: Readable): string | undefined =>
  client.address === null ? undefined : filled(addressInOneLine(client.address));

const readRvaEndDate: Reader<string> = (_, { rvaEndDate }) =>
  rvaEndDate?.type === 'date' && rvaEndDate.date.year !== null ? formatPartialDate(rvaEndDate.date) : undefined;

/** Only the need for an interpreter is told, with the language for whom one is looked. */
const readInterpreter: Reader<string> = (_, answers) => {
  if (oneChosen(answers, 'interpreter') !== 'yes') return undefined;
  const language = oneChosen(answers, 'language');
  const name = saidText(answers, 'language') ?? questionTexts.language.choices[language ?? '']?.text;
  return name === undefined || language === undefined ? 'nodig' : `nodig, ${name}`;
};

const registeredWords: Readonly<Record<string, 'ja' | 'nee'>> = { yes: 'ja', no: 'nee' };

const readers: { readonly [Field in keyof FieldValues]: Reader<FieldValues[Field]> } = {
  reference: ({ reference }) => reference,
  name: ({ client }) => ({ full: clientName(client), formOfAddress: client.formOfAddress }),
  birthDate: readBirthDate,
  phone: readPhone,
  address: readAddress,
  requestedForms: ({ forms }) => (forms.length === 0 ? undefined : forms),
  vdabPurpose: ({ vdabPurpose }) => vdabPurpose ?? undefined,
  reasonSentence: ({ reasonSentence }) => filled(reasonSentence),
  incomeStatus: (_, answers) => incomeWordOf(answers),
  rvaEndDate: readRvaEndDate,
  vdabRegistered: (_, answers) => registeredWords[oneChosen(answers, 'vdabRegistered') ?? ''],
  vdabMediator: (_, answers) => saidText(answers, 'vdabMediator'),
  canWorkNow: (_, answers) => canWorkNowOf(answers),
  interpreter: readInterpreter,
};

/** Fields that have a value to print; the others of the whitelist are `never` for everybody. */
export const readableFields = Object.keys(readers) as readonly (keyof FieldValues & LetterField)[];

/**
 * Reduces a visit to what this recipient may know, before any template sees it. A field that is not whitelisted is not
 * even read.
 */
export const factsFor = <Recipient extends keyof Whitelist>(
  recipient: Recipient,
  input: Readable,
): FactsFor<Recipient> => {
  const answers = relevantAnswers(input.situation.answers, input.organisation);
  const letter = { discreet: input.client.discreet, ticked: input.ticked };
  const entries = readableFields
    .filter((field) => mayPrint(recipient, field, letter))
    .map((field) => [field, readers[field](input, answers)] as const)
    .filter(([, value]) => value !== undefined);
  // The filter above is the run-time half of the type: same table, same fields.
  return Object.fromEntries(entries) as FactsFor<Recipient>;
};
