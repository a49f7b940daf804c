import type { LocalDate } from '../../../domain/dates.ts';
import { letterPaperSchema } from '../../../letter/paper-schema.ts';

/** The date on a kept letter; null when its value cannot be read. */
export const letterDayOf = (value: string): LocalDate | null => {
  try {
    const parsed = letterPaperSchema.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data.day : null;
  } catch {
    return null;
  }
};
