import type { TodayTask } from '../../../domain/advice/advice.ts';
import { formatDutchDate } from '../../../domain/dutch-date.ts';
import { StatusTag } from '../../components/status-tag.tsx';
import { intakeTexts } from '../../texts/intake.ts';
import { Sourced } from './source-note.tsx';

/** What has to happen today, whatever pathway fits. */
export const TodayTasks = ({ tasks }: { readonly tasks: readonly TodayTask[] }) =>
  tasks.length === 0 ? null : (
    <section className="today-tasks">
      <h2 className="pane-title">{intakeTexts.today}</h2>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <Sourced
              head={
                <p className="today-head">
                  <StatusTag tone={task.urgency === 'now' ? 'problem' : 'fitsIf'}>
                    {intakeTexts.urgency[task.urgency]}
                  </StatusTag>
                  <span className="small muted">
                    {intakeTexts.by[task.by]}
                    {task.before === undefined ? '' : `, ${intakeTexts.before(formatDutchDate(task.before))}`}
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
