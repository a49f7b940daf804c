import { useState } from 'react';
import type { ClosedVault } from '../../../store/vault.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileField } from '../../components/file-field.tsx';
import { Note } from '../../components/note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { joinByFileTexts, joinTexts } from '../../texts/join.ts';

const codeId = 'join-file-code';
const { failures } = joinByFileTexts;

/** A laptop without a network becomes one of a house by a file and its code; then the passphrase is asked, as always. */
export const JoinByFile = (props: {
  readonly vault: ClosedVault;
  readonly onJoined: () => void;
  readonly onBack: () => void;
}) => {
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  /** So far; null while nothing runs. */
  const [rows, setRows] = useState<number | null>(null);
  const [failure, setFailure] = useState<keyof typeof failures | null>(null);

  const join = async (file: File) => {
    const isNoCode = code.replace(/[\s-]/g, '').length !== 32;
    setMissing(isNoCode);
    setFailure(null);
    if (isNoCode) return;
    setRows(0);
    const done = await props.vault.joinByFile(code, file, setRows).finally(() => setRows(null));
    if (done.ok) props.onJoined();
    else if (done.error.type === 'noCode') setMissing(true);
    else setFailure(done.error.type);
  };

  const mistakes = isMissing ? [{ fieldId: codeId, text: joinTexts.missing.code }] : [];
  return (
    <Door lead={joinByFileTexts.lead} title={joinTexts.title}>
      <div className="stack">
        <ErrorSummary errors={mistakes} />
        {failure === null ? null : (
          <Note tone="problem">
            <p>{failures[failure]}</p>
          </Note>
        )}
        <TextField
          error={mistakes[0]?.text}
          help={joinByFileTexts.codeHelp}
          id={codeId}
          label={joinTexts.code}
          maxLength={60}
          onChange={setCode}
          value={code}
        />
        <FileField
          accept=".dwl"
          help={joinByFileTexts.fileHelp}
          isDisabled={rows !== null}
          label={joinByFileTexts.file}
          onChoose={(file) => void join(file)}
        />
        <p aria-live="polite">{rows === null ? '' : joinByFileTexts.busy(rows)}</p>
        <div className="actions">
          <Button isDisabled={rows !== null} onPress={props.onBack} variant="quiet">
            {joinTexts.back}
          </Button>
        </div>
      </div>
    </Door>
  );
};
