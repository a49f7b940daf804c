import type { PartialDate } from '../dates.ts';
import type { Answers } from './answers.ts';

/** All that advice may look at: no name, no number, no address. */
export interface Situation {
  readonly answers: Answers;
  readonly birthDate: PartialDate | null;
  /** For somebody else: whether a mandate was recorded. */
  readonly hasMandate: boolean;
  /** False for "liever zonder naam": advice and client sheet, no letter. */
  readonly isNamed: boolean;
}
