import { type Finding, findSensitiveText } from '../domain/referral/free-text-detector.ts';
import { type FactsInput, type FieldValues, factsFor } from './facts-of-visit.ts';

/** One hit in one free-text value of a letter. */
export interface FreeTextFinding extends Finding {
  /** Under which an accept is recorded: the same words in another field ask for another accept. */
  readonly id: string;
  /** Which value: "reasonSentence", "vdabMediator", ... */
  readonly field: keyof FieldValues;
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

/** A relative with the same surname is no other person in the client's own name. */
const counts = (field: keyof FieldValues, finding: Finding): boolean =>
  field !== 'name' || finding.kind !== 'otherPerson';

/**
 * Every finding in the free text that this recipient would read; each blocks release until the person who releases accepts
 * its id. `otherNames`: names of others in the file.
 */
export const findSensitiveTextInLetter = (
  input: FactsInput,
  otherNames: readonly string[],
): readonly FreeTextFinding[] => {
  const facts: Partial<FieldValues> = factsFor(input.recipient, input);
  return freeTextFields.flatMap((field) => {
    const text = textOf(facts[field]);
    return findSensitiveText(text, otherNames)
      .filter((finding) => counts(field, finding))
      .map((finding) => ({ ...finding, id: `${field}:${finding.id}`, field, text }));
  });
};
