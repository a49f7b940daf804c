import { type FormEvent, useState } from 'react';
import type { LostOffice } from '../../app/first-stage.ts';
import { Button } from '../../components/button.tsx';
import { focusField } from '../../components/error-summary.tsx';
import { TextField } from '../../components/text-field.tsx';
import { recoveryTexts } from '../../texts/recovery.ts';

const fieldId = 'recovery-confirm';

/** What cannot be undone by a stray press: a word has to be typed. */
export const BeginAnew = (props: {
  readonly why: LostOffice['why'];
  readonly isBusy: boolean;
  readonly onConfirmed: () => void;
}) => {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();
  const word = recoveryTexts.confirmWord[props.why];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim().toUpperCase() === word) {
      props.onConfirmed();
      return;
    }
    setError(recoveryTexts.confirmWrong(word));
    focusField(fieldId);
  };
  return (
    <section aria-labelledby="recovery-anew" className="stack">
      <h2 id="recovery-anew">{recoveryTexts.anewTitle[props.why]}</h2>
      <p>{recoveryTexts.anewText[props.why]}</p>
      <form className="stack" noValidate={true} onSubmit={submit}>
        <TextField
          error={error}
          id={fieldId}
          label={recoveryTexts.confirmLabel(word)}
          maxLength={40}
          onChange={setTyped}
          value={typed}
          width="medium"
        />
        <div className="actions">
          <Button isDisabled={props.isBusy} type="submit" variant="danger">
            {recoveryTexts.anew[props.why]}
          </Button>
        </div>
      </form>
    </section>
  );
};
