import type { Organisation } from '../catalogue/organisation.ts';
import type { LocalDate, PartialDate } from '../dates.ts';
import type { Answers, QuestionId } from '../intake/answers.ts';
import { questionApplies } from '../intake/questions.ts';
import { hasChosen } from '../intake/said.ts';
import type { Verdict } from './advice.ts';
import type { ConditionId } from './conditions.ts';
import type { RuleSource } from './sources.ts';

/** What rules may look at. `answers` holds relevant answers only. */
export interface Facts {
  readonly answers: Answers;
  readonly birthDate: PartialDate | null;
  readonly organisation: Organisation;
  readonly today: LocalDate;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly because: readonly QuestionId[];
}

/** One sentence of policy. It speaks or stays silent (null); the words for each verdict stand in reason-texts.ts. */
export interface Rule {
  readonly id: string;
  readonly source: RuleSource;
  /** Every verdict that it can give: the test demands a table row for each. */
  readonly verdicts: readonly Verdict[];
  readonly texts: ReasonTexts;
  /** What still has to be settled when it gives `fitsIf`. */
  readonly conditions?: readonly ConditionId[];
  /** Two official positions, shown with the verdict named. What an office's own page says stands with that office. */
  readonly sourcesDisagree?: ReasonTexts;
  /** Said with whatever verdict the pathway gets ("eerst een maatschappelijk werker"). */
  readonly alwaysSaid?: true;
  readonly judge: (facts: Facts) => Judgement | null;
}

export type ReasonTexts = Readonly<Partial<Record<Verdict, string>>>;

/** A pathway fits when each of its requirements does; a requirement is met by any one of its rules. */
export type Requirement = readonly Rule[];

/** `no` when something else was said or the question makes no sense here; `open` when unanswered, unknown or declined. */
export type Looked = 'yes' | 'no' | 'open';

export const look = (facts: Facts, id: QuestionId, ...choices: readonly string[]): Looked => {
  if (hasChosen(facts.answers, id, ...choices)) return 'yes';
  if (facts.answers[id]?.type === 'choices') return 'no';
  return questionApplies(id, facts.answers) ? 'open' : 'no';
};

export const judged = (verdict: Verdict, ...because: readonly QuestionId[]): Judgement => ({ verdict, because });

/** The most common rule: one question, and what a yes and a no to these choices mean. Open gives `unknown`. */
export const judgeByAnswer =
  (id: QuestionId, choices: readonly string[], means: { readonly yes: Verdict | null; readonly no: Verdict | null }) =>
  (facts: Facts): Judgement | null => {
    const looked = look(facts, id, ...choices);
    const verdict = looked === 'open' ? 'unknown' : means[looked];
    return verdict === null ? null : judged(verdict, id);
  };
