import { acceptedBy, withAccepted } from '../../domain/referral/accepted-findings.ts';
import type { Referral } from '../../domain/referral/referral.ts';
import type { FreeTextFinding } from '../../letter/free-text-check.ts';
import { useApp } from '../app/app-context.ts';
import type { ReferralChanges } from '../app/use-change-referral.ts';
import { referralTexts } from '../texts/referral.ts';
import { Checkbox } from './checkbox.tsx';
import { Note } from './note.tsx';

const InPlace = ({ finding }: { readonly finding: FreeTextFinding }) => (
  <q className="finding-text">
    {finding.text.slice(0, finding.start)}
    <mark>{finding.text.slice(finding.start, finding.end)}</mark>
    {finding.text.slice(finding.end)}
  </q>
);

/** Words that usually do not belong in a letter, shown in their sentence. Only who releases the letter may let them stay. */
export const FindingList = (props: {
  readonly findings: readonly FreeTextFinding[];
  readonly referral: Pick<Referral, 'acceptedFindings'>;
  readonly mayAccept: boolean;
  readonly changes: ReferralChanges;
}) => {
  const { vault, now } = useApp();
  const log = props.referral.acceptedFindings;
  const accepted = acceptedBy(log, vault.me.id);
  const accept = (id: string, stays: boolean) => {
    const ids = stays ? [...accepted, id] : accepted.filter((one) => one !== id);
    void props.changes.edit({ acceptedFindings: withAccepted(log, ids, { by: vault.me.id, at: now() }) });
  };
  return props.findings.length === 0 ? null : (
    <Note title={referralTexts.findingsTitle} tone="attention">
      <ul className="stack">
        {props.findings.map((finding) => (
          <li key={`${finding.field}-${finding.id}`}>
            <p>
              <strong>{referralTexts.findingKinds[finding.kind]}:</strong> <InPlace finding={finding} />
            </p>
            {props.mayAccept ? (
              <Checkbox
                isSelected={accepted.includes(finding.id)}
                label={referralTexts.findingAccept(finding.match)}
                onChange={(stays) => accept(finding.id, stays)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {props.mayAccept ? null : <p>{referralTexts.findingOnlyReleaser}</p>}
    </Note>
  );
};
