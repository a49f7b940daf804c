import { z } from 'zod';
import { recipientIdSchema } from '../../domain/catalogue/pathways.ts';

/** What a template can make a part depend on: nothing but these. */
const conditionIds = ['formsAsked', 'noFormsAsked', 'reasonGiven', 'register', 'talk', 'wijkWerken'] as const;
export type ConditionId = (typeof conditionIds)[number];

/** As long as one text of a template may be. */
const longestText = 600;
const mostBlocks = 30;
const mostItems = 12;

const text = z.string().min(1).max(longestText);
const when = z.enum(conditionIds).optional();

/** Facts that can stand in a row of their own: those whose value is one line of text. */
export const rowFields = [
  'name',
  'birthDate',
  'address',
  'phone',
  'incomeStatus',
  'rvaEndDate',
  'vdabRegistered',
  'vdabMediator',
  'canWorkNow',
  'interpreter',
] as const;
export type RowField = (typeof rowFields)[number];

const row = z.strictObject({ field: z.enum(rowFields), label: z.string().min(1).max(40) }).readonly();

/**
 * The parts that a letter can be built from. `consent`, `discreet` and `contact` are locked: their words are the app's, and no
 * letter can leave them out.
 */
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), when, text }),
  z.strictObject({ type: z.literal('heading'), when, text: text.max(80) }),
  z.strictObject({ type: z.literal('list'), when, items: z.array(text).min(1).max(mostItems).readonly() }),
  z.strictObject({ type: z.literal('requestedForms') }),
  z.strictObject({ type: z.literal('reason') }),
  z.strictObject({ type: z.literal('facts'), rows: z.array(row).min(1).readonly() }),
  z.strictObject({ type: z.literal('consent') }),
  z.strictObject({ type: z.literal('discreet') }),
  /** `asked` stands before how to reach us. */
  z.strictObject({ type: z.literal('contact'), asked: text.optional() }),
]);
export type TemplateBlock = z.infer<typeof block>;

export const lockedBlocks = ['consent', 'discreet', 'contact'] as const satisfies readonly TemplateBlock['type'][];

/** A letter template as it is written down. No code, no file, no condition but the fixed ones. */
export const templateFileSchema = z
  .strictObject({
    schema: z.literal('doorwijzer-letter/1'),
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    version: z.int().min(1).max(9999),
    language: z.literal('nl-BE'),
    recipient: recipientIdSchema,
    /** The first that applies. */
    subject: z
      .array(z.strictObject({ when, text: text.max(120) }).readonly())
      .min(1)
      .max(8)
      .readonly(),
    salutation: text.max(80),
    blocks: z.array(block).min(1).max(mostBlocks).readonly(),
    closing: text.max(80),
  })
  .readonly();
export type TemplateFile = z.infer<typeof templateFileSchema>;

/** A template that was read and found right. */
export type LetterTemplate = TemplateFile & {
  /** SHA-256 of its text, lower-case hex: every letter keeps which words it was made from. */
  readonly sha256: string;
};
