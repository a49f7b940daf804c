import { useState } from 'react';
import type { OfficeServer } from '../../../host/port.ts';
import { useApp } from '../../app/app-context.ts';
import { formatCount } from '../../app/exchange-line.ts';
import { useOfficeSync } from '../../app/use-office-sync.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { exchangeTexts } from '../../texts/exchange.ts';
import { serverTexts } from '../../texts/server.ts';
import { JoinServer } from './join-server.tsx';

type Step = 'looking' | 'joining' | 'joined' | 'leaving' | 'left';

const Known = ({ server }: { readonly server: OfficeServer }) => (
  <dl className="facts">
    <dt>{serverTexts.address}</dt>
    <dd>{server.address}</dd>
    <dt>{serverTexts.device}</dt>
    <dd>{server.device}</dd>
  </dl>
);

const LeaveServer = (props: { readonly waiting: number; readonly onClose: (isLeft: boolean) => void }) => {
  const app = useApp();
  const [fault, setFault] = useState<string | null>(null);
  const leave = async () => {
    const left = await app.host.leaveServer();
    if (!left.ok) return setFault(serverTexts.failures[left.error.type]);
    await app.sync.lookAgain();
    props.onClose(true);
  };
  const changes = exchangeTexts.changes(props.waiting, formatCount(props.waiting));
  return (
    <div className="stack">
      <Note title={serverTexts.leaveTitle} tone="attention">
        <p>{serverTexts.leaveText}</p>
        {props.waiting === 0 ? null : <p>{serverTexts.leaveWaits(changes)}</p>}
      </Note>
      {fault === null ? null : (
        <Note tone="problem">
          <p>{fault}</p>
        </Note>
      )}
      <div className="actions">
        <Button onPress={() => void leave()} variant="danger">
          {serverTexts.leaveNow}
        </Button>
        <Button onPress={() => props.onClose(false)}>{serverTexts.cancel}</Button>
      </div>
    </div>
  );
};

const Standing = ({ step, go }: { readonly step: Step; readonly go: (step: Step) => void }) => {
  const app = useApp();
  const state = useOfficeSync();
  const server = state.type === 'linked' ? state.server : null;
  if (state.type === 'starting') return null;
  if (state.type === 'away') return <p>{serverTexts.servicesAway}</p>;
  if (step === 'joining')
    return <JoinServer before={server} onCancel={() => go('looking')} onJoined={() => go('joined')} />;
  if (state.type !== 'linked')
    return (
      <>
        {state.type === 'unreadable' ? (
          <Note tone="attention">
            <p>{serverTexts.failures.unreadable}</p>
          </Note>
        ) : null}
        {step === 'left' ? <p role="status">{serverTexts.left}</p> : null}
        <div className="actions">
          <Button onPress={() => go('joining')}>{serverTexts.begin}</Button>
        </div>
      </>
    );
  if (step === 'leaving')
    return <LeaveServer onClose={(isLeft) => go(isLeft ? 'left' : 'looking')} waiting={state.sync.waiting} />;
  return (
    <>
      <Known server={state.server} />
      {step === 'joined' ? (
        <Note tone="good">
          <p role="status">{serverTexts.joined}</p>
        </Note>
      ) : null}
      <div className="actions">
        <Button onPress={() => app.go({ page: 'exchange' })}>{exchangeTexts.open}</Button>
        <Button onPress={() => go('joining')}>{serverTexts.again}</Button>
        <Button onPress={() => go('leaving')}>{serverTexts.leave}</Button>
      </div>
    </>
  );
};

/** With which server this laptop exchanges; the administrator joins one and leaves it. */
export const ServerSettings = () => {
  const [step, setStep] = useState<Step>('looking');
  return (
    <section className="stack">
      <h2>{serverTexts.title}</h2>
      <p>{serverTexts.lead}</p>
      <Standing go={setStep} step={step} />
    </section>
  );
};
