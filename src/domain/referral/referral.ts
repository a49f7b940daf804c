import { z } from 'zod';
import { opstapFormSchema, recipientIdSchema } from '../catalogue/pathways.ts';
import { instantSchema, localDateSchema } from '../dates.ts';
import { addressSchema, choicesSchema } from '../dossier/records.ts';
import { paperIdSchema, referralIdSchema, staffMemberIdSchema, visitIdSchema } from '../ids.ts';

export const referralStates = [
  'draft',
  'awaitingApproval',
  'approved',
  'issued',
  'received',
  'accepted',
  'refused',
  'ongoing',
  'finished',
  'stopped',
  'clientDeclined',
  'noAnswer',
  'withdrawn',
] as const;
export const referralStateSchema = z.enum(referralStates);
export type ReferralState = z.infer<typeof referralStateSchema>;

/** How a letter left: by the printer, in the client's hand from an earlier print, or saved as a file. */
export const issueWays = ['printed', 'carried', 'saved'] as const;
export const issueWaySchema = z.enum(issueWays);

/** Agreement for one recipient. Refusing is an answer, counted as such. */
export const consentSchema = z
  .object({
    given: z.boolean(),
    explainedBy: staffMemberIdSchema,
    at: instantSchema,
    how: z.enum(['spoken', 'signed']),
    /** SHA-256 (lower-case hex) of what the letter said of the client then: other content asks again. */
    content: z.string().max(64),
  })
  .readonly();
export type Consent = z.infer<typeof consentSchema>;

/** Optional ("?") fields of the whitelist that were ticked; each one makes a VDAB letter gated. */
export const optionalFieldIds = ['address', 'incomeStatus', 'rvaEndDate', 'canWorkNow'] as const;
export const optionalFieldIdSchema = z.enum(optionalFieldIds);
export type OptionalFieldId = z.infer<typeof optionalFieldIdSchema>;

/** A social worker's release: signed over exactly the bytes that go out. */
export const approvalSchema = z
  .object({
    by: staffMemberIdSchema,
    at: instantSchema,
    paperId: paperIdSchema,
    /** SHA-256 of the PDF bytes, lower-case hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The same letter with "DUPLICAAT van": released together with it, so that a reprint needs no second approval. */
    duplicateSha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The copy for a partner, with its facts as data inside; absent on an approval from before there was one. */
    partnerCopySha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    /** Ed25519, base64, over `approvalStatement` (roster/statements.ts). */
    signature: z.string(),
  })
  .readonly();
export type Approval = z.infer<typeof approvalSchema>;

/** Where the recipient's address was checked, and for what it counts. */
export const addressCheckSchema = z
  .object({
    address: addressSchema,
    checkedAt: z.string().max(200),
    by: staffMemberIdSchema,
    at: instantSchema,
    scope: z.enum(['letter', 'office']),
  })
  .readonly();

/** A word that stays in the letter, who decided that and when: this is the log of it. */
export const acceptedFindingSchema = z
  .object({ id: z.string().max(120), by: staffMemberIdSchema, at: instantSchema })
  .readonly();
export type AcceptedFinding = z.infer<typeof acceptedFindingSchema>;

export const referralSchema = z
  .object({
    id: referralIdSchema,
    visitId: visitIdSchema,
    recipient: recipientIdSchema,
    /** Random, with a check character (reference.ts): two offline laptops never give the same. */
    reference: z.string(),
    state: referralStateSchema,
    forms: z.array(opstapFormSchema).readonly(),
    vdabPurpose: z.enum(['register', 'talk', 'wijkWerken']).nullable(),
    /** One neutral sentence, written or accepted by the social worker at release. De Opstap only. */
    reasonSentence: z.string().max(400),
    ticked: z.array(optionalFieldIdSchema).readonly(),
    delivery: z.enum(['post', 'carried']),
    addressCheck: addressCheckSchema.nullable(),
    consent: consentSchema.nullable(),
    /** Detector findings that somebody let stand on purpose. Only those of who releases the letter count. */
    acceptedFindings: z.array(acceptedFindingSchema).readonly(),
    preparedBy: staffMemberIdSchema,
    approval: approvalSchema.nullable(),
    issued: z
      .object({
        at: instantSchema,
        day: localDateSchema,
        by: staffMemberIdSchema,
        way: issueWaySchema,
        paperId: paperIdSchema,
      })
      .readonly()
      .nullable(),
    changedAt: instantSchema,
    /** Every move with who and when; the last one gives `state`. */
    history: z
      .array(
        z
          .object({ state: referralStateSchema, by: staffMemberIdSchema, at: instantSchema, note: z.string().max(280) })
          .readonly(),
      )
      .readonly(),
    choices: choicesSchema,
  })
  .readonly();
export type Referral = z.infer<typeof referralSchema>;
