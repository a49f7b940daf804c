import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { Note } from '../../components/note.tsx';
import { formatTexts } from '../../texts/format.ts';
import { letterTexts } from '../../texts/letter.ts';
import { BackToDraft } from './back-to-draft.tsx';
import { LeavingLetter } from './leaving-letter.tsx';
import type { LetterStepProps } from './letter-step-props.ts';

/** An approved letter: exactly the signed bytes, to the printer or to a file. */
export const LeaveStep = (props: LetterStepProps) => {
  const { today } = useApp();
  const { file, shown, changes } = props;
  const { referral, staff } = file.records;
  const { approval } = referral;
  const name = staff.find((member) => member.id === approval?.by)?.name ?? formatTexts.colleagueUnknown;
  return (
    <>
      {approval === null ? null : (
        <p className="muted small">{letterTexts.approvedBy(name, formatMoment(approval.at, today()))}</p>
      )}
      {file.isStale ? <Note tone="attention">{letterTexts.staleApproval}</Note> : null}
      {shown.type === 'ready' && !file.isStale ? (
        <LeavingLetter kept={null} release={file.release} shown={shown} step={props} />
      ) : null}
      <BackToDraft changes={changes} referral={referral} variant={file.isStale ? 'primary' : 'quiet'} />
    </>
  );
};
