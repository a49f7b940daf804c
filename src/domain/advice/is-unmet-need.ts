import { relevantAnswers } from '../intake/relevant.ts';
import { hasChosen } from '../intake/said.ts';
import type { Situation } from '../intake/situation.ts';
import type { Advice } from './advice.ts';

/**
 * Whether this visit counts as an unmet need in the figures: something else was asked than what the house offers, or
 * everything asked turned out not to fit and nothing has to be done today either.
 */
export const isUnmetNeed = (situation: Situation, advice: Advice): boolean => {
  if (hasChosen(relevantAnswers(situation.answers), 'requestForHelp', 'somethingElse')) return true;
  return advice.pathways.every(({ verdict }) => verdict === 'doesNotFit') && advice.todayTasks.length === 0;
};
