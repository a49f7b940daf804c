import type { StaffMember } from '../../../domain/dossier/records.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { formatTexts } from '../../texts/format.ts';
import { letterTexts } from '../../texts/letter.ts';
import { referralStateTexts } from '../../texts/start.ts';

/** Every move of the letter, newest last. */
export const LetterHistory = (props: { readonly referral: Referral; readonly staff: readonly StaffMember[] }) => {
  const { today } = useApp();
  const nameOf = (id: StaffMember['id']): string =>
    props.staff.find((member) => member.id === id)?.name ?? formatTexts.colleagueUnknown;
  return (
    <details className="letter-history">
      <summary>{letterTexts.history}</summary>
      <ol>
        {props.referral.history.map((entry) => (
          <li key={`${entry.at}-${entry.state}`}>
            {letterTexts.historyLine(
              referralStateTexts[entry.state],
              nameOf(entry.by),
              formatMoment(entry.at, today()),
            )}
            {entry.note === '' ? null : <span className="muted"> {entry.note}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
};
