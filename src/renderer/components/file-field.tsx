import { describedBy, FieldHelp, useFieldIds } from './field-parts.tsx';

/** A file of this computer or a stick. The page reads it in pieces; nothing is uploaded anywhere. */
export const FileField = (props: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly accept: string;
  readonly isDisabled?: boolean | undefined;
  readonly onChoose: (file: File) => void;
}) => {
  const ids = useFieldIds(undefined);
  return (
    <div className="field">
      <label className="field-label" htmlFor={ids.field}>
        {props.label}
      </label>
      <FieldHelp id={ids.help}>{props.help}</FieldHelp>
      <input
        accept={props.accept}
        aria-describedby={describedBy(ids, props.help, undefined)}
        className="input full"
        disabled={props.isDisabled}
        id={ids.field}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file !== undefined) props.onChoose(file);
        }}
        type="file"
      />
    </div>
  );
};
