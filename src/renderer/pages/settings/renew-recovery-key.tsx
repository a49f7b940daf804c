import { useState } from 'react';
import type { KeepFailure, NextRecoveryKey } from '../../../store/next-recovery-key.ts';
import { useApp } from '../../app/app-context.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { useLive } from '../../app/use-live.ts';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { FreshView } from '../../components/fresh-view.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { RecoveryKeyFields, useTypedRecoveryKey } from '../../components/recovery-key-fields.tsx';
import type { StepFrame } from '../../components/recovery-paper.tsx';
import { RecoveryStep } from '../../components/recovery-step.tsx';
import { confirmTexts } from '../../texts/confirm.ts';
import { renewRecoveryKeyTexts } from '../../texts/renew-recovery-key.ts';

/** The paper that is valid now, and one's own passphrase. */
const FormerKey = (props: { readonly onPrepared: (next: NextRecoveryKey) => void; readonly onCancel: () => void }) => {
  const { vault } = useApp();
  const typed = useTypedRecoveryKey();
  const act = useConfirmedAct({
    check: () => typed.mistakes(),
    act: (mine) => vault.renewRecoveryKey(typed.recoveryKey, mine),
    onDone: props.onPrepared,
  });
  return (
    <ConfirmedForm act={act} onCancel={props.onCancel} texts={renewRecoveryKeyTexts}>
      <RecoveryKeyFields hasFocus={true} typed={typed} />
    </ConfirmedForm>
  );
};

const failureText = ({ type }: KeepFailure): string => {
  if (type === 'renewedMeanwhile') return renewRecoveryKeyTexts.renewedMeanwhile;
  if (type === 'serverSilent') return renewRecoveryKeyTexts.serverSilent;
  if (type === 'serverNeeded' || type === 'keysNotHere') return confirmTexts[type];
  return renewRecoveryKeyTexts.notKept;
};

const Frame: StepFrame = ({ title, lead, children }) => (
  <FreshView className="stack">
    <PageHeading lead={lead}>{title}</PageHeading>
    {children}
  </FreshView>
);

/** The paper of before first, then the new one: it counts only once two groups of it were typed back. */
export const RenewRecoveryKey = ({ onClose }: { readonly onClose: (isRenewed: boolean) => void }) => {
  const { vault, ...app } = useApp();
  const officeName = useLive((open) => open.settings.get(settingKeys.officeName), []);
  const [next, setNext] = useState<NextRecoveryKey | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  if (next === null) return <FormerKey onCancel={() => onClose(false)} onPrepared={setNext} />;
  if (officeName === undefined) return <Loading />;
  const keep = async () => {
    if (isKeeping) return;
    setKeeping(true);
    setFailure(null);
    const kept = await next.keep().finally(() => setKeeping(false));
    if (!kept.ok) return setFailure(failureText(kept.error));
    await vault.settings.set(settingKeys.recoveryKeyChecked, 'true');
    onClose(true);
  };
  return (
    <RecoveryStep
      Frame={Frame}
      failure={failure}
      finish={renewRecoveryKeyTexts.finish}
      hint={renewRecoveryKeyTexts.hint}
      officeName={officeName ?? ''}
      onCancel={() => {
        next.drop();
        onClose(false);
      }}
      onDone={() => void keep()}
      printing={app}
      recoveryKey={next.recoveryKey}
      title={renewRecoveryKeyTexts.paperTitle}
    />
  );
};
