import type { QuestionId } from '../../../domain/intake/answers.ts';
import { intakeTexts } from '../../texts/intake.ts';
import { type OverviewRow, progressOf } from './overview-rows.ts';

/** What was said; each line opens its question again. */
export const IntakeOverview = (props: {
  readonly rows: readonly OverviewRow[];
  readonly onOpen: (id: QuestionId) => void;
}) => {
  const { answered, total } = progressOf(props.rows);
  return (
    <nav aria-labelledby="overview-title" className="intake-overview">
      <h2 className="pane-title" id="overview-title">
        {intakeTexts.overview}
      </h2>
      <p className="muted small">{intakeTexts.progress(answered, total)}</p>
      <ol>
        {props.rows.map((row) => (
          <li key={row.id}>
            <button
              aria-current={row.isCurrent ? 'true' : undefined}
              className={row.answer === null ? 'overview-row is-open' : 'overview-row'}
              onClick={() => props.onOpen(row.id)}
              type="button"
            >
              <span className="overview-label">{row.label}</span>
              {row.answer === null ? (
                <span className="visually-hidden">{intakeTexts.notAsked}</span>
              ) : (
                <span className="overview-answer">{row.answer}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
