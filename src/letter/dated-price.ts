import type { Organisation, Parameter } from '../domain/catalogue/organisation.ts';
import { parameterOn } from '../domain/catalogue/parameter.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { Fact } from './paper.ts';

const units: Partial<Readonly<Record<Parameter['unit'], string>>> = {
  euroPerHour: 'per uur',
  euroPerYear: 'per jaar',
  euroPerKm: 'per kilometer',
};

/** "7,45 euro per begonnen uur": no Intl, so that every machine prints the same. */
const amount = (parameter: Parameter): string =>
  `${parameter.value.toFixed(2).replace('.', ',')} euro ${units[parameter.unit] ?? ''}`.trim();

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
  const unsure = parameter.sure ? '' : ', nog te bevestigen';
  const checked = `(nagekeken op ${formatDutchDate(parameter.source.checkedOn)}${unsure})`;
  return [{ field: id, label, value: [amount(parameter), after, checked].filter((part) => part !== '').join(' ') }];
};
