import { useState } from 'react';
import type { Client, Visit } from '../../../domain/dossier/records.ts';
import { makeAttendanceCertificate } from '../../../letter/attendance-certificate.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { SheetDialog } from '../../components/sheet-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { finishTexts } from '../../texts/finish.ts';
import { type HourFault, type Hours, hoursOfVisit, readHours } from './attendance-hours.ts';

const faultTexts: Readonly<Record<HourFault, string>> = {
  notATime: finishTexts.timeFault,
  beforeFrom: finishTexts.timeOrderFault,
};

const Certificate = (props: { readonly visit: Visit; readonly client: Client; readonly onClose: () => void }) => {
  const { vault, organisation, today, now } = useApp();
  const [typed, setTyped] = useState<Hours>(() => hoursOfVisit(props.visit, now()));
  const { hours, faults } = readHours(typed);
  const faultText = (fault: HourFault | undefined) => (fault === undefined ? undefined : faultTexts[fault]);
  return (
    <SheetDialog
      fileName="aanwezigheidsattest.pdf"
      onClose={props.onClose}
      sheet={makeAttendanceCertificate({
        client: props.client,
        day: props.visit.day,
        ...hours,
        issuedBy: vault.me.name,
        organisation,
        date: today(),
        mark: { type: vault.isPractice ? 'practice' : 'none' },
      })}
      title={finishTexts.attendance}
    >
      <TextField
        error={faultText(faults.from)}
        label={finishTexts.attendanceFrom}
        maxLength={8}
        onChange={(from) => setTyped({ ...typed, from })}
        value={typed.from}
        width="short"
      />
      <TextField
        error={faultText(faults.to)}
        help={finishTexts.attendanceHelp}
        label={finishTexts.attendanceTo}
        maxLength={8}
        onChange={(to) => setTyped({ ...typed, to })}
        value={typed.to}
        width="short"
      />
    </SheetDialog>
  );
};

/** That somebody was here, for an employer or a school: the hours of the visit, which the desk can put right. */
export const AttendanceButton = (props: { readonly visit: Visit; readonly client: Client }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{finishTexts.attendanceShow}</Button>
      {isOpen ? <Certificate {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
