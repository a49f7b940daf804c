import { useMemo, useState } from 'react';
import type { Outside } from '../../app/outside.ts';
import { RecoveryCheck } from './recovery-check.tsx';
import { groupsOf, twoGroups } from './recovery-groups.ts';
import { RecoveryKeyPage } from './recovery-key-page.tsx';

export interface RecoveryStepProps {
  readonly outside: Outside;
  readonly officeName: string;
  readonly recoveryKey: string;
  readonly onDone: () => void;
}

/** The key, then two groups typed back while it is out of sight. */
export const RecoveryStep = (props: RecoveryStepProps) => {
  const [isChecking, setChecking] = useState(false);
  const groups = useMemo(() => groupsOf(props.recoveryKey), [props.recoveryKey]);
  const [asked] = useState(() => twoGroups(groups.length, props.outside.randomBelow));
  return isChecking ? (
    <RecoveryCheck asked={asked} groups={groups} onDone={props.onDone} onShowAgain={() => setChecking(false)} />
  ) : (
    <RecoveryKeyPage
      groups={groups}
      officeName={props.officeName}
      onNext={() => setChecking(true)}
      outside={props.outside}
      recoveryKey={props.recoveryKey}
    />
  );
};
