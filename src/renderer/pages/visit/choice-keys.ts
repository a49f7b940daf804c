import type { Choice, Question } from '../../../domain/intake/question.ts';
import type { Digit } from '../../app/key-of-event.ts';

/** One answer on screen with the digit of its place; the label shows that place. */
export interface KeyedChoice {
  readonly digit: Digit;
  readonly choice: Choice;
}

export interface ChoiceKeys {
  readonly choices: readonly KeyedChoice[];
  /** The ninth key opens the other group; null where one group holds everything. */
  readonly more: Digit | null;
}

const digits: readonly Digit[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The answers of one group with their keys: at most nine, or eight and the way to the other group. */
export const choiceKeys = (question: Question, group: 1 | 2): ChoiceKeys => {
  const hasTwo = question.choices.some((choice) => choice.group === 2);
  const choices = question.choices
    .filter((choice) => choice.group === group)
    .flatMap((choice, index) => {
      const digit = digits[index];
      return digit === undefined ? [] : [{ digit, choice }];
    });
  return { choices, more: hasTwo ? 9 : null };
};
