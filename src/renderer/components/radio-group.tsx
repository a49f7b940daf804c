import { describedBy, FieldError, FieldHelp, useFieldIds } from './field-parts.tsx';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly help?: string | undefined;
}

export interface RadioGroupProps<Value extends string> {
  readonly label: string;
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly RadioOption<Value>[];
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string | undefined;
}

/** One of a few. Arrow keys move and choose, as everywhere. */
export const RadioGroup = <Value extends string>(props: RadioGroupProps<Value>) => {
  const ids = useFieldIds(props.id);
  return (
    <fieldset
      aria-describedby={describedBy(ids, props.help, props.error)}
      className={props.error === undefined ? 'field' : 'field has-error'}
      id={ids.field}
    >
      <legend className="field-label">{props.label}</legend>
      <FieldHelp id={ids.help}>{props.help}</FieldHelp>
      <FieldError id={ids.error}>{props.error}</FieldError>
      {props.options.map((option) => {
        const optionId = `${ids.field}-${option.value}`;
        return (
          <div className="choice" key={option.value}>
            <input
              aria-describedby={option.help === undefined ? undefined : `${optionId}-help`}
              checked={props.value === option.value}
              id={optionId}
              name={ids.field}
              onChange={() => props.onChange(option.value)}
              type="radio"
              value={option.value}
            />
            <label htmlFor={optionId}>{option.label}</label>
            {option.help === undefined ? null : (
              <p className="field-help" id={`${optionId}-help`}>
                {option.help}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
};
