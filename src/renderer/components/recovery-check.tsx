import { type FormEvent, useState } from 'react';
import { recoveryPaperTexts } from '../texts/recovery-paper.ts';
import { Button } from './button.tsx';
import { ErrorSummary, type FieldMistake } from './error-summary.tsx';
import { Note } from './note.tsx';
import { isSameGroup } from './recovery-groups.ts';
import type { StepFrame } from './recovery-paper.tsx';
import { TextField } from './text-field.tsx';

export interface RecoveryCheckProps {
  readonly Frame: StepFrame;
  readonly finish: string;
  readonly failure: string | null;
  readonly groups: readonly string[];
  /** Places from 0. */
  readonly asked: readonly [number, number];
  readonly onShowAgain: () => void;
  readonly onDone: () => void;
}

const fieldOf = (place: number): string => `recovery-group-${place + 1}`;

/** Two groups from the paper: whoever cannot type them has no paper yet. */
export const RecoveryCheck = (props: RecoveryCheckProps) => {
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = props.asked.filter((place) => !isSameGroup(typed.get(place) ?? '', props.groups[place] ?? ''));
    setMistakes(wrong.map((place) => ({ fieldId: fieldOf(place), text: recoveryPaperTexts.groupWrong(place + 1) })));
    if (wrong.length === 0) props.onDone();
  };
  return (
    <props.Frame lead={recoveryPaperTexts.checkText} title={recoveryPaperTexts.checkTitle}>
      <ErrorSummary errors={mistakes} />
      <form className="stack" noValidate={true} onSubmit={submit}>
        {props.asked.map((place, index) => (
          <TextField
            autoFocus={index === 0}
            error={mistakes.find((mistake) => mistake.fieldId === fieldOf(place))?.text}
            id={fieldOf(place)}
            key={place}
            label={recoveryPaperTexts.groupLabel(place + 1)}
            maxLength={20}
            onChange={(text) => setTyped(new Map(typed).set(place, text))}
            value={typed.get(place) ?? ''}
            width="medium"
          />
        ))}
        {props.failure === null ? null : (
          <Note tone="problem">
            <p>{props.failure}</p>
          </Note>
        )}
        <div className="actions">
          <Button type="submit" variant="primary">
            {props.finish}
          </Button>
          <Button onPress={props.onShowAgain}>{recoveryPaperTexts.showAgain}</Button>
        </div>
      </form>
    </props.Frame>
  );
};
