import type { Organisation } from '../domain/catalogue/organisation.ts';
import { identityFields } from '../domain/dossier/corrections.ts';
import { type Client, mandateSchema, type Visit } from '../domain/dossier/records.ts';
import { answerSchema } from '../domain/intake/answers.ts';
import { questionsFor } from '../domain/intake/questions.ts';
import { answerText } from './answer-text.ts';
import { identityLabels, identityWords } from './identity-words.ts';

/** How a stored field is called, and how one of its values reads; `text` '' where nothing was noted. */
export interface FieldWords {
  readonly label: string;
  readonly text: string;
}

export interface FieldWordsOptions {
  readonly organisation: Organisation;
  readonly outcomes: Readonly<Record<NonNullable<Visit['outcome']>, string>>;
}

const emptyIdentity: Pick<Client, (typeof identityFields)[number]> = {
  ...{ surname: '', firstName: '', birthDate: null, formOfAddress: 'none', phone: null },
  ...{ email: null, address: null, nationalNumber: null },
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const answerWords = (field: string, value: unknown, { organisation }: FieldWordsOptions): FieldWords => {
  const question = questionsFor(organisation).find(({ id }) => `answers.${id}` === field);
  const answer = answerSchema.safeParse(value);
  const text = question !== undefined && answer.success ? answerText(question, answer.data) : '';
  return { label: question?.label ?? 'Antwoord', text };
};

const mandateText = (value: unknown): string => {
  const mandate = mandateSchema.safeParse(value);
  return mandate.success ? `${mandate.data.representative} (${mandate.data.relation})` : '';
};

/** A value of a file, a visit or a letter as people read it; `field` and `value` as they are stored. */
export const fieldWords = (field: string, value: unknown, options: FieldWordsOptions): FieldWords => {
  const identity = identityFields.find((one) => one === field);
  if (identity !== undefined) {
    return { label: identityLabels[identity], text: identityWords[identity]({ ...emptyIdentity, [identity]: value }) };
  }
  if (field.startsWith('answers.')) return answerWords(field, value, options);
  switch (field) {
    case 'discreet':
      return { label: 'Discreet', text: value === true ? 'ja' : 'nee' };
    case 'nextStep':
      return { label: 'Volgende stap', text: textOf(value) };
    case 'mandate':
      return { label: 'Toestemming van de persoon', text: mandateText(value) };
    case 'outcome':
      return { label: 'Uitkomst', text: Object.entries(options.outcomes).find(([id]) => id === value)?.[1] ?? '' };
    case 'reasonSentence':
      return { label: 'Reden in de brief', text: textOf(value) };
    default:
      return { label: field, text: textOf(value) };
  }
};
