import { type FormEvent, useState } from 'react';
import { recoveryGroupCount } from '../../../crypto/recovery-key.ts';
import type { RecoveryFailure } from '../../../store/failures.ts';
import type { ClosedVault, SignInName } from '../../../store/vault.ts';
import { useCountdown } from '../../app/use-countdown.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { recoveryKeyTexts } from '../../texts/recovery-key.ts';
import { unlockTexts } from '../../texts/unlock.ts';
import { groupFault } from './group-fault.ts';

export interface KeyStepProps {
  readonly vault: ClosedVault;
  readonly onFits: (recoveryKey: string, administrators: readonly SignInName[]) => void;
  readonly onBack: () => void;
}

const places = Array.from({ length: recoveryGroupCount }, (_, group) => group);
const fieldOf = (group: number): string => `recovery-group-${group + 1}`;

/**
 * One group. Whether it fits stands below it, in a place that is always there: an error that pushed the page down while the
 * field is left would move the button away from under the mouse.
 */
const GroupField = (props: {
  readonly group: number;
  readonly typed: string;
  readonly isLeft: boolean;
  readonly onChange: (typed: string) => void;
  readonly onLeave: () => void;
}) => {
  const { group, typed } = props;
  const id = fieldOf(group);
  const fault = groupFault(typed, group);
  const isShown = fault === null || props.isLeft;
  return (
    <div className="recovery-typed">
      <label className="field-label" htmlFor={id}>
        {recoveryKeyTexts.group(group + 1)}
      </label>
      <input
        aria-describedby={`${id}-state`}
        aria-invalid={isShown && fault !== null ? true : undefined}
        autoCapitalize="characters"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the page is there to type it
        autoFocus={group === 0}
        className="input full"
        id={id}
        maxLength={12}
        onBlur={props.onLeave}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        spellCheck={false}
        value={typed}
      />
      <p id={`${id}-state`} role="status">
        {isShown ? (
          <StatusTag tone={fault === null ? 'done' : 'problem'}>{fault?.short ?? recoveryKeyTexts.groupFits}</StatusTag>
        ) : null}
      </p>
    </div>
  );
};

const useTry = (props: KeyStepProps) => {
  const [failure, setFailure] = useState<FieldMistake | null>(null);
  const [isBusy, setBusy] = useState(false);
  const countdown = useCountdown();
  const fail = (error: RecoveryFailure) => {
    if (error.type === 'tooSoon') countdown.start(error.waitMs);
    else if (error.type !== 'badGroups') setFailure({ fieldId: fieldOf(0), text: recoveryKeyTexts[error.type] });
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
  const [typed, setTyped] = useState<readonly string[]>(places.map(() => ''));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [asked, setAsked] = useState<readonly FieldMistake[]>([]);
  const { failure, setFailure, isBusy, secondsLeft, attempt } = useTry(props);
  const leave = (group: number) => () => {
    if (typed[group] !== '') setLeft(new Set([...left, group]));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const mistakes = places.flatMap((group) => {
      const fault = groupFault(typed[group] ?? '', group);
      return fault === null ? [] : [{ fieldId: fieldOf(group), text: fault.long }];
    });
    setAsked(mistakes);
    setLeft(new Set(places));
    setFailure(null);
    if (mistakes.length === 0) void attempt(typed.join(' '));
  };
  return (
    <Door lead={recoveryKeyTexts.keyLead} title={recoveryKeyTexts.keyTitle}>
      <ErrorSummary errors={failure === null ? asked : [failure]} />
      <form className="stack" noValidate={true} onSubmit={submit}>
        <fieldset className="field">
          <legend className="visually-hidden">{recoveryKeyTexts.groups}</legend>
          <div className="recovery-fields">
            {places.map((group) => (
              <GroupField
                group={group}
                isLeft={left.has(group)}
                key={group}
                onChange={(text) => setTyped(typed.map((known, place) => (place === group ? text : known)))}
                onLeave={leave(group)}
                typed={typed[group] ?? ''}
              />
            ))}
          </div>
        </fieldset>
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
