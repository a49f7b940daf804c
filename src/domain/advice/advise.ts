import type { Organisation } from '../catalogue/organisation.ts';
import type { LocalDate } from '../dates.ts';
import type { Situation } from '../intake/situation.ts';
import type { Advice } from './advice.ts';

/** Advice on a situation as known today. Pure: the same input gives the same advice. */
export const advise = (_situation: Situation, _organisation: Organisation, _today: LocalDate): Advice => ({
  pathways: [],
  todayTasks: [],
  nextQuestion: null,
});
