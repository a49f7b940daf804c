import type { FreeTextFinding } from '../../letter/free-text-check.ts';
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
  readonly accepted: readonly string[];
  readonly mayAccept: boolean;
  readonly onChange: (accepted: readonly string[]) => void;
}) =>
  props.findings.length === 0 ? null : (
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
                onChange={(stays) =>
                  props.onChange(
                    stays
                      ? [...props.accepted, finding.id]
                      : props.accepted.filter((accepted) => accepted !== finding.id),
                  )
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
      {props.mayAccept ? null : <p>{referralTexts.findingOnlyReleaser}</p>}
    </Note>
  );
