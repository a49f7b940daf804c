import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { TextField } from '../../components/text-field.tsx';
import { setupTexts } from '../../texts/setup.ts';
import { isSameGroup } from './recovery-groups.ts';
import { setupSteps } from './setup-draft.ts';

export interface RecoveryCheckProps {
  readonly groups: readonly string[];
  /** Places from 0. */
  readonly asked: readonly [number, number];
  readonly onShowAgain: () => void;
  readonly onDone: () => void;
}

const fieldOf = (place: number): string => `recovery-group-${place + 1}`;

export const RecoveryCheck = (props: RecoveryCheckProps) => {
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = props.asked.filter((place) => !isSameGroup(typed.get(place) ?? '', props.groups[place] ?? ''));
    setMistakes(wrong.map((place) => ({ fieldId: fieldOf(place), text: setupTexts.groupWrong(place + 1) })));
    if (wrong.length === 0) props.onDone();
  };
  return (
    <Door above={setupTexts.step(4, setupSteps)} lead={setupTexts.checkText} title={setupTexts.checkTitle}>
      <ErrorSummary errors={mistakes} />
      <form className="stack" noValidate={true} onSubmit={submit}>
        {props.asked.map((place, index) => (
          <TextField
            autoFocus={index === 0}
            error={mistakes.find((mistake) => mistake.fieldId === fieldOf(place))?.text}
            id={fieldOf(place)}
            key={place}
            label={setupTexts.groupLabel(place + 1)}
            maxLength={20}
            onChange={(text) => setTyped(new Map(typed).set(place, text))}
            value={typed.get(place) ?? ''}
            width="medium"
          />
        ))}
        <div className="actions">
          <Button type="submit" variant="primary">
            {setupTexts.finish}
          </Button>
          <Button onPress={props.onShowAgain}>{setupTexts.showAgain}</Button>
        </div>
      </form>
    </Door>
  );
};
