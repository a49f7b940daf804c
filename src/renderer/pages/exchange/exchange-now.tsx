import { useState } from 'react';
import type { SyncState } from '../../../sync/engine.ts';
import { useApp } from '../../app/app-context.ts';
import { formatCount, isMany } from '../../app/exchange-line.ts';
import { Button } from '../../components/button.tsx';
import { exchangeTexts } from '../../texts/exchange.ts';
import { useMinutesLeft } from './time-left.ts';

type Asked = 'no' | 'underWay' | 'done';

/** Said aloud: that it goes on, and how it ended for who asked. */
const spoken = ({ isBusy, failure, stuck }: SyncState, asked: Asked, isLong: boolean): string => {
  if (isBusy) return asked === 'underWay' || isLong ? exchangeTexts.busy : '';
  if (asked !== 'done') return '';
  if (failure !== null) return exchangeTexts.notDone;
  return stuck === 0 ? exchangeTexts.done : exchangeTexts.doneButStuck;
};

/** The button, and how far a long exchange is. */
export const ExchangeNow = ({ sync }: { readonly sync: SyncState }) => {
  const app = useApp();
  const [asked, setAsked] = useState<Asked>('no');
  const { isBusy, waiting, received } = sync;
  const minutes = useMinutesLeft(isBusy, waiting);
  const isLong = isBusy && (isMany(waiting) || isMany(received));
  const now = async () => {
    setAsked('underWay');
    await app.sync.syncNow();
    setAsked('done');
  };
  const { toSend, received: cameIn, about } = exchangeTexts;
  const parts = [
    ...(waiting === 0 ? [] : [toSend(formatCount(waiting))]),
    ...(received === 0 ? [] : [cameIn(formatCount(received))]),
    ...(minutes === null ? [] : [about(exchangeTexts.minutes(minutes, formatCount(minutes)))]),
  ];
  return (
    <>
      <div className="actions">
        <Button onPress={() => void now()} variant="primary">
          {exchangeTexts.now}
        </Button>
        <p aria-live="polite">{spoken(sync, asked, isLong)}</p>
      </div>
      {isLong ? (
        <p>
          {parts.join(', ')}. {exchangeTexts.goOn}
        </p>
      ) : null}
    </>
  );
};
