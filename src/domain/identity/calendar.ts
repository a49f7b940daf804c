import type { LocalDate, PartialDate } from '../dates.ts';

/** Days in a month (1 to 12) of that year. */
export const lengthOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Year, month and day of a calendar day as numbers. */
export const partsOf = (day: LocalDate): readonly [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** Whether even the earliest day that the known parts allow lies after `today`. */
export const isInFuture = (date: PartialDate, today: LocalDate): boolean => {
  if (date.year === null) return false;
  const [year, month, day] = partsOf(today);
  if (date.year !== year) return date.year > year;
  if (date.month === null || date.month !== month) return (date.month ?? 0) > month;
  return (date.day ?? 0) > day;
};
