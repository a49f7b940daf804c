import type { Answers, QuestionId } from '../../../domain/intake/answers.ts';
import type { Question } from '../../../domain/intake/question.ts';
import { answerText } from '../../../letter/answer-text.ts';
import { intakeTexts } from '../../texts/intake.ts';

/** One line of the overview: what was asked and what was said. */
export interface OverviewRow {
  readonly id: QuestionId;
  readonly label: string;
  /** Null while the question is open. */
  readonly answer: string | null;
  readonly isCurrent: boolean;
}

/** "Door het antwoord: Inkomen: Leefloon", in the words of the overview; null where no answer decided (the birth date did). */
export const becauseText = (
  questions: readonly Question[],
  answers: Answers,
  because: readonly QuestionId[],
): string | null => {
  const said = because.flatMap((id) => {
    const question = questions.find((one) => one.id === id);
    const answer = answers[id];
    return question === undefined || answer === undefined ? [] : [`${question.label}: ${answerText(question, answer)}`];
  });
  return said.length === 0 ? null : intakeTexts.because(said);
};

/** Every question that applies after these answers, in list order, with what was said. */
export const overviewRows = (
  questions: readonly Question[],
  answers: Answers,
  current: QuestionId | null,
): readonly OverviewRow[] =>
  questions
    .filter((question) => question.applies(answers))
    .map((question) => {
      const answer = answers[question.id];
      return {
        id: question.id,
        label: question.label,
        answer: answer === undefined ? null : answerText(question, answer),
        isCurrent: question.id === current,
      };
    });

/** "4 van ±9": the questions that apply now; answering can still open or close some. */
export const progressOf = (rows: readonly OverviewRow[]): { readonly answered: number; readonly total: number } => ({
  answered: rows.filter((row) => row.answer !== null).length,
  total: rows.length,
});

/** The question that "Terug" opens: the nearest answered one above it in the overview; null when there is none. */
export const questionBefore = (rows: readonly OverviewRow[], current: QuestionId | null): QuestionId | null => {
  const place = rows.findIndex((row) => row.id === current);
  const above = place === -1 ? rows : rows.slice(0, place);
  return above.findLast((row) => row.answer !== null)?.id ?? null;
};
