import type { Organisation } from '../catalogue/organisation.ts';
import type { LocalDate, PartialDate } from '../dates.ts';

/** `open`: the limit falls inside the unknown part of the birth date. */
export type AgeState = 'reached' | 'notReached' | 'open';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lastDayOf = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const dayOf = (date: LocalDate): Day => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** One number per day that keeps the order of days. */
const rank = ({ year, month, day }: Day): number => (year * 12 + month - 1) * 32 + day;

/** The first and the last day on which this person can have been born; null when not even the year is known. */
const possibleBirths = (birth: PartialDate | null): { readonly first: Day; readonly last: Day } | null => {
  if (birth === null || birth.year === null) return null;
  const { year, month, day } = birth;
  const lastMonth = month ?? 12;
  return {
    first: { year, month: month ?? 1, day: day ?? 1 },
    last: { year, month: lastMonth, day: day ?? lastDayOf(year, lastMonth) },
  };
};

/** Whether everybody, nobody or only some of the possible births have passed a limit that moves up with the birth day. */
const compare = (birth: PartialDate | null, passed: (born: Day) => boolean): AgeState => {
  const possible = possibleBirths(birth);
  if (possible === null) return 'open';
  if (passed(possible.last)) return 'reached';
  return passed(possible.first) ? 'open' : 'notReached';
};

const hasAge = (born: Day, years: number, months: number, today: LocalDate): boolean =>
  rank(born) + (years * 12 + months) * 32 <= rank(dayOf(today));

/** Whether the birthday of this age has come (a birthday on 29 February counts on 1 March in other years). */
export const ageReached = (birth: PartialDate | null, years: number, today: LocalDate): AgeState =>
  compare(birth, (born) => hasAge(born, years, 0, today));

/** Whether the pension age of the birth year has come, from the organisation's dated table. */
export const pensionAgeReached = (
  birth: PartialDate | null,
  organisation: Organisation,
  today: LocalDate,
): AgeState => {
  const table = organisation.pensionAges.toSorted((a, b) => a.bornFrom.localeCompare(b.bornFrom));
  return compare(birth, (born) => {
    const row = table.findLast(({ bornFrom }) => rank(dayOf(bornFrom)) <= rank(born)) ?? table[0];
    return row !== undefined && hasAge(born, row.years, row.months, today);
  });
};
