import type { PartialDate } from '../dates.ts';
import type { Answers } from '../intake/answers.ts';
import type { Referral } from './referral.ts';

/** What still lacks before a letter may leave; the screen words it. */
export type MissingItem =
  | 'name'
  | 'birthDate'
  | 'residence'
  | 'income'
  | 'workNow'
  | 'socialWorker'
  | 'vdabRegistered'
  | 'consent'
  | 'reasonSentence'
  | 'forms'
  | 'vdabPurpose'
  | 'addressMissing';

export interface ReleaseFacts {
  readonly answers: Answers;
  readonly birthDate: PartialDate | null;
  readonly referral: Referral;
  readonly hasName: boolean;
}

export const missingForRelease = (_facts: ReleaseFacts): readonly MissingItem[] => {
  throw new Error('not built yet');
};
