import type { ReferralChanges } from '../../app/use-change-referral.ts';
import type { LetterFile } from './read-letter-file.ts';
import type { ReplySlip } from './use-reply-slip.ts';
import type { ShownPaper } from './use-shown-paper.ts';

/** What every step of a letter gets. */
export interface LetterStepProps {
  readonly file: LetterFile;
  readonly shown: ShownPaper;
  readonly changes: ReferralChanges;
  /** The blank answer that follows the letter. */
  readonly slip: ReplySlip;
}
