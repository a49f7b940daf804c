import type { PathwayAdvice } from '../../../domain/advice/advice.ts';
import { pathwayTexts } from '../../../domain/catalogue/pathway-texts.ts';
import { StatusTag } from '../../components/status-tag.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { intakeTexts } from '../../texts/intake.ts';
import type { AdviceGroup } from './advice-rows.ts';
import { missingLabels } from './missing-labels.ts';
import { Sourced } from './source-note.tsx';

const Pathway = ({ row }: { readonly row: PathwayAdvice }) => (
  <article className="pathway">
    <h3>{pathwayTexts[row.pathway].name}</h3>
    {row.verdict === 'doesNotFit' ? null : <p className="muted">{pathwayTexts[row.pathway].summary}</p>}
    <ul className="pathway-reasons">
      {row.reasons.map((reason) => (
        <li key={reason.ruleId}>
          <Sourced
            head={<p>{reason.text}</p>}
            of={pathwayTexts[row.pathway].name}
            source={reason.source}
            sourcesDisagree={reason.sourcesDisagree}
          />
        </li>
      ))}
    </ul>
    {row.conditions.length === 0 ? null : (
      <>
        <p className="pathway-label">{adviceTexts.conditions}</p>
        <ul className="bulleted">
          {row.conditions.map((condition) => (
            <li key={condition.id}>
              {condition.text} <span className="muted">({intakeTexts.settledBy[condition.settledBy]})</span>
            </li>
          ))}
        </ul>
      </>
    )}
    {row.missing.length === 0 ? null : <p>{intakeTexts.stillToKnow(missingLabels(row.missing))}</p>}
  </article>
);

export const AdviceSection = ({ group }: { readonly group: AdviceGroup }) => (
  <section className={`advice-section ${group.verdict}`}>
    <h2>
      <StatusTag tone={group.verdict}>{intakeTexts.groups[group.verdict]}</StatusTag>
    </h2>
    {group.rows.map((row) => (
      <Pathway key={row.pathway} row={row} />
    ))}
  </section>
);
