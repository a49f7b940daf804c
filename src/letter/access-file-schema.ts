import { z } from 'zod';
import { opstapFormSchema, recipientIdSchema } from '../domain/catalogue/pathways.ts';
import { instantSchema, localDateSchema, partialDateSchema } from '../domain/dates.ts';
import {
  addressSchema,
  formsOfAddress,
  nationalNumberFieldSchema,
  phoneSchema,
  visitOutcomes,
} from '../domain/dossier/records.ts';
import { clientIdSchema, noteIdSchema, referralIdSchema, visitIdSchema } from '../domain/ids.ts';
import { answerSchema, questionIdSchema } from '../domain/intake/answers.ts';
import { issueWaySchema, optionalFieldIdSchema, referralStateSchema } from '../domain/referral/referral.ts';
import { retentionCategorySchema } from '../domain/retention/terms.ts';

/** A function ("maatschappelijk werker"): the person asks about a service, not about a colleague. */
const by = z.string();
const at = instantSchema;

const personSchema = z.strictObject({
  id: clientIdSchema,
  surname: z.string(),
  firstName: z.string(),
  birthDate: partialDateSchema.nullable(),
  formOfAddress: z.enum(formsOfAddress),
  phone: phoneSchema.nullable(),
  email: z.string().nullable(),
  address: addressSchema.nullable(),
  nationalNumber: nationalNumberFieldSchema.nullable(),
  discreet: z.boolean(),
  createdAt: at,
});

/** What stood in a field too, and was not chosen when two laptops had written it. */
const choicesSchema = z.array(z.strictObject({ field: z.string(), label: z.string(), notChosen: z.string(), by, at }));

const visitSchema = z.strictObject({
  id: visitIdSchema,
  day: localDateSchema,
  startedAt: at,
  changedAt: at,
  by,
  state: z.enum(['open', 'paused', 'closed']),
  birthDate: partialDateSchema.nullable(),
  answers: z.array(
    z.strictObject({ question: questionIdSchema, asked: z.string(), answer: answerSchema, said: z.string() }),
  ),
  mandate: z
    .strictObject({ representative: z.string(), relation: z.string(), recordedBy: by, recordedAt: at })
    .nullable(),
  outcome: z.enum(visitOutcomes).nullable(),
  nextStep: z.string(),
  choices: choicesSchema,
});

const letterSchema = z.strictObject({
  id: referralIdSchema,
  visitId: visitIdSchema,
  recipient: recipientIdSchema,
  reference: z.string(),
  state: referralStateSchema,
  forms: z.array(opstapFormSchema),
  vdabPurpose: z.enum(['register', 'talk', 'wijkWerken']).nullable(),
  reasonSentence: z.string(),
  ticked: z.array(optionalFieldIdSchema),
  delivery: z.enum(['post', 'carried']),
  addressCheck: z
    .strictObject({ address: addressSchema, checkedAt: z.string(), by, at, scope: z.enum(['letter', 'office']) })
    .nullable(),
  consent: z.strictObject({ given: z.boolean(), how: z.enum(['spoken', 'signed']), explainedBy: by, at }).nullable(),
  /** Words that somebody let stand in it. */
  acceptedFindings: z.array(z.strictObject({ id: z.string(), by, at })),
  preparedBy: by,
  approval: z.strictObject({ by, at }).nullable(),
  issued: z.strictObject({ by, at, day: localDateSchema, way: issueWaySchema }).nullable(),
  history: z.array(z.strictObject({ state: referralStateSchema, by, at, note: z.string() })),
  /** What it said when it was approved or left; empty for one that did neither. */
  said: z.array(z.string()),
  choices: choicesSchema,
});

const noteSchema = z.strictObject({ id: noteIdSchema, writtenAt: at, by, text: z.string() });

const decisionSchema = z.strictObject({ isOn: z.boolean(), reason: z.string(), by, at });

/** Everything that is kept about one person, as data: docs/access-file.md tells what each part means. */
export const accessFileSchema = z.strictObject({
  schema: z.literal('doorwijzer-access/1'),
  office: z.string(),
  madeAt: at,
  person: personSchema,
  visits: z.array(visitSchema),
  letters: z.array(letterSchema),
  notes: z.array(noteSchema),
  corrections: z.array(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      before: z.string(),
      after: z.string(),
      why: z.string(),
      by,
      at,
    }),
  ),
  restrictions: z.array(decisionSchema),
  holds: z.array(decisionSchema),
  accesses: z.array(z.strictObject({ at, by, what: z.string(), why: z.string() })),
  retention: z.array(
    z.strictObject({
      category: retentionCategorySchema,
      text: z.string(),
      rule: z.string(),
      /** The first day on which it may go; null: no term is known, or it is kept for ever. */
      until: localDateSchema.nullable(),
    }),
  ),
});
export type AccessFile = z.infer<typeof accessFileSchema>;
