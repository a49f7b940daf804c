import type { Answer } from '../../../domain/intake/answers.ts';
import type { Question } from '../../../domain/intake/question.ts';

const chosenIn = (answer: Answer | undefined): readonly string[] => (answer?.type === 'choices' ? answer.choices : []);

const asksText = (question: Question, choices: readonly string[]): boolean =>
  question.choices.some((choice) => choice.asksText !== undefined && choices.includes(choice.id));

/** Choices of a question of several, after one was pressed: an excluding choice ("geen inkomen") stands alone. */
const toggled = (question: Question, before: readonly string[], id: string): readonly string[] => {
  if (before.includes(id)) return before.filter((one) => one !== id);
  const excluding = question.excludes ?? [];
  if (excluding.includes(id)) return [id];
  const together = [...before.filter((one) => !excluding.includes(one)), id];
  return question.choices.map((choice) => choice.id).filter((one) => together.includes(one));
};

/** The answer after one choice was pressed; undefined when nothing is chosen any more. Text stays while its choice does. */
export const pressChoice = (question: Question, answer: Answer | undefined, id: string): Answer | undefined => {
  const choices = question.type === 'one' ? [id] : toggled(question, chosenIn(answer), id);
  if (choices.length === 0) return undefined;
  const text = answer?.type === 'choices' ? answer.text : undefined;
  return text !== undefined && asksText(question, choices)
    ? { type: 'choices', choices, text }
    : { type: 'choices', choices };
};

/** The chosen answer that asks for a few words more; null where none does. */
export const textAskedBy = (question: Question, answer: Answer | undefined) =>
  question.choices.find((choice) => choice.asksText !== undefined && chosenIn(answer).includes(choice.id))?.asksText ??
  null;
