import type { StaffMember } from '../../../domain/dossier/records.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { formatTexts } from '../../texts/format.ts';
import { letterTexts } from '../../texts/letter.ts';
import { referralStateTexts } from '../../texts/start.ts';

type Entry = Referral['history'][number];

/** A move of the letter with its note, or only a note: what came of printing, where the letter stayed as it was. */
const Line = (props: { readonly entry: Entry; readonly before: Entry | undefined; readonly name: string }) => {
  const { today } = useApp();
  const { entry, before, name } = props;
  const moment = formatMoment(entry.at, today());
  if (entry.note !== '' && before?.state === entry.state)
    return (
      <>
        {entry.note} <span className="muted">{letterTexts.historyBy(name, moment)}</span>
      </>
    );
  return (
    <>
      {letterTexts.historyLine(referralStateTexts[entry.state], name, moment)}
      {entry.note === '' ? null : <span className="muted"> {entry.note}</span>}
    </>
  );
};

/** Everything that happened to the letter, newest last. */
export const LetterHistory = (props: { readonly referral: Referral; readonly staff: readonly StaffMember[] }) => {
  const { history } = props.referral;
  const nameOf = (id: StaffMember['id']): string =>
    props.staff.find((member) => member.id === id)?.name ?? formatTexts.colleagueUnknown;
  return (
    <details className="letter-history">
      <summary>{letterTexts.history}</summary>
      <ol>
        {history.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end, and two entries may fall in one moment
          <li key={index}>
            <Line before={history[index - 1]} entry={entry} name={nameOf(entry.by)} />
          </li>
        ))}
      </ol>
    </details>
  );
};
