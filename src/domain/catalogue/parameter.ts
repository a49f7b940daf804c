import type { LocalDate } from '../dates.ts';
import type { Organisation, Parameter, Route } from './organisation.ts';

/** The newest value that started on or before the day; the oldest one for a day before all of them; null when none. */
export const parameterOn = (organisation: Organisation, id: string, today: LocalDate): Parameter | null => {
  const values = organisation.parameters.filter((parameter) => parameter.id === id);
  const inOrder = values.toSorted((a, b) => a.from.localeCompare(b.from));
  return inOrder.findLast(({ from }) => from <= today) ?? inOrder[0] ?? null;
};

/** The number itself. `parseOrganisation` has checked that those which rules need are there, so a missing one is a bug. */
export const parameterValue = (organisation: Organisation, id: string, today: LocalDate): number => {
  const parameter = parameterOn(organisation, id, today);
  if (parameter === null) throw new Error(`organisation ${organisation.id} has no parameter ${id}`);
  return parameter.value;
};

/** A route that rests on one source or less, when this organisation keeps it open. */
export const openRoute = (organisation: Organisation, id: Route['id']): Route | null =>
  organisation.routes?.find((route) => route.id === id && route.open) ?? null;
