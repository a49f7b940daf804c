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
  /** Ids that the person who may accept let stand so far. */
  readonly accepted: readonly string[];
  readonly mayAccept: boolean;
  readonly onChange: (accepted: readonly string[]) => void;
}) => {
  const accept = (id: string, stays: boolean) =>
    props.onChange(stays ? [...props.accepted, id] : props.accepted.filter((one) => one !== id));
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
                isSelected={props.accepted.includes(finding.id)}
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

/** The same for who is signed in: what they let stand is kept at once, in their name. */
export const OwnFindingList = (props: {
  readonly findings: readonly FreeTextFinding[];
  readonly referral: Pick<Referral, 'acceptedFindings'>;
  readonly mayAccept: boolean;
  readonly changes: ReferralChanges;
}) => {
  const { vault, now } = useApp();
  const { referral, changes, ...list } = props;
  const log = referral.acceptedFindings;
  const keep = (ids: readonly string[]) =>
    void changes.edit({ acceptedFindings: withAccepted(log, ids, { by: vault.me.id, at: now() }) });
  return <FindingList {...list} accepted={acceptedBy(log, vault.me.id)} onChange={keep} />;
};
