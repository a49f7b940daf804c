import type { Organisation } from '../catalogue/organisation.ts';
import type { Answers } from './answers.ts';
import { questionApplies, questionOrder } from './questions.ts';

/**
 * The answers that count: what was said to a question that does not apply (any more) is gone. Repeated until nothing
 * changes, since dropping one answer can make the next question pointless.
 */
export const relevantAnswers = (answers: Answers, _organisation?: Organisation): Answers => {
  let current = answers;
  for (;;) {
    const given = questionOrder.filter((id) => current[id] !== undefined);
    const kept = given.filter((id) => questionApplies(id, current));
    if (kept.length === given.length) return current;
    current = Object.fromEntries(kept.map((id) => [id, current[id]]));
  }
};
