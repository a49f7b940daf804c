import { pathwayIds } from '../catalogue/pathways.ts';
import { addDays } from '../dutch-date.ts';
import type { Answer, QuestionId } from '../intake/answers.ts';
import type { Question } from '../intake/question.ts';
import { questionsFor } from '../intake/questions.ts';
import { setAnswer } from '../intake/set-answer.ts';
import { type TaskFacts, todayTasksFor } from './today-tasks.ts';
import { verdictOf, weigh } from './weigh.ts';

/** Asked first, in this order, whatever the count: they say who it is about and why that person came. */
const openingQuestions: readonly QuestionId[] = ['aboutSelf', 'requestForHelp'];

/**
 * Asked although no rule looks at them: a letter shows most of them; `socialWorker` has to be known before De Opstap gets a
 * letter; `rvaEndReason` stays in the file for the social worker and stands on no paper.
 */
const alsoAsked: readonly QuestionId[] = [
  'language',
  'interpreter',
  'vdabMediator',
  'socialWorker',
  'rvaEndDate',
  'rvaEndReason',
];

/** Days from today: one date that is near is enough to see whether a date matters at all. */
const nearby = 10;

/** The answers considered: each single choice and "weet ik niet"; for a date one near day and "weet ik niet". */
const possibleAnswers = (question: Question, facts: TaskFacts): readonly Answer[] => {
  const unknown: Answer = { type: 'unknown' };
  if (question.type !== 'date') {
    return [...question.choices.map(({ id }): Answer => ({ type: 'choices', choices: [id] })), unknown];
  }
  const [year = 0, month = 0, day = 0] = addDays(facts.today, nearby).split('-').map(Number);
  return [{ type: 'date', date: { year, month, day } }, unknown];
};

const factsAfter = (facts: TaskFacts, id: QuestionId, answer: Answer): TaskFacts => ({
  ...facts,
  answers: setAnswer(facts.answers, id, answer, facts.organisation),
});

/** The pathways whose verdict at least one possible answer to this question would change. */
const pathwaysChangedBy = (question: Question, facts: TaskFacts): number => {
  const after = possibleAnswers(question, facts).map((answer) => factsAfter(facts, question.id, answer));
  return pathwayIds.filter((pathway) => {
    const now = verdictOf(pathway, facts);
    return after.some((then) => verdictOf(pathway, then) !== now);
  }).length;
};

/** Conditions and tasks as one text: two situations with the same text advise the same beside the verdicts. */
const restOfAdvice = (facts: TaskFacts): string =>
  JSON.stringify([pathwayIds.map((id) => weigh(id, facts).conditions), todayTasksFor(facts)]);

const changesTheRest = (question: Question, facts: TaskFacts): boolean => {
  const now = restOfAdvice(facts);
  return possibleAnswers(question, facts).some(
    (answer) => restOfAdvice(factsAfter(facts, question.id, answer)) !== now,
  );
};

/**
 * The next question: after the two that open the talk, the askable one (applies, has no answer yet) whose possible
 * answers change the verdict of most pathways; ties go to the first in list order. When none changes a verdict, the first
 * in list order that changes a condition or a today task, then the first that is asked all the same. Null when nothing useful is
 * left.
 */
export const nextQuestionFor = (facts: TaskFacts): QuestionId | null => {
  const askable = questionsFor(facts.organisation).filter(
    ({ id, applies }) => facts.answers[id] === undefined && applies(facts.answers),
  );
  const opening = openingQuestions.find((id) => askable.some((question) => question.id === id));
  if (opening !== undefined) return opening;
  const counted = askable.map((question) => ({ question, count: pathwaysChangedBy(question, facts) }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  if (most > 0) return counted.find(({ count }) => count === most)?.question.id ?? null;
  const rest =
    askable.find((question) => changesTheRest(question, facts)) ?? askable.find(({ id }) => alsoAsked.includes(id));
  return rest?.id ?? null;
};
