import type { Advice, PathwayAdvice, Verdict } from '../../../domain/advice/advice.ts';
import { pathwayTexts } from '../../../domain/catalogue/pathway-texts.ts';
import { questionTexts } from '../../../domain/intake/question-texts.ts';
import { StatusTag } from '../../components/status-tag.tsx';
import { intakeTexts } from '../../texts/intake.ts';
import { type AdvicePlaces, adviceGroups } from './advice-rows.ts';
import { SourceNote } from './source-note.tsx';
import { TodayTasks } from './today-tasks.tsx';

const Row = ({ row, placed }: { readonly row: PathwayAdvice; readonly placed: Verdict }) => {
  const reason = row.reasons[0];
  const missing = row.missing.map((id) => questionTexts[id].label.toLowerCase());
  return (
    <li className="advice-row">
      <p className="advice-name">
        {pathwayTexts[row.pathway].name}
        {row.verdict === placed ? null : (
          <>
            {' '}
            <StatusTag tone={row.verdict}>{intakeTexts.verdicts[row.verdict]}</StatusTag>
          </>
        )}
      </p>
      {row.verdict === 'unknown' && missing.length > 0 ? (
        <p className="small">{intakeTexts.stillToKnow(missing.join(', '))}</p>
      ) : reason === undefined ? null : (
        <p className="small">{reason.text}</p>
      )}
      {reason === undefined ? null : <SourceNote reason={reason} />}
    </li>
  );
};

/** What follows from the answers so far, live. Rows stay where they are until the next question. */
export const AdvicePane = ({ advice, places }: { readonly advice: Advice; readonly places: AdvicePlaces }) => (
  <aside aria-label={intakeTexts.adviceLabel} className="advice-pane">
    <TodayTasks tasks={advice.todayTasks} />
    {adviceGroups(advice, places).map((group) => (
      <section key={group.verdict}>
        <h2 className="pane-title">
          <StatusTag tone={group.verdict}>{intakeTexts.groups[group.verdict]}</StatusTag>
        </h2>
        <ul>
          {group.rows.map((row) => (
            <Row key={row.pathway} placed={group.verdict} row={row} />
          ))}
        </ul>
      </section>
    ))}
  </aside>
);
