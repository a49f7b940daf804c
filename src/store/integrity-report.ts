import { z } from 'zod';
import { instantSchema } from '../domain/dates.ts';

const count = z.int().min(0);

/** What one check of everything on this laptop found. Counts only, so it lies in clear. */
export const integrityReportSchema = z
  .object({
    at: instantSchema,
    records: count,
    papers: count,
    /** Rows that stand apart because they do not open, from this check and earlier ones. */
    setAside: count,
    /** Papers that a letter names and that are not there, do not open or hold other bytes. */
    badPapers: count,
    /** Fewer records than the sentinel remembered; stays until somebody asks for a check. */
    missing: count,
    /** The signed list, the wraps and the heads of the log fit each other. */
    listFits: z.boolean(),
  })
  .readonly();
export type IntegrityReport = z.infer<typeof integrityReportSchema>;

export const isWhole = (report: IntegrityReport): boolean =>
  report.setAside + report.badPapers + report.missing === 0 && report.listFits;

/** Everything on this laptop read once, in the background. */
export interface Integrity {
  /** The last check on this laptop; null: there was none, or its result does not read. */
  readonly last: () => Promise<IntegrityReport | null>;
  /** Checks everything now. `onProgress` hears the rows read so far. */
  readonly check: (onProgress: (rows: number) => void) => Promise<IntegrityReport>;
  /** The same, if it was not done today yet. */
  readonly checkOnceADay: () => Promise<void>;
}
