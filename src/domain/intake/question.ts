import type { Answers, QuestionId } from './answers.ts';

/** One answer to choose. A group has at most nine; a second group hides behind "meer". */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly help?: string;
  readonly group: 1 | 2;
  /** This answer asks for a few words more (at most 280 characters). */
  readonly asksText?: { readonly label: string; readonly maxLength: number };
}

/** A question as data: Dutch in the je-form, readable aloud. */
export interface Question {
  readonly id: QuestionId;
  readonly text: string;
  /** Short name for the overview on the left ("Inkomen"). */
  readonly label: string;
  readonly help?: string;
  readonly type: 'one' | 'several' | 'date';
  /** Empty for a date. In a `several` question, choices in `excludes` clear all others (e.g. "geen inkomen"). */
  readonly choices: readonly Choice[];
  readonly excludes?: readonly string[];
  /** Whether the question makes sense after the other answers; a question that does not apply keeps no answer. */
  readonly applies: (answers: Answers) => boolean;
}
