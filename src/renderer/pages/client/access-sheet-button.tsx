import { useState } from 'react';
import { clientName } from '../../../domain/dossier/client-name.ts';
import type { Client, StaffMember } from '../../../domain/dossier/records.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import { makeAccessSheet } from '../../../letter/access-sheet.ts';
import type { SheetPaper } from '../../../letter/paper.ts';
import { type App, useApp } from '../../app/app-context.ts';
import { formatTime } from '../../app/format.ts';
import { logLineText } from '../../app/log-words.ts';
import { Button } from '../../components/button.tsx';
import { SheetDialog } from '../../components/sheet-dialog.tsx';
import { logTexts } from '../../texts/log.ts';
import { functionOf } from './function-of.ts';

const readSheet = async (app: App, client: Client, staff: readonly StaffMember[]): Promise<SheetPaper | null> => {
  const report = await app.vault.audit.ofPerson(client.id);
  if (!report.ok) return null;
  return makeAccessSheet({
    clientName: clientName(client),
    lines: report.value.entries.toReversed().map((entry) => ({
      day: localDateOf(entry.at),
      time: formatTime(entry.at),
      who: functionOf(staff, entry.by),
      what: logLineText(entry, (member) => functionOf(staff, member)),
      why: entry.reason.replace(/\.$/, ''),
    })),
    organisation: app.organisation,
    date: app.today(),
    mark: { type: app.vault.isPractice ? 'practice' : 'none' },
  });
};

/** "Wie zag mijn dossier", to read together with the person and to hand over. For who may read the log of one person. */
export const AccessSheetButton = (props: { readonly client: Client; readonly staff: readonly StaffMember[] }) => {
  const app = useApp();
  const [sheet, setSheet] = useState<SheetPaper | null>(null);
  if (!app.vault.may('readLogOfPerson')) return null;
  return (
    <>
      <Button onPress={() => void readSheet(app, props.client, props.staff).then(setSheet)}>
        {logTexts.sheetShow}
      </Button>
      {sheet === null ? null : (
        <SheetDialog fileName="inzage.pdf" onClose={() => setSheet(null)} sheet={sheet} title={logTexts.sheet} />
      )}
    </>
  );
};
