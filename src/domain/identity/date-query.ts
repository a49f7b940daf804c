import type { PartialDate } from '../dates.ts';
import { dutchMonths } from '../dutch-date.ts';

/** The birth date in a search text: what is left of the text are names. A year of two digits may be of either century. */
export interface DateQuery {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly rest: string;
}

const monthNames = dutchMonths.map((name) => name.slice(0, 3)).join('|');
const patterns: readonly RegExp[] = [
  /(?<![\d])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<day>\d{1,2})\s*[-/. ]\s*(?<month>\d{1,2})\s*[-/. ]\s*(?<year>\d{4}|\d{2})(?!\d)/,
  new RegExp(`(?<!\\d)(?:(?<day>\\d{1,2})\\s+)?(?<name>${monthNames}|mrt)[a-z]*\\.?\\s+(?<year>\\d{4}|\\d{2})(?!\\d)`),
  /(?<!\d)(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})(?!\d)/,
  /(?<!\d)(?<month>\d{1,2})\s*[-/.]\s*(?<year>\d{4})(?!\d)/,
  /(?<!\d)(?<day>\d{1,2})\s*[-/.]\s*(?<month>\d{1,2})(?!\d)/,
  /(?<!\d)(?<year>\d{4})(?!\d)/,
];

const monthOf = (name: string): number =>
  name === 'mrt' ? 3 : dutchMonths.findIndex((month) => month.startsWith(name)) + 1;

const numberOrNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Finds the date in a folded search text; null when there is none. */
export const findDateQuery = (folded: string): DateQuery | null => {
  for (const pattern of patterns) {
    const found = pattern.exec(folded);
    if (found === null) continue;
    const groups = found.groups ?? {};
    const name = groups['name'];
    return {
      day: numberOrNull(groups['day']),
      month: name === undefined ? numberOrNull(groups['month']) : monthOf(name),
      year: numberOrNull(groups['year']),
      rest: `${folded.slice(0, found.index)} ${folded.slice(found.index + found[0].length)}`,
    };
  }
  return null;
};

const agrees = (asked: number | null, known: number | null): boolean =>
  asked === null || known === null || asked === known;

/** Whether somebody can have this birth date: unknown parts agree with everything, but something must be known. */
export const matchesDate = (query: DateQuery, date: PartialDate | null): boolean => {
  if (date === null || date.year === null) return false;
  const year = query.year !== null && query.year < 100 ? date.year % 100 : date.year;
  const isKnown = query.year !== null || date.month !== null;
  return isKnown && agrees(query.year, year) && agrees(query.month, date.month) && agrees(query.day, date.day);
};
