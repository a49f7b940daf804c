import type { Advice, PathwayAdvice, Verdict } from '../../../domain/advice/advice.ts';
import { pathwayTextOf } from '../../../domain/catalogue/pathway-texts.ts';
import { useApp } from '../../app/app-context.ts';
import { StatusTag } from '../../components/status-tag.tsx';
import { intakeTexts } from '../../texts/intake.ts';
import { type AdvicePlaces, adviceGroups } from './advice-rows.ts';
import { missingLabels } from './missing-labels.ts';
import { Sourced } from './source-note.tsx';
import { TodayTasks } from './today-tasks.tsx';

const Row = ({ row, placed }: { readonly row: PathwayAdvice; readonly placed: Verdict }) => {
  const { organisation } = useApp();
  const reason = row.reasons[0];
  if (reason === undefined) return null;
  const { name } = pathwayTextOf(row.pathway, organisation);
  const isOpen = row.verdict === 'unknown' && row.missing.length > 0;
  return (
    <li className="advice-row">
      <Sourced
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
