import { describedBy, FieldError, FieldHelp, useFieldIds } from './field-parts.tsx';

export interface CheckboxProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Yes or no. Help and error are read with the box. */
export const Checkbox = (props: CheckboxProps) => {
  const ids = useFieldIds(props.id);
  return (
    <div className={props.error === undefined ? 'choice' : 'choice has-error'}>
      <FieldError id={ids.error}>{props.error}</FieldError>
      <input
        aria-describedby={describedBy(ids, props.help, props.error)}
        aria-invalid={props.error === undefined ? undefined : true}
        checked={props.isSelected}
        disabled={props.isDisabled}
        id={ids.field}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
        type="checkbox"
      />
      <label htmlFor={ids.field}>{props.label}</label>
      <FieldHelp id={ids.help}>{props.help}</FieldHelp>
    </div>
  );
};
