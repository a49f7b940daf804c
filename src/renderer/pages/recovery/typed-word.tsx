import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { focusField } from '../../components/error-summary.tsx';
import { TextField } from '../../components/text-field.tsx';
import { recoveryTexts } from '../../texts/recovery.ts';

/** What cannot be undone by a stray press: a word has to be typed. */
export const TypedWord = (props: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly word: string;
  readonly button: string;
  readonly isBusy: boolean;
  readonly onConfirmed: () => void;
}) => {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();
  const heading = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim().toUpperCase() === props.word) {
      props.onConfirmed();
      return;
    }
    setError(recoveryTexts.confirmWrong(props.word));
    focusField(props.id);
  };
  return (
    <section aria-labelledby={heading} className="stack">
      <h2 id={heading}>{props.title}</h2>
      <p>{props.text}</p>
      <form className="stack" noValidate={true} onSubmit={submit}>
        <TextField
          error={error}
          id={props.id}
          label={recoveryTexts.confirmLabel(props.word)}
          maxLength={40}
          onChange={setTyped}
          value={typed}
          width="medium"
        />
        <div className="actions">
          <Button isDisabled={props.isBusy} type="submit" variant="danger">
            {props.button}
          </Button>
        </div>
      </form>
    </section>
  );
};
