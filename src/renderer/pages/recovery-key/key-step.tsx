import { type FormEvent, useState } from 'react';
import type { RecoveryFailure } from '../../../store/failures.ts';
import type { SignInName } from '../../../store/sign-in-name.ts';
import type { ClosedVault } from '../../../store/vault.ts';
import { useCountdown } from '../../app/use-countdown.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { firstGroupField, RecoveryKeyFields, useTypedRecoveryKey } from '../../components/recovery-key-fields.tsx';
import { recoveryKeyTexts } from '../../texts/recovery-key.ts';
import { unlockTexts } from '../../texts/unlock.ts';

export interface KeyStepProps {
  readonly vault: ClosedVault;
  readonly onFits: (recoveryKey: string, administrators: readonly SignInName[]) => void;
  readonly onBack: () => void;
}

const useTry = (props: KeyStepProps) => {
  const [failure, setFailure] = useState<FieldMistake | null>(null);
  const [isBusy, setBusy] = useState(false);
  const countdown = useCountdown();
  const fail = (error: RecoveryFailure) => {
    if (error.type === 'tooSoon') countdown.start(error.waitMs);
    else if (error.type !== 'badGroups') setFailure({ fieldId: firstGroupField, text: recoveryKeyTexts[error.type] });
  };
  const attempt = async (recoveryKey: string) => {
    if (isBusy || countdown.secondsLeft > 0) return;
    setBusy(true);
    setFailure(null);
    const tried = await props.vault.tryRecoveryKey(recoveryKey).finally(() => setBusy(false));
    if (tried.ok) props.onFits(recoveryKey, tried.value);
    else fail(tried.error);
  };
  return { failure, setFailure, isBusy, secondsLeft: countdown.secondsLeft, attempt };
};

/** The eight groups from the paper. A group typed wrong is named before anything is tried. */
export const KeyStep = (props: KeyStepProps) => {
  const key = useTypedRecoveryKey();
  const [asked, setAsked] = useState<readonly FieldMistake[]>([]);
  const { failure, setFailure, isBusy, secondsLeft, attempt } = useTry(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mistakes = key.mistakes();
    setAsked(mistakes);
    setFailure(null);
    if (mistakes.length === 0) void attempt(key.recoveryKey);
  };
  return (
    <Door lead={recoveryKeyTexts.keyLead} title={recoveryKeyTexts.keyTitle}>
      <ErrorSummary errors={failure === null ? asked : [failure]} />
      <form className="stack" noValidate={true} onSubmit={submit}>
        <RecoveryKeyFields hasFocus={true} typed={key} />
        <div className="actions">
          <Button isDisabled={secondsLeft > 0} type="submit" variant="primary">
            {isBusy ? recoveryKeyTexts.checking : recoveryKeyTexts.next}
          </Button>
          <Button onPress={props.onBack}>{recoveryKeyTexts.back}</Button>
          <p aria-live="polite" className="numeric">
            {secondsLeft > 0 ? unlockTexts.tooSoon(secondsLeft) : ''}
          </p>
        </div>
      </form>
    </Door>
  );
};
