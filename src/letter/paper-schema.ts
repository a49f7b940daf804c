import { z } from 'zod';
import { recipientIdSchema } from '../domain/catalogue/pathways.ts';
import { localDateSchema } from '../domain/dates.ts';
import type { LetterPaper } from './paper.ts';

const texts = z.array(z.string()).readonly();
const fact = z.object({ field: z.string(), label: z.string(), value: z.string() }).readonly();
const facts = z.array(fact).readonly();

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('concept') }),
  z.object({ type: z.literal('practice') }),
  z.object({ type: z.literal('duplicate'), firstIssued: localDateSchema }),
]);

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({ type: z.literal('heading'), text: z.string() }),
  z.object({ type: z.literal('facts'), rows: facts }),
  z.object({ type: z.literal('list'), items: texts }),
  z.object({ type: z.literal('numbered'), items: texts }),
  z.object({ type: z.literal('step'), title: z.string(), rows: facts }),
  z.object({ type: z.literal('keyGroups'), groups: texts }),
]);

const letterPaperSchema: z.ZodType<LetterPaper> = z.object({
  kind: z.literal('letter'),
  recipient: recipientIdSchema,
  templateId: z.string(),
  templateVersion: z.int(),
  mark,
  gated: z.boolean(),
  reference: z.string(),
  day: localDateSchema,
  title: z.string(),
  accentColour: z.string(),
  sender: texts,
  addressee: z.object({ type: z.enum(['address', 'carried']), label: z.string(), lines: texts }),
  referenceLine: facts,
  subject: z.string(),
  salutation: z.string(),
  blocks: z.array(block).readonly(),
  closing: z.string(),
  signatory: texts,
});

/** The kept value (JSON) of an approved or issued letter, read back from the store; null when it is not one. */
export const readLetterPaper = (stored: string): LetterPaper | null => {
  try {
    const parsed = letterPaperSchema.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
