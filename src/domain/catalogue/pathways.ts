import { z } from 'zod';

/** The ten pathways of the seed pages, in the order in which they are shown. */
export const pathwayIds = [
  'deOpstap',
  'vdab',
  'wijkWerkenWorker',
  'wijkWerkenGebruiker',
  'workCoach',
  'ama',
  'artikel60',
  'artikel61',
  'otherActivation',
  'selfEmployed',
] as const;
export const pathwayIdSchema = z.enum(pathwayIds);
export type PathwayId = z.infer<typeof pathwayIdSchema>;

/**
 * The forms that trajectbegeleiding by De Opstap can take (werkervaringsstage: formerly beroepsverkennende stage), and what
 * else the page of the Sociaal Huis sends people there for: AMA, of which De Opstap is the guide, what wijk-werken is, and
 * any other activation, where the referral stays open: together they look for what fits.
 */
export const opstapForms = [
  'socialContacts',
  'volunteering',
  'werkervaringsstage',
  'artikel60',
  'ama',
  'wijkWerken',
  'otherActivation',
] as const;
export const opstapFormSchema = z.enum(opstapForms);
export type OpstapForm = z.infer<typeof opstapFormSchema>;

/** Who can receive a letter. A recipient without a column in the whitelist gets name and reference only. */
export const recipientIds = ['deOpstap', 'vdab'] as const;
export const recipientIdSchema = z.enum(recipientIds);
export type RecipientId = z.infer<typeof recipientIdSchema>;
