import { useState } from 'react';
import type { SyncState } from '../../../sync/engine.ts';
import { useApp } from '../../app/app-context.ts';
import { formatCount, isMany } from '../../app/exchange-line.ts';
import { Button } from '../../components/button.tsx';
import { exchangeTexts } from '../../texts/exchange.ts';
import { usePace } from './time-left.ts';

type Asked = 'no' | 'underWay' | 'done';

/** Said aloud: that it goes on, and how it ended for who asked. */
const spoken = ({ isBusy, failure, stuck }: SyncState, asked: Asked, isLong: boolean): string => {
  if (isBusy) return asked === 'underWay' || isLong ? exchangeTexts.busy : '';
  if (asked !== 'done') return '';
  if (failure !== null) return exchangeTexts.notDone;
  return stuck === 0 ? exchangeTexts.done : exchangeTexts.doneButStuck;
};

/** First what comes, then what goes: how much, how fast and how long. */
const useHowFar = ({ isBusy, waiting, sent, received, toReceive }: SyncState): string => {
  const isReceiving = isBusy && toReceive > 0;
  const receiving = usePace(isReceiving, received, toReceive);
  const sending = usePace(isBusy && !isReceiving, sent, waiting);
  const pace = isReceiving ? receiving : sending;
  const { toSend, received: cameIn, toReceive: toCome, perMinute, about, minutes } = exchangeTexts;
  const left = pace?.minutes ?? null;
  const parts = [
    ...(received === 0 ? [] : [cameIn(formatCount(received))]),
    ...(toReceive === 0 ? [] : [toCome(formatCount(toReceive))]),
    ...(waiting === 0 ? [] : [toSend(formatCount(waiting))]),
    ...(pace === null ? [] : [perMinute(formatCount(pace.perMinute))]),
    ...(left === null ? [] : [about(minutes(left, formatCount(left)))]),
  ];
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** The button, and how far a long exchange is. */
export const ExchangeNow = ({ sync }: { readonly sync: SyncState }) => {
  const app = useApp();
  const [asked, setAsked] = useState<Asked>('no');
  const howFar = useHowFar(sync);
  const { isBusy, waiting, received, toReceive } = sync;
  const isLong = isBusy && [waiting, received, toReceive].some(isMany);
  const now = async () => {
    setAsked('underWay');
    await app.sync.syncNow();
    setAsked('done');
  };
  return (
    <>
      <div className="actions">
        <Button onPress={() => void now()} variant={sync.isKeyWaiting ? 'secondary' : 'primary'}>
          {exchangeTexts.now}
        </Button>
        <p aria-live="polite">{spoken(sync, asked, isLong)}</p>
      </div>
      {isLong ? (
        <p>
          {howFar}. {exchangeTexts.goOn}
        </p>
      ) : null}
    </>
  );
};
