import type { StaffMember } from '../../../domain/dossier/records.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { Note } from '../../components/note.tsx';
import { formatTexts } from '../../texts/format.ts';
import { referralTexts } from '../../texts/referral.ts';

/** What a social worker wants changed, above the draft that came back; gone once it is submitted again. */
export const SentBackNote = (props: { readonly referral: Referral; readonly staff: readonly StaffMember[] }) => {
  const { today } = useApp();
  const [before, last] = props.referral.history.slice(-2);
  // A draft behind a draft says why no paper came.
  if (before?.state === 'draft' || last?.state !== 'draft' || last.note === '') return null;
  const name = props.staff.find(({ id }) => id === last.by)?.name ?? formatTexts.colleagueUnknown;
  return (
    <Note title={referralTexts.sentBack(name, formatMoment(last.at, today()))} tone="attention">
      <p>{last.note}</p>
    </Note>
  );
};
