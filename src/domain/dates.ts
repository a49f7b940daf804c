import { z } from 'zod';

/** A calendar day in Brussels, `YYYY-MM-DD`; always a day that exists. */
export const localDateSchema = z.iso.date().brand<'LocalDate'>();
export type LocalDate = z.infer<typeof localDateSchema>;

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
export const instantSchema = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

/**
 * A date of which parts may be unknown (null): some people only know the year they were born in.
 * A known day always comes with a known month, a known month with a known year.
 */
export const partialDateSchema = z
  .object({
    year: z.int().min(1850).max(2200).nullable(),
    month: z.int().min(1).max(12).nullable(),
    day: z.int().min(1).max(31).nullable(),
  })
  .readonly();
export type PartialDate = z.infer<typeof partialDateSchema>;
