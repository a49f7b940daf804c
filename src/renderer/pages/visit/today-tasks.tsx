import type { TodayTask } from '../../../domain/advice/advice.ts';
import type { LocalDate } from '../../../domain/dates.ts';
import { formatDutchDate } from '../../../domain/dutch-date.ts';
import { useApp } from '../../app/app-context.ts';
import { StatusTag } from '../../components/status-tag.tsx';
import { intakeTexts } from '../../texts/intake.ts';
import { Sourced } from './source-note.tsx';

/** Today is said by the urgency already. */
const lastDay = ({ before }: TodayTask, today: LocalDate): string =>
  before === undefined || before === today ? '' : `, ${intakeTexts.before(formatDutchDate(before))}`;

/** What has to happen today, whatever pathway fits. */
export const TodayTasks = ({ tasks }: { readonly tasks: readonly TodayTask[] }) => {
  const { today } = useApp();
  return tasks.length === 0 ? null : (
    <section className="today-tasks">
      <h2 className="pane-title">{intakeTexts.today}</h2>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <Sourced
              head={
                <p className="today-head">
                  <StatusTag tone={task.urgency === 'now' ? 'problem' : 'waiting'}>
                    {intakeTexts.urgency[task.urgency]}
                  </StatusTag>
                  <span className="small muted">
                    {intakeTexts.by[task.by]}
                    {lastDay(task, today())}
                  </span>
                </p>
              }
              of={task.text}
              source={task.source}
            >
              <p className="small">{task.text}</p>
            </Sourced>
          </li>
        ))}
      </ul>
    </section>
  );
};
