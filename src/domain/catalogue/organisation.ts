import { z } from 'zod';
import { localDateSchema } from '../dates.ts';
import { addressSchema } from '../dossier/records.ts';
import { letterWindowSchema } from './letter-window.ts';

/** Where a fact comes from and when a person last looked at it. */
export const sourceSchema = z.object({ title: z.string(), url: z.string(), checkedOn: localDateSchema }).readonly();

/** `toConfirm`: found in a source but not yet confirmed by the office; shown as such, a letter stays CONCEPT. */
const standing = z.enum(['confirmed', 'toConfirm']);

/**
 * A partner or service of the office. What no source gave is null or empty ("nog in te vullen"), never guessed.
 */
export const contactSchema = z
  .object({
    id: z.enum(['sociaalHuis', 'deOpstap', 'vdab', 'wijkWerken', 'workCoach', 'selfEmployedHelp']),
    name: z.string().min(1),
    /** Who or which desk, e.g. "trajectbegeleidster". */
    role: z.string(),
    address: addressSchema.nullable(),
    phones: z.array(z.object({ label: z.string(), number: z.string() }).readonly()).readonly(),
    email: z.string(),
    website: z.string(),
    /** When and where somebody can be met, in plain Dutch ("elke dinsdag in het Sociaal Huis"). */
    when: z.string(),
    notes: z.array(z.string()).readonly(),
    standing,
    sources: z.array(sourceSchema).min(1).readonly(),
    validFrom: localDateSchema.nullable(),
    validUntil: localDateSchema.nullable(),
  })
  .readonly();
export type Contact = z.infer<typeof contactSchema>;

/** A dated number: an amount, an age, a maximum. The newest one that started on or before the day counts. */
export const parameterSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    value: z.number(),
    unit: z.enum([
      'years',
      'months',
      'hoursPerMonth',
      'hoursPerYear',
      'euroPerHour',
      'euroPerYear',
      'euroPerKm',
      'days',
    ]),
    from: localDateSchema,
    sure: z.boolean(),
    source: sourceSchema,
  })
  .readonly();
export type Parameter = z.infer<typeof parameterSchema>;

/** Pension age for who is born from `bornFrom` on, in years and months. */
export const pensionAgeSchema = z
  .object({
    bornFrom: localDateSchema,
    years: z.int(),
    months: z.int().min(0).max(11),
    sure: z.boolean(),
    source: sourceSchema,
  })
  .readonly();

/**
 * A route that one municipality's page or no source at all supports: open or closed per organisation, never in code.
 * An open route gives `fitsIf`, never `fits`.
 */
export const routeSchema = z
  .object({
    id: z.enum(['wijkWerkenIncapacitated', 'tweEquivalentLeefloon']),
    text: z.string(),
    open: z.boolean(),
    source: sourceSchema,
  })
  .readonly();
export type Route = z.infer<typeof routeSchema>;

/** Both positions in one Dutch sentence, shown with the rule. */
const disagreementSchema = z
  .object({
    rule: z.string(),
    verdict: z.enum(['fits', 'fitsIf', 'doesNotFit', 'unknown']),
    text: z.string().min(1),
  })
  .readonly();

/** A municipality with language facilities: who lives there may ask for a translation of a letter. Left out: all in Dutch. */
const placeTranslation = z.literal('fr').optional();

/** One municipality's facts: a second municipality is a second folder, not a fork. */
export const organisationSchema = z
  .object({
    schema: z.literal('doorwijzer-organisation/1'),
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    /** How the municipality is called in "Woon je in …?". */
    municipality: z.string().min(1),
    building: z.string(),
    postcode: z.string(),
    sections: z
      .array(
        z
          .object({
            id: z.string().regex(/^[a-z][A-Za-z]*$/),
            name: z.string(),
            /** Left out: no work coach for wijk-werkers here. */
            hasWorkCoach: z.boolean().optional(),
            translation: placeTranslation,
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    /** Other municipalities offered by name; `hasWorkCoach` marks those that the work coach serves. */
    otherMunicipalities: z
      .array(
        z
          .object({
            id: z.string().regex(/^[a-z][A-Za-z]*$/),
            name: z.string(),
            hasWorkCoach: z.boolean(),
            translation: placeTranslation,
          })
          .readonly(),
      )
      .readonly(),
    /** Lines above a letter. */
    letterhead: z.array(z.string()).min(1).readonly(),
    /** A lower-case hex colour with contrast 4.5:1 or more against white. */
    accentColour: z.string().regex(/^#[0-9a-f]{6}$/),
    /** The window of this office's envelopes. Left out: standardWindow. */
    letterWindow: letterWindowSchema.optional(),
    nationalNumberAsked: z.boolean(),
    contacts: z.array(contactSchema).readonly(),
    /** The office's own page about work. Left out: the first source of the contact `sociaalHuis`. */
    workPage: sourceSchema.optional(),
    /** Where a page of this office and a newer source say something else, per rule and verdict; leads over the rule's own note. */
    sourcesDisagree: z.array(disagreementSchema).readonly().optional(),
    parameters: z.array(parameterSchema).readonly(),
    /** A route that is not listed is closed. */
    routes: z.array(routeSchema).readonly().optional(),
    pensionAges: z.array(pensionAgeSchema).min(1).readonly(),
  })
  .readonly();
export type Organisation = z.infer<typeof organisationSchema>;
