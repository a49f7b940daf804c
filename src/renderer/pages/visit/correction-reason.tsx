import type { Client, Correction } from '../../../domain/dossier/records.ts';
import { correctionText } from '../../app/correction-text.ts';
import { Button } from '../../components/button.tsx';
import type { FieldMistake } from '../../components/error-summary.tsx';
import { Note } from '../../components/note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { correctionTexts } from '../../texts/corrections.ts';

const fieldId = 'identity-correction-reason';

/** For the summary above the page. */
export const correctionMistakes = (error: string | undefined): readonly FieldMistake[] =>
  error === undefined ? [] : [{ fieldId, text: error }];

/** What would be overwritten of an earlier visit, and why; nothing of it is kept before that is said. */
export const CorrectionReason = (props: {
  /** As it is kept. */
  readonly client: Client | null;
  readonly corrections: readonly Correction[];
  readonly why: string;
  readonly error: string | undefined;
  readonly onChange: (why: string) => void;
  readonly onUndo: (kept: Client) => void;
}) => {
  const { client } = props;
  return client === null || props.corrections.length === 0 ? null : (
    <Note title={correctionTexts.holdTitle} tone="attention">
      <div className="stack">
        <ul className="bulleted">
          {props.corrections.map((correction) => (
            <li key={correction.field}>{correctionText(client, correction)}</li>
          ))}
        </ul>
        <p>{correctionTexts.holdText}</p>
        <TextField
          error={props.error}
          help={correctionTexts.whyHelp}
          id={fieldId}
          label={correctionTexts.why}
          maxLength={280}
          onChange={props.onChange}
          value={props.why}
        />
        <div className="actions">
          <Button onPress={() => props.onUndo(client)}>{correctionTexts.undo}</Button>
        </div>
      </div>
    </Note>
  );
};
