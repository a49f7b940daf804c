import type { FieldValues } from '../facts-of-visit.ts';
import type { LetterFrame } from '../letter-frame.ts';
import { personFirst, personInSentence } from '../person-words.ts';
import type { LetterField } from '../whitelist.ts';

type Known = Pick<FieldValues, 'name' | 'reference'>;

interface Placeholder {
  /** The fact it shows, which its recipient must always be allowed to know; null for what is not about the client. */
  readonly field: LetterField | null;
  readonly value: (facts: Known, frame: LetterFrame) => string;
}

/**
 * What a sentence of a template can name. Only what every letter has: all other facts stand in rows or in a block of their own,
 * so that "wat staat er in deze brief" can never miss one.
 */
export const placeholders: Readonly<Record<string, Placeholder>> = {
  client: { field: 'name', value: ({ name }) => personInSentence(name) },
  Client: { field: 'name', value: ({ name }) => personFirst(name) },
  kenmerk: { field: 'reference', value: ({ reference }) => reference },
  organisatie: { field: null, value: (_, { organisationName }) => organisationName },
};

const place = /\{\{(\w+)\}\}/g;

/** Names between double braces, in order. */
export const placesIn = (text: string): readonly string[] => [...text.matchAll(place)].map(([, name = '']) => name);

/** Whether a brace is left that opens or closes no place. */
export const hasStrayBrace = (text: string): boolean => /[{}]/.test(text.replace(place, ''));

/** The text with every place filled, in one pass: a value that looks like a place stays what it is. */
export const fillIn = (text: string, facts: Known, frame: LetterFrame): string =>
  text.replace(place, (whole, name: string) => {
    const found = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
    return found === undefined ? whole : found.value(facts, frame);
  });
