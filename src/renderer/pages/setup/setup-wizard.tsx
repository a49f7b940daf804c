import { useState } from 'react';
import { proposePassphrase } from '../../../crypto/passphrase.ts';
import type { OpenVault } from '../../../store/vault.ts';
import type { Outside } from '../../app/outside.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { Door } from '../../components/door.tsx';
import { emptyPassphraseDraft } from '../../components/new-passphrase.tsx';
import type { StepFrame } from '../../components/recovery-paper.tsx';
import { RecoveryStep } from '../../components/recovery-step.tsx';
import { setupTexts } from '../../texts/setup.ts';
import { MemberStep } from './member-step.tsx';
import { OfficeStep } from './office-step.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { emptySetupDraft, type SetupDraft, setupSteps } from './setup-draft.ts';

export interface SetupWizardProps {
  readonly outside: Outside;
  readonly onDone: (vault: OpenVault) => void;
  readonly onPractise: () => void;
  /** The office is on a backup already. */
  readonly onRestore: () => void;
  /** The office is on another laptop already. */
  readonly onJoin: () => void;
}

type Step =
  | { readonly type: 'office' | 'member' | 'passphrase' }
  | { readonly type: 'recovery'; readonly vault: OpenVault; readonly recoveryKey: string };

const LastStep: StepFrame = (props) => <Door {...props} above={setupTexts.step(4, setupSteps)} />;

/** Until this is kept, the start screen reminds the administrator of the paper. */
const noteChecked = (vault: OpenVault) => vault.settings.set(settingKeys.recoveryKeyChecked, 'true');

/** First run: office, first member, passphrase, recovery key. Going back keeps what was typed; after the keys there is no way back. */
export const SetupWizard = (props: SetupWizardProps) => {
  const { outside } = props;
  const [step, setStep] = useState<Step>({ type: 'office' });
  const [draft, setDraft] = useState<SetupDraft>(() => emptySetupDraft([...outside.organisations.values()][0]));
  const [passphrase, setPassphrase] = useState(() => emptyPassphraseDraft(proposePassphrase(outside.randomBelow)));
  const go = (type: 'office' | 'member' | 'passphrase') => () => setStep({ type });
  switch (step.type) {
    case 'office':
      return (
        <OfficeStep
          draft={draft}
          onChange={setDraft}
          onNext={go('member')}
          onPractise={props.onPractise}
          onJoin={props.onJoin}
          onRestore={props.onRestore}
          organisations={[...outside.organisations.values()]}
        />
      );
    case 'member':
      return <MemberStep draft={draft} onBack={go('office')} onChange={setDraft} onNext={go('passphrase')} />;
    case 'passphrase':
      return (
        <PassphraseStep
          draft={draft}
          onBack={go('member')}
          onChange={setPassphrase}
          onMade={(vault, recoveryKey) => setStep({ type: 'recovery', vault, recoveryKey })}
          outside={outside}
          passphrase={passphrase}
        />
      );
    case 'recovery':
      return (
        <RecoveryStep
          Frame={LastStep}
          failure={null}
          finish={setupTexts.finish}
          title={setupTexts.recoveryTitle}
          officeName={draft.officeName}
          onDone={() => void noteChecked(step.vault).then(() => props.onDone(step.vault))}
          printing={{ ...outside, typeset: outside.typesetClient.typeset }}
          recoveryKey={step.recoveryKey}
        />
      );
  }
};
