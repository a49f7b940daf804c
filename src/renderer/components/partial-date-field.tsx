import { componentTexts } from '../texts/components.ts';
import { describedBy, FieldError, FieldHelp, useFieldIds } from './field-parts.tsx';

/** As typed: three pieces of text, each may be empty (not known). */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface PartialDateFieldProps {
  readonly label: string;
  readonly value: TypedDate;
  readonly onChange: (value: TypedDate) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
}

const boxes = [
  { part: 'day', label: componentTexts.day, maxLength: 2, width: 'two' },
  { part: 'month', label: componentTexts.month, maxLength: 2, width: 'two' },
  { part: 'year', label: componentTexts.year, maxLength: 4, width: 'four' },
] as const;

/** A date in three boxes, because some people only know the year. No jumping between the boxes by itself. */
export const PartialDateField = (props: PartialDateFieldProps) => {
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
      <div className="date-boxes">
        {boxes.map((box) => (
          <div key={box.part}>
            <label htmlFor={`${ids.field}-${box.part}`}>{box.label}</label>
            <input
              aria-invalid={props.error === undefined ? undefined : true}
              autoComplete="off"
              // biome-ignore lint/a11y/noAutofocus: a page that starts with a field puts the cursor there
              autoFocus={props.autoFocus === true && box.part === 'day'}
              className={`input ${box.width}`}
              id={`${ids.field}-${box.part}`}
              inputMode="numeric"
              maxLength={box.maxLength}
              onBlur={props.onBlur}
              onChange={(event) => props.onChange({ ...props.value, [box.part]: event.currentTarget.value })}
              type="text"
              value={props.value[box.part]}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
};
