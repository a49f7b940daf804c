import type { KlusRequest } from '../../../domain/dossier/records.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { ListRow } from '../../components/list-row.tsx';
import { startTexts } from '../../texts/start.ts';

/** Requests to have a klus done: apart from the people, as their records are. */
export const KlusList = (props: { readonly requests: readonly KlusRequest[] }) => {
  const app = useApp();
  return (
    <section>
      <h2>{startTexts.klusRequests}</h2>
      <ul className="list">
        {props.requests.map((request) => (
          <ListRow
            key={request.id}
            onOpen={() => app.go({ page: 'klus', klusRequestId: request.id })}
            side={<span className="muted small">{formatMoment(request.changedAt, app.today())}</span>}
            text={request.task}
            title={request.name === '' ? startTexts.klusNameless : request.name}
          />
        ))}
      </ul>
    </section>
  );
};
