import { z } from 'zod';
import { opstapFormSchema } from '../catalogue/pathways.ts';
import { partialDateSchema } from '../dates.ts';
import { addressSchema, formsOfAddress } from '../dossier/records.ts';
import { optionalFieldIds } from '../referral/referral.ts';
import { answersSchema } from './answers.ts';

/**
 * A visit as a file: what the commands `advice` and `letter` read, and the shape of test/fixtures. Strict: a key that is
 * not known is a mistake, not something to skip.
 */
export const visitFileSchema = z
  .strictObject({
    /** One Dutch or English sentence: which situation this file shows. */
    about: z.string().optional(),
    client: z
      .strictObject({
        surname: z.string().min(1).max(400),
        firstName: z.string().max(400),
        formOfAddress: z.enum(formsOfAddress).default('none'),
        phone: z.string().max(60).optional(),
        address: addressSchema.optional(),
        nationalNumber: z.string().max(40).optional(),
        discreet: z.boolean().default(false),
      })
      .optional(),
    birthDate: partialDateSchema.optional(),
    answers: answersSchema,
    referral: z
      .strictObject({
        forms: z.array(opstapFormSchema).default([]),
        vdabPurpose: z.enum(['register', 'talk', 'wijkWerken']).optional(),
        reasonSentence: z.string().max(400).default(''),
        ticked: z.array(z.enum(optionalFieldIds)).default([]),
        delivery: z.enum(['post', 'carried']).default('carried'),
      })
      .optional(),
  })
  .readonly();
export type VisitFile = z.infer<typeof visitFileSchema>;
