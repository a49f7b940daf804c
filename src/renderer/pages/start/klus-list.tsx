import type { KlusRequest } from '../../../domain/dossier/records.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { startTexts } from '../../texts/start.ts';

/** Requests to have a klus done: apart from the people, as their records are. */
export const KlusList = (props: { readonly requests: readonly KlusRequest[] }) => {
  const app = useApp();
  return (
    <section>
      <h2>{startTexts.klusRequests}</h2>
      <ul className="list">
        {props.requests.map((request) => (
          <li className="list-row" key={request.id}>
            <button
              className="list-main"
              onClick={() => app.go({ page: 'klus', klusRequestId: request.id })}
              type="button"
            >
              <span className="list-title">{request.name === '' ? startTexts.klusNameless : request.name}</span>
              <span className="list-next">{request.task}</span>
            </button>
            <div className="list-side">
              <span className="muted small">{formatMoment(request.changedAt, app.today())}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
