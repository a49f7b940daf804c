import type { Instant, LocalDate, PartialDate } from '../../domain/dates.ts';
import { daysBetween, formatDutchDate, formatShortDay, localDateOf } from '../../domain/dutch-date.ts';
import { formatPartialDate } from '../../domain/identity/partial-date.ts';
import { formatTexts } from '../texts/format.ts';

const clock = new Intl.DateTimeFormat('nl-BE', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' });

/** "14.05 uur" is written 14:05 on screen: it is read at a glance. */
export const formatTime = (instant: Instant): string => clock.format(new Date(instant));

/** "vandaag om 14:05", "gisteren om 9:10", else "di 24 november"; the year where it is another one. */
export const formatMoment = (instant: Instant, today: LocalDate): string => {
  const day = localDateOf(instant);
  const ago = daysBetween(day, today);
  if (ago === 0) return formatTexts.todayAt(formatTime(instant));
  if (ago === 1) return formatTexts.yesterdayAt(formatTime(instant));
  return day.slice(0, 4) === today.slice(0, 4) ? formatShortDay(day) : formatDutchDate(day);
};

/** "22 november 2026". */
export const formatDay = (day: LocalDate): string => formatDutchDate(day);

/** Birth date, with what is not known left out; null is said in words. */
export const formatBirthDate = (date: PartialDate | null): string =>
  date === null || date.year === null ? formatTexts.birthDateUnknown : formatPartialDate(date);
