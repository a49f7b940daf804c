import type { Organisation } from '../catalogue/organisation.ts';
import { pathwayIds } from '../catalogue/pathways.ts';
import type { LocalDate } from '../dates.ts';
import { relevantAnswers } from '../intake/relevant.ts';
import type { Situation } from '../intake/situation.ts';
import type { Advice } from './advice.ts';
import { nextQuestionFor } from './next-question.ts';
import { todayTasksFor } from './today-tasks.ts';
import { weigh } from './weigh.ts';

/** Advice on a situation as known today. Pure: the same input gives the same advice; stale answers are dropped first. */
export const advise = (situation: Situation, organisation: Organisation, today: LocalDate): Advice => {
  const answers = relevantAnswers(situation.answers, organisation);
  const facts = { ...situation, answers, organisation, today };
  return {
    pathways: pathwayIds.map((pathway) => weigh(pathway, facts)),
    todayTasks: todayTasksFor(facts),
    nextQuestion: nextQuestionFor(facts),
  };
};
