import type { PartialDate } from '../dates.ts';
import type { Answers } from './answers.ts';
import type { VisitFile } from './visit-file.ts';

/** All that advice may look at: no name, no number, no address. */
export interface Situation {
  readonly answers: Answers;
  readonly birthDate: PartialDate | null;
  /** For somebody else: whether a mandate was recorded. */
  readonly hasMandate: boolean;
  /** False for "liever zonder naam": advice and client sheet, no letter. */
  readonly isNamed: boolean;
}

/** The situation in a visit file. A file records no mandate, so for somebody else there is none. */
export const situationOfFile = (visit: VisitFile): Situation => ({
  answers: visit.answers,
  birthDate: visit.birthDate ?? null,
  hasMandate: false,
  isNamed: visit.client !== undefined,
});
