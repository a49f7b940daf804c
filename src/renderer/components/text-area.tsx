import { describedBy, FieldError, FieldHelp, useFieldIds } from './field-parts.tsx';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly id?: string | undefined;
  readonly rows?: number | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Several lines of text. */
export const TextArea = (props: TextAreaProps) => {
  const ids = useFieldIds(props.id);
  return (
    <div className={props.error === undefined ? 'field' : 'field has-error'}>
      <label className="field-label" htmlFor={ids.field}>
        {props.label}
      </label>
      <FieldHelp id={ids.help}>{props.help}</FieldHelp>
      <FieldError id={ids.error}>{props.error}</FieldError>
      <textarea
        aria-describedby={describedBy(ids, props.help, props.error)}
        aria-invalid={props.error === undefined ? undefined : true}
        // biome-ignore lint/a11y/noAutofocus: a page that starts with a field puts the cursor there, as its heading says
        autoFocus={props.autoFocus}
        className="input full"
        disabled={props.isDisabled}
        id={ids.field}
        maxLength={props.maxLength}
        onBlur={props.onBlur}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        rows={props.rows ?? 3}
        value={props.value}
      />
    </div>
  );
};
