import { clientName } from '../domain/dossier/client-name.ts';
import { addressLines } from '../domain/identity/belgian-address.ts';
import { fold } from '../domain/identity/fold.ts';
import { type Finding, findSensitiveText, nameParticles } from '../domain/referral/free-text-detector.ts';
import { type FactsInput, type FieldValues, factsFor } from './facts-of-visit.ts';
import type { LetterClient, LetterInput } from './letter-input.ts';
import { addressOfRecipient, deliveryOf } from './letter-mark.ts';

/** What the check reads: the facts, and what is typed around them on the same paper. */
export type FreeTextInput = FactsInput &
  Pick<LetterInput, 'delivery' | 'addressCheck'> & { readonly signatory: Pick<LetterInput['signatory'], 'function'> };

/** One hit in one free-text value of a letter. */
export interface FreeTextFinding extends Finding {
  /** Under which an accept is recorded: the same words in another field ask for another accept. */
  readonly id: string;
  /** Which value: "reasonSentence", "vdabMediator", ... */
  readonly field: keyof FieldValues | 'recipientAddress' | 'signatoryFunction';
  /** The whole value, to show the hit in place. */
  readonly text: string;
}

/** Values that somebody typed. What is chosen from a list or computed cannot hold a stray word. */
const freeTextFields = ['name', 'address', 'reasonSentence', 'vdabMediator', 'interpreter'] as const;

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'full' in value && typeof value.full === 'string'
    ? value.full
    : '';
};

/** The address as it is printed; a letter that is carried shows none. */
const recipientAddress = (input: FreeTextInput): string => {
  const address = deliveryOf(input) === 'post' ? addressOfRecipient(input) : null;
  return address === null ? '' : addressLines('', address).join(', ');
};

type Typed = Pick<FreeTextFinding, 'field' | 'text'>;

const typedTexts = (input: FreeTextInput): readonly Typed[] => {
  const facts: Partial<FieldValues> = factsFor(input.recipient, input);
  return [
    ...freeTextFields.map((field) => ({ field, text: textOf(facts[field]) })),
    { field: 'recipientAddress', text: recipientAddress(input) },
    { field: 'signatoryFunction', text: input.signatory.function },
  ];
};

/** Who is called "Blind" or "De Blind" is only named. */
const isOwnSurname = ({ surname }: Pick<LetterClient, 'surname'>, match: string): boolean => {
  const [only, ...more] = fold(surname.trim())
    .split(/\s+/u)
    .filter((part) => !nameParticles.has(part));
  return more.length === 0 && only === fold(match);
};

/** A relative with the same surname is no other person in the client's own name. */
const counts = (input: FreeTextInput, { field }: Typed, finding: Finding): boolean =>
  field !== 'name' || !(finding.kind === 'otherPerson' || isOwnSurname(input.client, finding.match));

/**
 * Every finding in the free text that this recipient would read; each blocks release until the person who releases accepts
 * its id. `otherNames`: names of others in the file.
 */
export const findSensitiveTextInLetter = (
  input: FreeTextInput,
  otherNames: readonly string[],
): readonly FreeTextFinding[] =>
  typedTexts(input).flatMap((typed) =>
    findSensitiveText(typed.text, otherNames)
      .filter((finding) => counts(input, typed, finding))
      .map((finding) => ({ ...finding, ...typed, id: `${typed.field}:${finding.id}` })),
  );

/** Whether the client's own name holds nothing but a name: "Fatima 88022999990" does not. */
export const isOnlyName = (client: Pick<LetterClient, 'surname' | 'firstName'>): boolean =>
  findSensitiveText(clientName(client), []).every(({ match }) => isOwnSurname(client, match));
