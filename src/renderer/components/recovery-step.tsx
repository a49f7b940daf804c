import { useMemo, useState } from 'react';
import { randomBelow } from '../app/random-below.ts';
import { RecoveryCheck } from './recovery-check.tsx';
import { groupsOf, twoGroups } from './recovery-groups.ts';
import { RecoveryPaper, type RecoveryPaperProps } from './recovery-paper.tsx';

export interface RecoveryStepProps extends Omit<RecoveryPaperProps, 'groups' | 'onNext'> {
  readonly recoveryKey: string;
  /** What the button says after the two groups. */
  readonly finish: string;
  /** Why it could not be finished. */
  readonly failure: string | null;
  readonly onDone: () => void;
}

/** The key, then two groups typed back while it is out of sight. */
export const RecoveryStep = (props: RecoveryStepProps) => {
  const [isChecking, setChecking] = useState(false);
  const groups = useMemo(() => groupsOf(props.recoveryKey), [props.recoveryKey]);
  const [asked] = useState(() => twoGroups(groups.length, randomBelow));
  return isChecking ? (
    <RecoveryCheck {...props} asked={asked} groups={groups} onShowAgain={() => setChecking(false)} />
  ) : (
    <RecoveryPaper {...props} groups={groups} onNext={() => setChecking(true)} />
  );
};
