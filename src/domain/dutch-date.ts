import { type Instant, type LocalDate, localDateSchema } from './dates.ts';

export const dutchMonths = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const shortWeekdays = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;
const msPerDay = 86_400_000;

/** UTC midnight of a calendar day: only for counting, never shown. */
const utcOf = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/** "22 november 2026" (calliope.be: day without zero, month in full). */
export const formatDutchDate = (day: LocalDate): string => {
  const date = utcOf(day);
  return `${date.getUTCDate()} ${dutchMonths[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};

/** "di 24 november", for lists of one or two weeks where the year says nothing. */
export const formatShortDay = (day: LocalDate): string => {
  const date = utcOf(day);
  return `${shortWeekdays[date.getUTCDay()]} ${date.getUTCDate()} ${dutchMonths[date.getUTCMonth()]}`;
};

/** The day `days` later (earlier when negative). */
export const addDays = (day: LocalDate, days: number): LocalDate =>
  localDateSchema.parse(new Date(utcOf(day).getTime() + days * msPerDay).toISOString().slice(0, 10));

/** The same day of the year `years` later; 1 March where 29 February does not exist then. */
export const addYears = (day: LocalDate, years: number): LocalDate => {
  const date = utcOf(day);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return localDateSchema.parse(date.toISOString().slice(0, 10));
};

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((utcOf(to).getTime() - utcOf(from).getTime()) / msPerDay);

const brusselsDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Brussels at that moment, whatever the laptop's own time zone. */
export const localDateOf = (instant: Instant): LocalDate => {
  const parts = Object.fromEntries(brusselsDay.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return localDateSchema.parse(`${parts['year']}-${parts['month']}-${parts['day']}`);
};
