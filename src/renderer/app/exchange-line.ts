import type { LocalDate } from '../../domain/dates.ts';
import { localDateOf } from '../../domain/dutch-date.ts';
import type { SyncState } from '../../sync/engine.ts';
import type { SyncFailure } from '../../sync/exchange.ts';
import { exchangeTexts } from '../texts/exchange.ts';
import { newKeyTexts } from '../texts/new-key.ts';
import { formatMoment, formatTime } from './format.ts';

const counts = new Intl.NumberFormat('nl-BE');

/** "1.204": how many of something. */
export const formatCount = (count: number): string => counts.format(count);

/** So many at once are a first upload, or what came together over days: worth following. */
export const isMany = (count: number): boolean => count >= 50;

const passing: readonly SyncFailure['type'][] = [
  ...(['unreachable', 'stalled', 'unavailable', 'fault', 'tooOften', 'tooManyListeners', 'lockedMeanwhile'] as const),
];

/** Passes by itself and asks nothing of anybody. */
export const isPassing = (failure: SyncFailure): boolean => passing.includes(failure.type);

const shutOut: readonly SyncFailure['type'][] = ['silentTooLong', 'notAllowed', 'revoked', 'unreadable', 'noServer'];

/** Nothing comes or goes any more until an administrator joins this laptop again. */
export const isShutOut = (failure: SyncFailure | null): boolean => failure !== null && shutOut.includes(failure.type);

export interface ExchangeLine {
  readonly text: string;
  /** Somebody has to do something. */
  readonly isTrouble: boolean;
}

/** The one quiet line that everybody always sees. */
export const exchangeLine = (sync: SyncState, today: LocalDate): ExchangeLine => {
  const { line, toSend, toReceive } = exchangeTexts;
  const { failure, waiting, isBusy, lastSync } = sync;
  const quiet = (text: string): ExchangeLine => ({ text, isTrouble: false });
  if (sync.isKeyWaiting) return { text: newKeyTexts.line, isTrouble: true };
  if (isBusy && isMany(sync.toReceive)) return quiet(toReceive(formatCount(sync.toReceive)));
  if (isBusy && isMany(waiting)) return quiet(toSend(formatCount(waiting)));
  if (failure !== null && failure.type !== 'lockedMeanwhile') {
    if (!isPassing(failure)) return { text: line.trouble, isTrouble: true };
    return quiet(waiting === 0 ? line.offline : line.waiting(waiting, formatCount(waiting)));
  }
  if (lastSync === null) return quiet(line.first);
  const isToday = localDateOf(lastSync) === today;
  return quiet(line.doneAt(isToday ? line.todayAt(formatTime(lastSync)) : formatMoment(lastSync, today)));
};
