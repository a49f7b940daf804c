import type { LocalDate, PartialDate } from '../dates.ts';
import { dutchMonths } from '../dutch-date.ts';
import { err, ok, type Result } from '../result.ts';
import { isInFuture, lengthOfMonth, partsOf } from './calendar.ts';
import { fold } from './fold.ts';

/** Why a typed date was not taken. `part` says beside which field the sentence belongs. */
export type PartialDateFault =
  | { readonly type: 'notANumber'; readonly part: 'day' | 'month' | 'year' }
  | { readonly type: 'impossibleDay' }
  | { readonly type: 'impossibleMonth' }
  /** 85 can be 1985 or 2085: asked again rather than guessed. */
  | { readonly type: 'twoDigitYear' }
  /** Before 1850, or a birth more than 125 years ago. */
  | { readonly type: 'tooLongAgo' }
  | { readonly type: 'future' }
  /** A day without its month, or a month without its year, says nothing. */
  | { readonly type: 'monthMissing' }
  | { readonly type: 'yearMissing' }
  /** Not in any usual notation (parseTypedDate only). */
  | { readonly type: 'notADate' };

/** A birth date lies in the past; the end date of a benefit may not. */
export interface DateLimits {
  readonly mayBeFuture: boolean;
}
const birth: DateLimits = { mayBeFuture: false };
const oldestAge = 125;
const firstYear = 1850;
const lastYear = 2200;

type PartResult = Result<number | null, PartialDateFault>;

/** Empty, "00", "0000", "?" and "-" all say: not known. */
const isUnknown = (text: string): boolean => /^(0*|\?+|-+|onbekend)$/i.test(text);

const monthByName = (text: string): number | null => {
  const typed = fold(text).replace(/\.$/, '');
  if (typed === 'mrt') return 3;
  const place = typed.length < 3 ? -1 : dutchMonths.findIndex((name) => name.startsWith(typed));
  return place === -1 ? null : place + 1;
};

const readDay = (text: string): PartResult => {
  if (isUnknown(text)) return ok(null);
  if (!/^\d{1,2}$/.test(text)) return err({ type: 'notANumber', part: 'day' });
  return Number(text) > 31 ? err({ type: 'impossibleDay' }) : ok(Number(text));
};

const readMonth = (text: string): PartResult => {
  if (isUnknown(text)) return ok(null);
  const named = monthByName(text);
  if (named !== null) return ok(named);
  if (!/^\d{1,2}$/.test(text)) return err({ type: 'notANumber', part: 'month' });
  return Number(text) > 12 ? err({ type: 'impossibleMonth' }) : ok(Number(text));
};

const readYear = (text: string): PartResult => {
  if (isUnknown(text)) return ok(null);
  if (/^'?\d{2}$/.test(text)) return err({ type: 'twoDigitYear' });
  return /^\d{4}$/.test(text) ? ok(Number(text)) : err({ type: 'notANumber', part: 'year' });
};

const checkLimits = (date: PartialDate, today: LocalDate, limits: DateLimits): PartialDateFault | null => {
  const { year, month, day } = date;
  if (day !== null && month === null) return { type: 'monthMissing' };
  if (month !== null && year === null) return { type: 'yearMissing' };
  if (year === null) return null;
  if (month !== null && day !== null && day > lengthOfMonth(year, month)) return { type: 'impossibleDay' };
  const oldest = limits.mayBeFuture ? firstYear : Math.max(firstYear, partsOf(today)[0] - oldestAge);
  if (year < oldest) return { type: 'tooLongAgo' };
  const isTooLate = year > lastYear || (!limits.mayBeFuture && isInFuture(date, today));
  return isTooLate ? { type: 'future' } : null;
};

/**
 * A date out of three fields, each of which may be unknown (empty, "00", "?"). Month also by its Dutch name. Gives the first
 * fault only. All parts unknown is a date as well: {null, null, null}.
 */
export const parsePartialDate = (
  day: string,
  month: string,
  year: string,
  today: LocalDate,
  limits: DateLimits = birth,
): Result<PartialDate, PartialDateFault> => {
  const dayPart = readDay(day.trim());
  if (!dayPart.ok) return dayPart;
  const monthPart = readMonth(month.trim());
  if (!monthPart.ok) return monthPart;
  const yearPart = readYear(year.trim());
  if (!yearPart.ok) return yearPart;
  const date = { day: dayPart.value, month: monthPart.value, year: yearPart.value };
  const fault = checkLimits(date, today, limits);
  return fault === null ? ok(date) : err(fault);
};

const separator = '\\s*[/.\\s-]\\s*';
const monthPattern = `(\\d{1,2}|\\?+|[a-z]{3,9}\\.?)`;
const dayFirst = new RegExp(`^(\\d{1,2}|\\?+)${separator}${monthPattern}${separator}('?\\d{1,5}|\\?+)$`, 'i');
const monthFirst = new RegExp(`^${monthPattern}${separator}('?\\d{1,5})$`, 'i');
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const eightDigits = /^(\d{2})(\d{2})(\d{4})$/;

/** Splits one typed text into day, month and year as typed; null when it has no usual form. */
const splitTyped = (text: string): readonly [day: string, month: string, year: string] | null => {
  if (isUnknown(text)) return ['', '', ''];
  const iso = yearFirst.exec(text);
  if (iso !== null) return [iso[3] ?? '', iso[2] ?? '', iso[1] ?? ''];
  const whole = dayFirst.exec(text) ?? eightDigits.exec(text);
  if (whole !== null) return [whole[1] ?? '', whole[2] ?? '', whole[3] ?? ''];
  const monthly = monthFirst.exec(text);
  if (monthly !== null) return ['', monthly[1] ?? '', monthly[2] ?? ''];
  return /^\d{4}$/.test(text) ? ['', '', text] : null;
};

/** One typed text in a usual notation: 30/7/1985, 30.07.1985, 30 juli 1985, 07/1985, juli 1985, 1985, 1985-07-30, 30071985. */
export const parseTypedDate = (
  text: string,
  today: LocalDate,
  limits: DateLimits = birth,
): Result<PartialDate, PartialDateFault> => {
  const parts = splitTyped(text.trim());
  return parts === null ? err({ type: 'notADate' }) : parsePartialDate(...parts, today, limits);
};

/** "30 juli 1985", "juli 1985", "1985", or "onbekend" when nothing is known. */
export const formatPartialDate = ({ year, month, day }: PartialDate): string => {
  if (year === null) return 'onbekend';
  const name = month === null ? undefined : dutchMonths[month - 1];
  return [name === undefined ? null : day, name, year].filter((part) => part !== null && part !== undefined).join(' ');
};

/** Full years between a birth day and `today`; negative when the birth lies later. */
const yearsBetween = (birthDay: readonly [number, number, number], today: LocalDate): number => {
  const [year, month, day] = partsOf(today);
  const hadBirthday = month > birthDay[1] || (month === birthDay[1] && day >= birthDay[2]);
  return year - birthDay[0] - (hadBirthday ? 0 : 1);
};

/** Youngest and oldest age in full years that the known parts allow; 0 to 125 when the year is unknown. */
export const ageOn = (date: PartialDate, today: LocalDate): { readonly min: number; readonly max: number } => {
  const { year, month, day } = date;
  if (year === null) return { min: 0, max: oldestAge };
  const lastMonth = month ?? 12;
  const min = yearsBetween([year, lastMonth, day ?? lengthOfMonth(year, lastMonth)], today);
  const max = yearsBetween([year, month ?? 1, day ?? 1], today);
  return { min: Math.max(0, min), max: Math.max(0, max) };
};
