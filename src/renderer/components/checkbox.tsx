import { useFieldIds } from './field-parts.tsx';

export interface CheckboxProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly help?: string | undefined;
  readonly id?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export const Checkbox = (props: CheckboxProps) => {
  const ids = useFieldIds(props.id);
  return (
    <div className="choice">
      <input
        aria-describedby={props.help === undefined ? undefined : ids.help}
        checked={props.isSelected}
        disabled={props.isDisabled}
        id={ids.field}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
        type="checkbox"
      />
      <label htmlFor={ids.field}>{props.label}</label>
      {props.help === undefined ? null : (
        <p className="field-help" id={ids.help}>
          {props.help}
        </p>
      )}
    </div>
  );
};
