import type { Organisation, Parameter } from '../domain/catalogue/organisation.ts';
import { parameterOn } from '../domain/catalogue/parameter.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { checkedWords } from './contact-rows.ts';
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

/** A fact out of numbers of the day, each with when it was last looked at. */
export interface DatedFact extends Pick<Fact, 'field' | 'label'> {
  readonly lines: readonly { readonly words: string; readonly of: Parameter }[];
}

const lookedAt = ({ sure, source }: Parameter): string => checkedWords(source.checkedOn, sure);

const inBrackets = ({ sure, source }: Parameter): string =>
  `(nagekeken op ${formatDutchDate(source.checkedOn)}${sure ? '' : ', nog te bevestigen'})`;

/** A price of the day. */
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
): readonly DatedFact[] => {
  const parameter = parameterOn(organisation, id, today);
  if (parameter === null) return [];
  return [{ field: id, label, lines: [{ words: `${amount(parameter)} ${after}`.trim(), of: parameter }] }];
};

/** How much wijk-werken may be. */
export const wijkWerkLimits: readonly string[] = ['wijkWerkHoursPerMonth', 'wijkWerkHoursPerYear', 'wijkWerkMonths'];

/** Limits that belong together, each on its line; those that this organisation has. */
export const limitRow = (
  organisation: Organisation,
  ids: readonly string[],
  label: string,
  today: LocalDate,
): readonly DatedFact[] => {
  const known = ids.map((id) => parameterOn(organisation, id, today)).filter((parameter) => parameter !== null);
  const lines = known.map((parameter) => ({ words: amount(parameter), of: parameter }));
  return lines.length === 0 ? [] : [{ field: 'limits', label, lines }];
};

/** As rows under which stands `checked`, when somebody last looked: a number that was looked at otherwise says so itself. */
export const datedRows = (dated: readonly DatedFact[], checked: string): readonly Fact[] =>
  dated.map(({ field, label, lines }) => ({
    field,
    label,
    value: lines.map(({ words, of }) => (lookedAt(of) === checked ? words : `${words} ${inBrackets(of)}`)).join('\n'),
  }));

/** The same where nothing else was looked at, with the row that says when. */
export const datedRowsAlone = (dated: readonly DatedFact[]): readonly Fact[] => {
  const [checked] = dated.flatMap(({ lines }) => lines.map(({ of }) => lookedAt(of)));
  if (checked === undefined) return [];
  return [...datedRows(dated, checked), { field: 'checkedOn', label: 'Nagekeken op', value: checked }];
};
