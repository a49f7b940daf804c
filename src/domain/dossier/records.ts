import { z } from 'zod';
import { instantSchema, localDateSchema, partialDateSchema } from '../dates.ts';
import { clientIdSchema, klusRequestIdSchema, staffMemberIdSchema, visitIdSchema } from '../ids.ts';
import { answersSchema, questionIdSchema } from '../intake/answers.ts';

export const roles = ['frontDesk', 'socialWorker', 'administrator'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const staffMemberSchema = z
  .object({
    id: staffMemberIdSchema,
    /** Full name, as it stands under a letter. */
    name: z.string().min(1).max(120),
    /** Function as it stands under a letter, e.g. "maatschappelijk werker". */
    function: z.string().max(120),
    phone: z.string().max(40),
    roles: z.array(roleSchema).min(1).readonly(),
  })
  .readonly();
export type StaffMember = z.infer<typeof staffMemberSchema>;

/** A value as typed, and whether it passed the check. Unchecked values may be saved ("niet gecontroleerd"), never lost. */
export const phoneSchema = z.object({ typed: z.string().max(60), e164: z.string().nullable() }).readonly();
export const nationalNumberFieldSchema = z
  .object({ typed: z.string().max(40), digits: z.string().nullable() })
  .readonly();
export type Phone = z.infer<typeof phoneSchema>;

export const addressSchema = z
  .object({
    street: z.string().max(200),
    houseNumber: z.string().max(20),
    box: z.string().max(20),
    postcode: z.string().max(12),
    /** Deelgemeente or place as it stands on an envelope: 8610 alone does not say which of the four. */
    place: z.string().max(80),
    country: z.string().max(60),
  })
  .readonly();
export type Address = z.infer<typeof addressSchema>;

export const formsOfAddress = ['mevrouw', 'heer', 'none'] as const;

/** What is noted about a person: the identity page. */
const identityShape = {
  surname: z.string().max(400),
  firstName: z.string().max(400),
  birthDate: partialDateSchema.nullable(),
  formOfAddress: z.enum(formsOfAddress),
  phone: phoneSchema.nullable(),
  email: z.string().max(254).nullable(),
  address: addressSchema.nullable(),
  /** Optional, and absent while the office has not switched it on. */
  nationalNumber: nationalNumberFieldSchema.nullable(),
};
export type IdentityField = keyof typeof identityShape;

const corrected = <Field extends IdentityField>(field: Field) =>
  z
    .object({
      field: z.literal(field),
      before: identityShape[field],
      after: identityShape[field],
      why: z.string().min(1).max(280),
      by: staffMemberIdSchema,
      at: instantSchema,
    })
    .readonly();

/** One value that was noted in an earlier visit and is another one now: what stood there stays readable. */
export const correctionSchema = z.discriminatedUnion('field', [
  corrected('surname'),
  corrected('firstName'),
  corrected('birthDate'),
  corrected('formOfAddress'),
  corrected('phone'),
  corrected('email'),
  corrected('address'),
  corrected('nationalNumber'),
]);
export type Correction = z.infer<typeof correctionSchema>;

const decidedShape = { by: staffMemberIdSchema, at: instantSchema };
/**
 * Something decided about a whole file, by whom and why; it holds until it is decided otherwise. `ends`: the decisions that
 * whoever took it back had before them; one of another laptop that was not there yet goes on. Left out by an earlier Doorwijzer:
 * all of them.
 */
export const fileDecisionSchema = z
  .object({
    isOn: z.boolean(),
    reason: z.string().min(1).max(280),
    ...decidedShape,
    ends: z.array(z.object(decidedShape).readonly()).readonly().optional(),
  })
  .readonly();
export type FileDecision = z.infer<typeof fileDecisionSchema>;

/** One record per person; a person may come several times. */
export const clientSchema = z
  .object({
    id: clientIdSchema,
    ...identityShape,
    /** Address and phone leave no letter, letters are handed over, nobody calls. */
    discreet: z.boolean(),
    createdAt: instantSchema,
    corrections: z.array(correctionSchema).readonly(),
    /** Restriction of processing (GDPR art. 18): the last one says whether it holds. */
    restrictions: z.array(fileDecisionSchema).readonly(),
    /** Legal hold: kept past its term until further order. The last one says whether it holds. */
    holds: z.array(fileDecisionSchema).readonly(),
  })
  .readonly();
export type Client = z.infer<typeof clientSchema>;

/** Somebody chose between versions that were written unseen: what was not chosen stays readable. `field`: as it is stored. */
export const choiceSchema = z
  .object({ field: z.string().max(60), dropped: z.unknown(), by: staffMemberIdSchema, at: instantSchema })
  .readonly();
export type Choice = z.infer<typeof choiceSchema>;
/** Only grows; left out where nobody ever chose. */
export const choicesSchema = z.array(choiceSchema).readonly().optional();

/** Recorded when somebody asks for somebody else: no letter without a mandate. */
export const mandateSchema = z
  .object({
    representative: z.string().max(400),
    relation: z.string().max(120),
    recordedBy: staffMemberIdSchema,
    recordedAt: instantSchema,
  })
  .readonly();

/** How a visit ended. `clientDeclined` (the client refuses referral) is an outcome that is counted, not an error. */
export const visitOutcomes = [
  'referred',
  'informed',
  'toSocialWorker',
  'clientDeclined',
  'forwarded',
  'unmetNeed',
  'left',
] as const;

export const visitSchema = z
  .object({
    id: visitIdSchema,
    /** Null for "liever zonder naam": advice and client sheet, no letter. */
    clientId: clientIdSchema.nullable(),
    /** Birth date of who stays nameless or of the person asked for; the client's own date leads where there is a client. */
    birthDate: partialDateSchema.nullable(),
    owner: staffMemberIdSchema,
    state: z.enum(['open', 'paused', 'closed']),
    startedAt: instantSchema,
    changedAt: instantSchema,
    day: localDateSchema,
    /** Where the screen stood, so that it reopens there; null means: the next question as computed. */
    currentQuestion: questionIdSchema.nullable(),
    /** Which part of the visit was on screen. */
    step: z.enum(['identity', 'intake', 'advice', 'referral', 'finish']),
    nextStep: z.string().max(280),
    answers: answersSchema,
    mandate: mandateSchema.nullable(),
    outcome: z.enum(visitOutcomes).nullable(),
    choices: choicesSchema,
  })
  .readonly();
export type Visit = z.infer<typeof visitSchema>;

/** Somebody wants a klus done: its own record, no social data, no link to a client. */
export const klusRequestSchema = z
  .object({
    id: klusRequestIdSchema,
    owner: staffMemberIdSchema,
    day: localDateSchema,
    changedAt: instantSchema,
    state: z.enum(['open', 'closed']),
    applicantKind: z.enum(['private', 'municipality', 'ocmw', 'school', 'farm', 'association', 'unknown']),
    name: z.string().max(400),
    phone: phoneSchema.nullable(),
    task: z.string().max(280),
    taskKind: z.string().max(40),
    place: z.string().max(200),
    wishedMoment: z.string().max(120),
    choices: choicesSchema,
  })
  .readonly();
export type KlusRequest = z.infer<typeof klusRequestSchema>;
