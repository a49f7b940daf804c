import { type KeyboardEvent, useState } from 'react';
import { passphraseTexts } from '../texts/passphrase.ts';
import { Button } from './button.tsx';
import { describedBy, FieldError, FieldHelp, useFieldIds } from './field-parts.tsx';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly id?: string | undefined;
  readonly isNew?: boolean | undefined;
}

/** Hidden while typing unless asked for; says when Caps Lock is on. */
export const PassphraseField = (props: PassphraseFieldProps) => {
  const ids = useFieldIds(props.id);
  const [isShown, setShown] = useState(false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div className={props.error === undefined ? 'field' : 'field has-error'}>
      <label className="field-label" htmlFor={ids.field}>
        {props.label}
      </label>
      <FieldHelp id={ids.help}>{props.help}</FieldHelp>
      <FieldError id={ids.error}>{props.error}</FieldError>
      <div className="with-button">
        <input
          aria-describedby={describedBy(ids, props.help, props.error)}
          aria-invalid={props.error === undefined ? undefined : true}
          autoCapitalize="none"
          autoComplete={props.isNew === true ? 'new-password' : 'off'}
          // biome-ignore lint/a11y/noAutofocus: the page is there to type it
          autoFocus={props.autoFocus}
          className="input full"
          id={ids.field}
          maxLength={200}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onKeyDown={watchCapsLock}
          onKeyUp={watchCapsLock}
          spellCheck={false}
          type={isShown ? 'text' : 'password'}
          value={props.value}
        />
        <Button isPressed={isShown} onPress={() => setShown(!isShown)}>
          {isShown ? passphraseTexts.hide : passphraseTexts.show}
        </Button>
      </div>
      <p className="caps-lock" role="status">
        {hasCapsLock ? passphraseTexts.capsLock : ''}
      </p>
    </div>
  );
};
