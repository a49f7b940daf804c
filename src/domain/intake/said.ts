import type { Answers, QuestionId } from './answers.ts';

/** The choices given to a question; empty when it is open, unknown or declined. */
export const chosen = (answers: Answers, id: QuestionId): readonly string[] => {
  const answer = answers[id];
  return answer?.type === 'choices' ? answer.choices : [];
};

/** Whether one of these choices was given: an open, unknown or declined question never says yes. */
export const hasChosen = (answers: Answers, id: QuestionId, ...choices: readonly string[]): boolean =>
  chosen(answers, id).some((choice) => choices.includes(choice));
