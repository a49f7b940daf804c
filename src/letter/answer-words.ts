import type { Answers, QuestionId } from '../domain/intake/answers.ts';
import { chosen } from '../domain/intake/said.ts';

/** The only words that a letter has for an income. */
export type IncomeWord = 'leefloon' | 'andere uitkering' | 'geen';
export type CanWorkNow = 'ja' | 'deels' | 'nu niet';

/** The answer to a question that takes one; undefined for unknown, declined and not asked. */
export const oneChosen = (answers: Answers, id: QuestionId): string | undefined => chosen(answers, id)[0];

/** The words typed with an answer, trimmed; undefined when there are none. */
export const saidText = (answers: Answers, id: QuestionId): string | undefined => {
  const answer = answers[id];
  const text = answer?.type === 'choices' ? (answer.text ?? '').trim() : '';
  return text === '' ? undefined : text;
};

/** An equivalent leefloon would tell something about residence papers, so it is called leefloon too. */
const leefloonAnswers: readonly string[] = ['leefloon', 'equivalentLeefloon'];

/** One word for all of them: which one it is would tell about health. */
const benefitAnswers: readonly string[] = [
  'unemploymentBenefit',
  'integrationBenefit',
  'healthFund',
  'incomeReplacementAllowance',
  'pension',
];

/** Undefined for wages alone, "iets anders", unknown and declined: then the letter has no line about income. */
export const incomeWordOf = (answers: Answers): IncomeWord | undefined => {
  const incomes = chosen(answers, 'income');
  if (incomes.some((id) => leefloonAnswers.includes(id))) return 'leefloon';
  if (incomes.some((id) => benefitAnswers.includes(id))) return 'andere uitkering';
  return incomes.includes('none') ? 'geen' : undefined;
};

const workWords: Readonly<Record<string, CanWorkNow>> = { yes: 'ja', partly: 'deels', notNow: 'nu niet' };

export const canWorkNowOf = (answers: Answers): CanWorkNow | undefined =>
  workWords[oneChosen(answers, 'workNow') ?? ''];
