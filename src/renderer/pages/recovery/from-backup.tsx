import type { OfficeId } from '../../../domain/ids.ts';
import type { Recovery } from '../../../store/lost-office.ts';
import { FileField } from '../../components/file-field.tsx';
import { Note } from '../../components/note.tsx';
import { recoveryTexts } from '../../texts/recovery.ts';
import type { PutBack } from './use-put-back.ts';

/** A backup chosen is put back at once: it is verified as a whole before anything is changed. */
export const FromBackup = (props: {
  readonly recovery: Recovery;
  readonly putBack: PutBack;
  /** The office that has to be in it; null on a laptop that expects none. */
  readonly expected: OfficeId | null;
}) => (
  <FileField
    accept=".dwb"
    help={recoveryTexts.backupHelp}
    isDisabled={props.putBack.rows !== null}
    label={recoveryTexts.backup}
    onChoose={(file) => props.putBack.run((onProgress) => props.recovery.fromBackup(file, props.expected, onProgress))}
  />
);

/** What is going on, and what went wrong. */
export const PutBackStanding = ({ putBack }: { readonly putBack: PutBack }) => (
  <>
    {putBack.failure === null ? null : (
      <Note tone="problem">
        <p>{recoveryTexts.failures[putBack.failure]}</p>
      </Note>
    )}
    <p aria-live="polite">{putBack.rows === null ? '' : recoveryTexts.busy(putBack.rows)}</p>
  </>
);
