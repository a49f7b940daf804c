import type { Organisation, Parameter } from '../domain/catalogue/organisation.ts';
import { parameterOn } from '../domain/catalogue/parameter.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { Fact } from './paper.ts';

const units: Partial<Readonly<Record<Parameter['unit'], string>>> = {
  euroPerHour: 'euro per uur',
  euroPerYear: 'euro per jaar',
  euroPerKm: 'euro per kilometer',
  hoursPerMonth: 'uur per maand',
  hoursPerYear: 'uur per jaar',
  months: 'maanden',
};

/** "7,45 euro per uur", "60 uur per maand": no Intl, so that every machine prints the same. */
const amount = ({ value, unit }: Parameter): string => {
  const isMoney = unit.startsWith('euro');
  return `${isMoney ? value.toFixed(2).replace('.', ',') : value} ${units[unit] ?? ''}`.trim();
};

const checked = ({ sure, source }: Parameter): string =>
  `(nagekeken op ${formatDutchDate(source.checkedOn)}${sure ? '' : ', nog te bevestigen'})`;

/** A price of the day, and when it was last looked at. */
export interface PriceWords {
  readonly label: string;
  /** Behind the amount: "dat begint". */
  readonly after?: string;
}

/** Nothing when this organisation has no such number. */
export const priceRow = (
  organisation: Organisation,
  id: string,
  { label, after = '' }: PriceWords,
  today: LocalDate,
): readonly Fact[] => {
  const parameter = parameterOn(organisation, id, today);
  if (parameter === null) return [];
  const value = [amount(parameter), after, checked(parameter)].filter((part) => part !== '').join(' ');
  return [{ field: id, label, value }];
};

/** How much wijk-werken may be. */
export const wijkWerkLimits: readonly string[] = ['wijkWerkHoursPerMonth', 'wijkWerkHoursPerYear', 'wijkWerkMonths'];

/** Limits that belong together, each on its line with when it was looked at; those that this organisation has. */
export const limitRow = (
  organisation: Organisation,
  ids: readonly string[],
  label: string,
  today: LocalDate,
): readonly Fact[] => {
  const known = ids.map((id) => parameterOn(organisation, id, today)).filter((parameter) => parameter !== null);
  const lines = known.map((parameter) => `${amount(parameter)} ${checked(parameter)}`);
  return lines.length === 0 ? [] : [{ field: 'limits', label, value: lines.join('\n') }];
};
