import { z } from 'zod';
import { letterWindowSchema, standardWindow } from '../domain/catalogue/letter-window.ts';
import { recipientIdSchema } from '../domain/catalogue/pathways.ts';
import { localDateSchema } from '../domain/dates.ts';
import type { Block, LetterPaper } from './paper.ts';

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
  z.object({ type: z.literal('paragraph'), text: z.string(), field: z.literal('reasonSentence').optional() }),
  z.object({ type: z.literal('heading'), text: z.string() }),
  z.object({ type: z.literal('facts'), rows: facts }),
  z.object({ type: z.literal('list'), items: texts, field: z.literal('requestedForms').optional() }),
  z.object({ type: z.literal('numbered'), items: texts }),
  z.object({ type: z.literal('step'), title: z.string(), rows: facts }),
  z.object({ type: z.literal('keyGroups'), groups: texts }),
  z.object({ type: z.literal('fillIn'), labels: texts }),
]);

const letterPaperSchema = z.object({
  kind: z.literal('letter'),
  recipient: recipientIdSchema,
  templateId: z.string(),
  templateVersion: z.int(),
  templateSha256: z.string().default(''),
  mark,
  gated: z.boolean(),
  reference: z.string(),
  day: localDateSchema,
  title: z.string(),
  accentColour: z.string(),
  sender: texts,
  addressee: z.object({ type: z.enum(['address', 'carried']), label: z.string(), lines: texts }),
  window: letterWindowSchema.default(standardWindow),
  referenceLine: facts,
  subject: z.string(),
  salutation: z.string(),
  blocks: z.array(block).readonly(),
  closing: z.string(),
  signatory: texts,
  noContact: z.string().optional(),
});

/** In a letter that was kept before templates were files, these words alone say which block shows which fact. */
const withFields = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((one, index) => {
    const above = blocks[index - 1];
    if (one.type === 'list') return { ...one, field: 'requestedForms' };
    return one.type === 'paragraph' && above?.type === 'heading' && above.text === 'Waarom'
      ? { ...one, field: 'reasonSentence' }
      : one;
  });

/** The kept value (JSON) of an approved or issued letter, read back from the store; null when it is not one. */
export const readLetterPaper = (stored: string): LetterPaper | null => {
  try {
    const parsed = letterPaperSchema.safeParse(JSON.parse(stored));
    if (!parsed.success) return null;
    const letter = parsed.data;
    return letter.templateSha256 === '' ? { ...letter, blocks: withFields(letter.blocks) } : letter;
  } catch {
    return null;
  }
};
