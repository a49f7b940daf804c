import type { Answers, QuestionId } from '../domain/intake/answers.ts';

/** The only words that a letter has for an income. */
export type IncomeWord = 'leefloon' | 'andere uitkering' | 'geen';
export type CanWorkNow = 'ja' | 'deels' | 'nu niet';

/** The first chosen answer; undefined for unknown, declined and not asked. */
export const chosen = (answers: Answers, id: QuestionId): string | undefined => {
  const answer = answers[id];
  return answer?.type === 'choices' ? answer.choices[0] : undefined;
};

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
export const incomeWordOf = ({ income }: Answers): IncomeWord | undefined => {
  if (income?.type !== 'choices') return undefined;
  if (income.choices.some((id) => leefloonAnswers.includes(id))) return 'leefloon';
  if (income.choices.some((id) => benefitAnswers.includes(id))) return 'andere uitkering';
  return income.choices.includes('none') ? 'geen' : undefined;
};

const workWords: Readonly<Record<string, CanWorkNow>> = { yes: 'ja', partly: 'deels', notNow: 'nu niet' };

export const canWorkNowOf = (answers: Answers): CanWorkNow | undefined => workWords[chosen(answers, 'workNow') ?? ''];
