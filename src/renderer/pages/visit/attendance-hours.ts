import type { Instant } from '../../../domain/dates.ts';
import type { Visit } from '../../../domain/dossier/records.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import { formatTime } from '../../app/format.ts';

/** From when to when somebody was here, as typed or as it will stand on the paper; '' is written by hand. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** When the visit began and ended; until now for one that still goes on. What falls on another day says nothing. */
export const hoursOfVisit = (visit: Pick<Visit, 'day' | 'startedAt' | 'changedAt' | 'state'>, now: Instant): Hours => {
  const onTheDay = (instant: Instant): string => (localDateOf(instant) === visit.day ? formatTime(instant) : '');
  return { from: onTheDay(visit.startedAt), to: onTheDay(visit.state === 'closed' ? visit.changedAt : now) };
};

const typedTime = /^([01]?\d|2[0-3])[:.u]([0-5]\d)$/u;

/** "9.05", "9u05" and "09:05" are one time, "09:05"; null for what is none. */
const readTime = (typed: string): string | null => {
  const text = typed.trim();
  if (text === '') return '';
  const [, hour, minute] = typedTime.exec(text) ?? [];
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
};

export type HourFault = 'notATime' | 'beforeFrom';

/** What is typed as it may stand on the paper, and what is wrong with it. An hour with a fault is left to be written. */
export const readHours = (
  typed: Hours,
): { readonly hours: Hours; readonly faults: Partial<Record<keyof Hours, HourFault>> } => {
  const from = readTime(typed.from);
  const to = readTime(typed.to);
  if (from !== null && to !== null && from !== '' && to !== '' && to < from)
    return { hours: { from, to: '' }, faults: { to: 'beforeFrom' } };
  return {
    hours: { from: from ?? '', to: to ?? '' },
    faults: { ...(from === null ? { from: 'notATime' } : {}), ...(to === null ? { to: 'notATime' } : {}) },
  };
};
