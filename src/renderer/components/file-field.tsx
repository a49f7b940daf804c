import { useState } from 'react';
import { componentTexts } from '../texts/components.ts';
import { describedBy, FieldHelp, useFieldIds } from './field-parts.tsx';

/**
 * A file of this computer or a stick. The page reads it in pieces; nothing is uploaded anywhere. The browser's own words stand
 * in the language of the system, so ours stand in their place; the field itself stays what keyboard and reader meet.
 */
export const FileField = (props: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly accept: string;
  readonly isDisabled?: boolean | undefined;
  readonly onChoose: (file: File) => void;
}) => {
  const ids = useFieldIds(undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className="field">
      <label className="field-label" htmlFor={ids.field}>
        {props.label}
      </label>
      <FieldHelp id={ids.help}>{props.help}</FieldHelp>
      <div className="file-field">
        <input
          accept={props.accept}
          aria-describedby={describedBy(ids, props.help, undefined)}
          className="visually-hidden"
          disabled={props.isDisabled}
          id={ids.field}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file can be chosen again.
            event.currentTarget.value = '';
            if (file === undefined) return;
            setChosen(file.name);
            props.onChoose(file);
          }}
          type="file"
        />
        <label className="button" htmlFor={ids.field}>
          {componentTexts.chooseFile}
        </label>
        <span className="file-name muted">{chosen ?? componentTexts.noFile}</span>
      </div>
    </div>
  );
};
