import { z } from 'zod';
import type { Organisation } from '../catalogue/organisation.ts';
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

const partialDate: JsonObject = z.toJSONSchema(visitFileSchema.unwrap().shape.birthDate.unwrap().unwrap(), {
  target: 'draft-2020-12',
});

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
  const schema = z.toJSONSchema(visitFileSchema, { target: 'draft-2020-12', io: 'input' });
  const questions = questionsFor(organisation).map((question) => [question.id, ofQuestion(question)]);
  return {
    ...schema,
    title: `Bezoek aan ${organisation.name}`,
    properties: {
      ...schema.properties,
      answers: { type: 'object', properties: Object.fromEntries(questions), additionalProperties: false },
    },
  };
};
