import type { Organisation } from '../catalogue/organisation.ts';
import type { Answers } from './answers.ts';
import { questionsFor } from './questions.ts';

/**
 * The answers that count: what was said to a question that does not apply (any more) is gone. Repeated until nothing
 * changes, since dropping one answer can make the next question pointless.
 */
export const relevantAnswers = (answers: Answers, organisation: Organisation): Answers => {
  const questions = questionsFor(organisation);
  let current = answers;
  for (;;) {
    const kept = questions.filter(({ id, applies }) => current[id] !== undefined && applies(current));
    if (kept.length === Object.values(current).filter((answer) => answer !== undefined).length) return current;
    current = Object.fromEntries(kept.map(({ id }) => [id, current[id]])) as Answers;
  }
};
