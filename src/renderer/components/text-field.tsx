import type { HTMLInputTypeAttribute, InputHTMLAttributes } from 'react';
import { describedBy, FieldError, FieldHelp, useFieldIds } from './field-parts.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'] | undefined;
  readonly maxLength?: number | undefined;
  /** Needed where an error summary links to the field. */
  readonly id?: string | undefined;
  readonly type?: HTMLInputTypeAttribute | undefined;
  readonly autoComplete?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  /** How long the answer usually is; the box shows it. */
  readonly width?: 'full' | 'medium' | 'short' | undefined;
}

/** One line of text with its label above it; help and error are read with the field. */
export const TextField = (props: TextFieldProps) => {
  const ids = useFieldIds(props.id);
  return (
    <div className={props.error === undefined ? 'field' : 'field has-error'}>
      <label className="field-label" htmlFor={ids.field}>
        {props.label}
      </label>
      <FieldHelp id={ids.help}>{props.help}</FieldHelp>
      <FieldError id={ids.error}>{props.error}</FieldError>
      <input
        aria-describedby={describedBy(ids, props.help, props.error)}
        aria-invalid={props.error === undefined ? undefined : true}
        autoComplete={props.autoComplete ?? 'off'}
        // biome-ignore lint/a11y/noAutofocus: a page that starts with a field puts the cursor there, as its heading says
        autoFocus={props.autoFocus}
        className={`input ${props.width ?? 'full'}`}
        disabled={props.isDisabled}
        id={ids.field}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        onBlur={props.onBlur}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        spellCheck={false}
        type={props.type ?? 'text'}
        value={props.value}
      />
    </div>
  );
};
