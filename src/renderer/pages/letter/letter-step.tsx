import { isRestricted } from '../../../domain/dossier/file-decisions.ts';
import type { ReferralState } from '../../../domain/referral/referral.ts';
import { ApproveStep } from './approve-step.tsx';
import { FreeStep } from './free-step.tsx';
import { IssuedStep } from './issued-step.tsx';
import { LeaveStep } from './leave-step.tsx';
import type { LetterStepProps } from './letter-step-props.ts';

const over: readonly ReferralState[] = ['withdrawn', 'clientDeclined'];

/** The one step that follows, by where the letter stands, whether it has a gate, and who is signed in. */
export const LetterStep = (props: LetterStepProps) => {
  const { state, issued } = props.file.records.referral;
  // Nothing is made, printed or noted for a restricted file; the letter can be read.
  if (isRestricted(props.file.records.client)) return null;
  if (state === 'draft') return props.file.isGated ? <ApproveStep {...props} /> : <FreeStep {...props} />;
  if (state === 'awaitingApproval') return <ApproveStep {...props} />;
  if (state === 'approved') return <LeaveStep {...props} />;
  return issued === null || over.includes(state) ? null : <IssuedStep {...props} />;
};
