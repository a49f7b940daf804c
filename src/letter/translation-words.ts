import { z } from 'zod';
import { opstapForms } from '../domain/catalogue/pathways.ts';
import { dutchMonths } from '../domain/dutch-date.ts';
import { rowFields } from './template/letter-template.ts';

const text = z.string().min(1).max(400);

const texts = <const Keys extends readonly string[]>(keys: Keys) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as { readonly [Key in Keys[number]]: typeof text });

/** What a letter calls the facts in it, and the recipient and reference above them. */
const labelled = ['recipient', 'reference', ...rowFields] as const;

/** The fixed words of a letter in another language: data, so that whoever knows the language can put them right. */
export const translationWordsSchema = z
  .strictObject({
    schema: z.literal('doorwijzer-translation/1'),
    language: z.literal('fr-BE'),
    title: text,
    /** Stands on every page, beside the same in Dutch. */
    onlyDutchCounts: text,
    lead: text,
    purpose: text,
    purposes: texts(['deOpstap', 'register', 'talk', 'wijkWerken']),
    asked: text,
    forms: texts(opstapForms),
    reason: text,
    notTranslated: text,
    facts: text,
    labels: texts(labelled),
    /** By the Dutch word on paper; one that is not here stays as it is. */
    values: z.record(z.string(), text),
    months: texts(dutchMonths),
    /** "1er janvier", beside "2 janvier". */
    firstOfMonth: text,
    /** With `{day}` and `{explainedBy}`. */
    consent: text,
    discreet: text,
    questions: text,
  })
  .readonly();
export type TranslationWords = z.infer<typeof translationWordsSchema>;
