import { z } from 'zod';
import type { Organisation } from '../catalogue/organisation.ts';
import { partialDateSchema } from '../dates.ts';
import type { Question } from './question.ts';
import { questionsFor } from './questions.ts';
import { visitFileSchema } from './visit-file.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const exactly = (type: string, text: string): JsonObject => ({
  type: 'object',
  description: text,
  properties: { type: { const: type } },
  required: ['type'],
});

/** zod marks our readonly types as `readOnly`, which in JSON Schema would mean: do not send. */
const withoutReadOnly = (schema: unknown): JsonObject =>
  JSON.parse(JSON.stringify(schema, (key, value) => (key === 'readOnly' || key === '$schema' ? undefined : value)));

const partialDate: JsonObject = withoutReadOnly(z.toJSONSchema(partialDateSchema, { target: 'draft-2020-12' }));

const ofDate: JsonObject = {
  type: 'object',
  properties: { type: { const: 'date' }, date: partialDate },
  required: ['type', 'date'],
};

const ofChoices = ({ type, choices }: Question): JsonObject => ({
  type: 'object',
  properties: {
    type: { const: 'choices' },
    choices: {
      type: 'array',
      minItems: 1,
      ...(type === 'one' ? { maxItems: 1 } : {}),
      uniqueItems: true,
      items: { oneOf: choices.map(({ id, text }) => ({ const: id, description: text })) },
    },
    text: { type: 'string', maxLength: 280 },
  },
  required: ['type', 'choices'],
});

const ofQuestion = (question: Question): JsonObject => ({
  title: question.label,
  description: question.text,
  oneOf: [
    question.type === 'date' ? ofDate : ofChoices(question),
    exactly('unknown', 'Weet ik niet'),
    exactly('declined', 'Zeg ik liever niet'),
  ],
});

/** JSON Schema (2020-12) of a visit file for this organisation: every question and answer id with its Dutch text. */
export const visitFileJsonSchema = (organisation: Organisation): JsonObject => {
  const schema = withoutReadOnly(z.toJSONSchema(visitFileSchema, { target: 'draft-2020-12', io: 'input' }));
  const properties = schema['properties'];
  const questions = questionsFor(organisation).map((question) => [question.id, ofQuestion(question)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...schema,
    title: `Bezoek aan ${organisation.name}`,
    properties: {
      ...(typeof properties === 'object' ? properties : {}),
      answers: { type: 'object', properties: Object.fromEntries(questions), additionalProperties: false },
    },
  };
};
