import type { Advice, PathwayAdvice, Verdict } from '../../../domain/advice/advice.ts';
import { pathwayTextOf } from '../../../domain/catalogue/pathway-texts.ts';
import type { Answers } from '../../../domain/intake/answers.ts';
import { questionsFor } from '../../../domain/intake/questions.ts';
import { useApp } from '../../app/app-context.ts';
import { StatusTag } from '../../components/status-tag.tsx';
import { intakeTexts } from '../../texts/intake.ts';
import { type AdvicePlaces, adviceGroups } from './advice-rows.ts';
import { missingLabels } from './missing-labels.ts';
import { becauseText } from './overview-rows.ts';
import { Sourced } from './source-note.tsx';
import { TodayTasks } from './today-tasks.tsx';

const Row = (props: { readonly row: PathwayAdvice; readonly placed: Verdict; readonly answers: Answers }) => {
  const { row, placed, answers } = props;
  const { organisation } = useApp();
  const reason = row.reasons[0];
  if (reason === undefined) return null;
  const { name } = pathwayTextOf(row.pathway, organisation);
  const isOpen = row.verdict === 'unknown' && row.missing.length > 0;
  return (
    <li className="advice-row">
      <Sourced
        because={becauseText(questionsFor(organisation), answers, reason.because)}
        head={<p className="advice-name">{name}</p>}
        of={name}
        source={reason.source}
        sourcesDisagree={reason.sourcesDisagree}
      >
        <p className="small">
          {row.verdict === placed ? null : (
            <strong className={`verdict ${row.verdict}`}>{intakeTexts.verdicts[row.verdict]}: </strong>
          )}
          {isOpen ? intakeTexts.stillToKnow(missingLabels(row.missing)) : reason.text}
        </p>
      </Sourced>
    </li>
  );
};

/** What follows from the answers so far, live. Rows stay where they are until the next question. */
export const AdvicePane = (props: {
  readonly advice: Advice;
  readonly places: AdvicePlaces;
  readonly answers: Answers;
}) => {
  const { advice, places, answers } = props;
  return (
    <aside aria-label={intakeTexts.adviceLabel} className="advice-pane">
      <TodayTasks tasks={advice.todayTasks} />
      {adviceGroups(advice, places).map((group) => (
        <section key={group.verdict}>
          <h2 className="pane-title">
            <StatusTag tone={group.verdict}>{intakeTexts.groups[group.verdict]}</StatusTag>
          </h2>
          <ul>
            {group.rows.map((row) => (
              <Row answers={answers} key={row.pathway} placed={group.verdict} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
};
