import type { PathwayAdvice } from '../../../domain/advice/advice.ts';
import { pathwayTextOf } from '../../../domain/catalogue/pathway-texts.ts';
import type { Answers } from '../../../domain/intake/answers.ts';
import { questionsFor } from '../../../domain/intake/questions.ts';
import { useApp } from '../../app/app-context.ts';
import { StatusTag } from '../../components/status-tag.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { intakeTexts } from '../../texts/intake.ts';
import type { AdviceGroup } from './advice-rows.ts';
import { missingLabels } from './missing-labels.ts';
import { becauseText } from './overview-rows.ts';
import { Sourced } from './source-note.tsx';

const Pathway = ({ row, answers }: { readonly row: PathwayAdvice; readonly answers: Answers }) => {
  const { organisation } = useApp();
  const questions = questionsFor(organisation);
  const { name, summary } = pathwayTextOf(row.pathway, organisation);
  return (
    <article className="pathway">
      <h3>{name}</h3>
      {row.verdict === 'doesNotFit' ? null : <p className="muted">{summary}</p>}
      <ul className="pathway-reasons">
        {row.reasons.map((reason) => (
          <li key={reason.ruleId}>
            <Sourced
              because={becauseText(questions, answers, reason.because)}
              head={<p>{reason.text}</p>}
              of={name}
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
};

export const AdviceSection = (props: { readonly group: AdviceGroup; readonly answers: Answers }) => {
  const { group, answers } = props;
  return (
    <section className={`advice-section ${group.verdict}`}>
      <h2>
        <StatusTag tone={group.verdict}>{intakeTexts.groups[group.verdict]}</StatusTag>
      </h2>
      {group.rows.map((row) => (
        <Pathway answers={answers} key={row.pathway} row={row} />
      ))}
    </section>
  );
};
