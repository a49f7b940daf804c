import type { ReactNode } from 'react';
import { instantSchema } from '../../../domain/dates.ts';
import type { OfficeServer } from '../../../host/port.ts';
import type { SyncState } from '../../../sync/engine.ts';
import type { HeardOrder } from '../../../sync/exchange.ts';
import { useApp } from '../../app/app-context.ts';
import { formatCount, isPassing, isShutOut } from '../../app/exchange-line.ts';
import { formatMoment } from '../../app/format.ts';
import { useLive } from '../../app/use-live.ts';
import { useOfficeSync } from '../../app/use-office-sync.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { exchangeTexts } from '../../texts/exchange.ts';
import { outboxTexts } from '../../texts/outbox.ts';
import { CourierFile } from './courier-file.tsx';
import { ExchangeNow } from './exchange-now.tsx';
import { HeldList } from './held-list.tsx';
import { HelpdeskExport } from './helpdesk-export.tsx';
import { NewKey } from './new-key.tsx';
import { OutboxList } from './outbox-list.tsx';
import { VersionList } from './version-list.tsx';

/** Smaller differences are nobody's worry. */
const clockMinutes = 2;

const ClockNote = ({ clockOffset }: SyncState) => {
  const minutes = Math.round(Math.abs(clockOffset) / 60_000);
  if (minutes < clockMinutes) return null;
  const text = exchangeTexts.minutes(minutes, formatCount(minutes));
  return (
    <Note title={exchangeTexts.clockTitle(text, clockOffset > 0)} tone="attention">
      <p>{exchangeTexts.clockText}</p>
    </Note>
  );
};

/** Which laptop told the server to let this one in no more, and when. */
const WhoRevoked = ({ orders }: { readonly orders: readonly HeardOrder[] }) => {
  const { today } = useApp();
  const laptops = useLive((vault) => vault.laptops.all(), []);
  return (
    <ul className="bulleted">
      {orders.map(({ by, at }) => {
        if (by === null || at === null) return null;
        const name = laptops?.find(({ device }) => device === by)?.name ?? '';
        const moment = formatMoment(instantSchema.parse(new Date(at).toISOString()), today());
        return <li key={by}>{exchangeTexts.revokedBy(name === '' ? by : name, moment)}</li>;
      })}
    </ul>
  );
};

const FailureNote = ({
  failure,
  retryMs = null,
}: Pick<SyncState, 'failure'> & { readonly retryMs?: number | null }) => {
  if (failure === null) return null;
  const { title, text } = exchangeTexts.failures[failure.type];
  return (
    <Note title={title} tone={isPassing(failure) ? 'info' : 'attention'}>
      <p>{text}</p>
      {failure.type === 'revoked' ? <WhoRevoked orders={failure.orders} /> : null}
      {retryMs === null ? null : <p>{outboxTexts.retry(Math.ceil(retryMs / 60_000))}</p>}
    </Note>
  );
};

const changes = (count: number): string => exchangeTexts.changes(count, formatCount(count));

const Facts = ({ server, sync }: { readonly server: OfficeServer; readonly sync: SyncState }) => {
  const { today } = useApp();
  return (
    <dl className="facts">
      <dt>{exchangeTexts.last}</dt>
      <dd>{sync.lastSync === null ? exchangeTexts.never : formatMoment(sync.lastSync, today())}</dd>
      {sync.toReceive === 0 ? null : (
        <>
          <dt>{exchangeTexts.comes}</dt>
          <dd>{exchangeTexts.roughly(changes(sync.toReceive))}</dd>
        </>
      )}
      <dt>{exchangeTexts.waits}</dt>
      <dd>{sync.waiting === 0 ? exchangeTexts.nothingWaits : changes(sync.waiting)}</dd>
      {sync.stuck === 0 ? null : (
        <>
          <dt>{exchangeTexts.stuck}</dt>
          <dd>{changes(sync.stuck)}</dd>
        </>
      )}
      {sync.held === 0 ? null : (
        <>
          <dt>{exchangeTexts.held}</dt>
          <dd>{changes(sync.held)}</dd>
        </>
      )}
      <dt>{exchangeTexts.server}</dt>
      <dd>{server.address}</dd>
    </dl>
  );
};

const Linked = ({ server, sync }: { readonly server: OfficeServer; readonly sync: SyncState }) => (
  <section className="stack">
    <FailureNote failure={sync.failure} retryMs={sync.isBusy || isShutOut(sync.failure) ? null : sync.retryMs} />
    <ClockNote {...sync} />
    {sync.isKeyWaiting ? <NewKey /> : null}
    <Facts server={server} sync={sync} />
    <ExchangeNow sync={sync} />
  </section>
);

const NoServer = () => {
  const { vault, go } = useApp();
  const toSettings = <Button onPress={() => go({ page: 'settings' })}>{exchangeTexts.toSettings}</Button>;
  return (
    <EmptyState
      action={vault.may('lookAfterStore') ? toSettings : undefined}
      text={exchangeTexts.noneText}
      title={exchangeTexts.noneTitle}
    />
  );
};

const standingOf = (state: ReturnType<typeof useOfficeSync>): ReactNode => {
  switch (state.type) {
    case 'starting':
      return null;
    case 'none':
      return <NoServer />;
    case 'away':
      return (
        <Note title={exchangeTexts.awayTitle} tone="attention">
          <p>{exchangeTexts.awayText}</p>
        </Note>
      );
    case 'unreadable':
      return <FailureNote failure={state} />;
    case 'linked':
      return <Linked server={state.server} sync={state.sync} />;
  }
};

const Details = ({ sync }: { readonly sync: SyncState }) => (
  <>
    <OutboxList isShutOut={isShutOut(sync.failure)} />
    <HeldList held={sync.held} />
    <HelpdeskExport sync={sync} />
  </>
);

/** How the exchange with the other laptops stands, what waits or asks a person, and what to do when it does not go. */
export const ExchangePage = () => {
  const state = useOfficeSync();
  const { vault } = useApp();
  return (
    <div className="page narrow stack-wide">
      <PageHeading lead={exchangeTexts.lead}>{exchangeTexts.title}</PageHeading>
      {standingOf(state)}
      <VersionList />
      {state.type === 'linked' ? <Details sync={state.sync} /> : null}
      {vault.isPractice ? null : <CourierFile hasServer={state.type === 'linked'} />}
    </div>
  );
};
