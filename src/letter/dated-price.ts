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

/** A price with the date on which it was last checked; nothing when this organisation has no such number. */
export const priceRow = (
  organisation: Organisation,
  id: string,
  label: string,
  today: LocalDate,
  wording?: string,
): readonly Fact[] => {
  const parameter = parameterOn(organisation, id, today);
  if (parameter === null) return [];
  const value = wording === undefined ? amount(parameter) : `${amount(parameter)} ${wording}`;
  const unsure = parameter.sure ? '' : ', nog te bevestigen';
  return [
    { field: id, label, value: `${value} (nagekeken op ${formatDutchDate(parameter.source.checkedOn)}${unsure})` },
  ];
};
