import { describedBy, FieldError, FieldHelp, useFieldIds } from './field-parts.tsx';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly SelectOption<Value>[];
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string | undefined;
}

/** One of many. The browser's own list: everybody knows its keys, and it works in forced colours. */
export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const ids = useFieldIds(props.id);
  return (
    <div className={props.error === undefined ? 'field' : 'field has-error'}>
      <label className="field-label" htmlFor={ids.field}>
        {props.label}
      </label>
      <FieldHelp id={ids.help}>{props.help}</FieldHelp>
      <FieldError id={ids.error}>{props.error}</FieldError>
      <select
        aria-describedby={describedBy(ids, props.help, props.error)}
        aria-invalid={props.error === undefined ? undefined : true}
        className="input"
        id={ids.field}
        onChange={(event) => {
          const chosen = props.options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
        value={props.value}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};
