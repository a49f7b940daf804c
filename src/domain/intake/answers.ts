import { z } from 'zod';
import { partialDateSchema } from '../dates.ts';

/** Every question of the intake. The order of asking is computed (next-question.ts), never stored. */
export const questionIds = [
  'aboutSelf',
  'requestForHelp',
  'residence',
  'otherMunicipality',
  'language',
  'interpreter',
  'selfEmployed',
  'urgentSigns',
  'income',
  'leefloonPayer',
  'rvaLetter',
  'rvaEndDate',
  'rvaEndReason',
  'vdabRegistered',
  'vdabMediator',
  'workNow',
  'obstacle',
  'permission',
  'vaphSupport',
  'privateEmployer',
  'socialWorker',
] as const;
export const questionIdSchema = z.enum(questionIds);
export type QuestionId = z.infer<typeof questionIdSchema>;

/**
 * What was said. `unknown` is "weet ik niet", `declined` is "zeg ik liever niet": both are answers, neither is ever a yes.
 * `choices` holds answer ids of the question (one, or several where the question allows it), with the free text that some
 * answers ask for (at most 280 characters).
 */
export const answerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('choices'),
    choices: z.array(z.string()).min(1).readonly(),
    text: z.string().max(280).optional(),
  }),
  z.object({ type: z.literal('date'), date: partialDateSchema }),
  z.object({ type: z.literal('unknown') }),
  z.object({ type: z.literal('declined') }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** The whole intake: a map, not a position. */
export const answersSchema = z.partialRecord(questionIdSchema, answerSchema);
export type Answers = z.infer<typeof answersSchema>;
