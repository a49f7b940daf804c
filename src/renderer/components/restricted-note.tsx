import { decisionInForce } from '../../domain/dossier/file-decisions.ts';
import type { Client } from '../../domain/dossier/records.ts';
import { localDateOf } from '../../domain/dutch-date.ts';
import { formatDay } from '../app/format.ts';
import { useStaffNames } from '../app/staff-names.ts';
import { rightsTexts } from '../texts/rights.ts';
import { Note } from './note.tsx';

/** On every screen of a restricted file: since when, by whom and why, and what still can. */
export const RestrictedNote = ({ client }: { readonly client: Client | null }) => {
  const staffName = useStaffNames();
  const decision = client === null ? null : decisionInForce(client.restrictions);
  if (decision === null) return null;
  return (
    <Note title={rightsTexts.restrictedTitle} tone="attention">
      <p>
        {rightsTexts.decidedBy(formatDay(localDateOf(decision.at)), staffName(decision.by))} {rightsTexts.reasonWas}{' '}
        {decision.reason}
      </p>
      <p>{rightsTexts.restrictedText}</p>
    </Note>
  );
};
