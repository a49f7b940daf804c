import { useState } from 'react';
import type { Client, StaffMember } from '../../../domain/dossier/records.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import type { SaveFailure } from '../../../host/port.ts';
import type { AccessFile } from '../../../letter/access-file-schema.ts';
import { makeAccessFileSheet } from '../../../letter/access-file-sheet.ts';
import type { SheetPaper } from '../../../letter/paper.ts';
import type { WriteFailure } from '../../../store/failures.ts';
import { type App, useApp } from '../../app/app-context.ts';
import { formatDay, formatTime } from '../../app/format.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { SheetDialog } from '../../components/sheet-dialog.tsx';
import { accessFileTexts } from '../../texts/access-file.ts';
import { adviceTexts } from '../../texts/advice.ts';
import { outcomeTexts } from '../../texts/finish.ts';
import { printFailureText } from '../../texts/paper.ts';
import { optionalFieldTexts, referralTexts } from '../../texts/referral.ts';
import { referralStateTexts, startTexts } from '../../texts/start.ts';
import { visitTexts } from '../../texts/visit.ts';
import { readAccessFile } from './read-access-file.ts';

const sheetOf = ({ vault, organisation, today }: App, file: AccessFile): SheetPaper =>
  makeAccessFileSheet(file, {
    words: {
      outcomes: outcomeTexts,
      letterStates: referralStateTexts,
      visitStates: { open: startTexts.open, paused: startTexts.paused, closed: startTexts.closed },
      purposes: referralTexts.purposes,
      optionalFields: optionalFieldTexts,
      recipients: adviceTexts.recipients,
    },
    organisation,
    date: today(),
    mark: { type: vault.isPractice ? 'practice' : 'none' },
    momentOf: (instant) => accessFileTexts.moment(formatDay(localDateOf(instant)), formatTime(instant)),
  });

type Saving = 'idle' | 'saved' | 'downloaded' | SaveFailure;

/** Beside the paper: the same as data. */
const AsData = ({ file }: { readonly file: AccessFile }) => {
  const { host, appInfo } = useApp();
  const [saving, setSaving] = useState<Saving>('idle');
  const save = async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(file, null, 2));
    const saved = await host.saveExport('inzagedossier.json', bytes);
    if (!saved.ok) setSaving(saved.error);
    else setSaving(saved.value.type === 'cancelled' ? 'idle' : saved.value.type);
  };
  return (
    <div className="stack">
      {appInfo === null ? null : (
        <div className="actions">
          <Button onPress={() => void save()}>{accessFileTexts.saveData}</Button>
        </div>
      )}
      <p className="field-help">{accessFileTexts.saveDataHelp}</p>
      {saving === 'saved' || saving === 'downloaded' ? <Note tone="good">{accessFileTexts[saving]}</Note> : null}
      {typeof saving === 'object' ? <Note tone="problem">{printFailureText(saving)}</Note> : null}
    </div>
  );
};

/** "Inzagedossier": all that is kept about the person, to read together and to hand over. */
export const AccessFileButton = (props: { readonly client: Client; readonly staff: readonly StaffMember[] }) => {
  const app = useApp();
  const [file, setFile] = useState<AccessFile | null>(null);
  const [failure, setFailure] = useState<WriteFailure | null>(null);
  if (!app.vault.may('exportFile')) return null;
  const open = async () => {
    const read = await readAccessFile(app, props.client.id, props.staff);
    setFailure(read.ok ? null : read.error);
    if (read.ok) setFile(read.value);
  };
  return (
    <>
      <Button onPress={() => void open()}>{accessFileTexts.open}</Button>
      {failure === null ? null : <Note tone="problem">{visitTexts.notSaved[failure.type]}</Note>}
      {file === null ? null : (
        <SheetDialog
          fileName="inzagedossier.pdf"
          note={
            <Note title={accessFileTexts.warningTitle} tone="attention">
              <p>{accessFileTexts.warning}</p>
            </Note>
          }
          onClose={() => setFile(null)}
          sheet={sheetOf(app, file)}
          title={accessFileTexts.title}
        >
          <AsData file={file} />
        </SheetDialog>
      )}
    </>
  );
};
