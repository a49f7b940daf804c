import type { PathwayId } from '../catalogue/pathways.ts';
import type { LocalDate } from '../dates.ts';
import type { QuestionId } from '../intake/answers.ts';

/** Unknown is never yes: a pathway *fits* only on answers that were given. */
export type Verdict = 'fits' | 'fitsIf' | 'doesNotFit' | 'unknown';

/** Where a rule comes from, and when a person last compared the rule with it. */
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly checkedOn: LocalDate;
}

/** One rule that spoke: its verdict, the answers that decided and its source, in plain Dutch through `text`. */
export interface Reason {
  readonly ruleId: string;
  readonly verdict: Verdict;
  /** Dutch, plain, one sentence; `je`-form (it may be read aloud to the client). */
  readonly text: string;
  readonly because: readonly QuestionId[];
  readonly source: Source;
  /** Set when two official sources say something else: Dutch sentence with both positions. */
  readonly sourcesDisagree?: string;
}

/** A condition that no question at the desk can settle. */
export interface Condition {
  readonly id: string;
  readonly text: string;
  readonly settledBy: 'socialWorker' | 'vdab' | 'client' | 'partner';
}

export interface PathwayAdvice {
  readonly pathway: PathwayId;
  readonly verdict: Verdict;
  /** Decisive reason first. Never empty. */
  readonly reasons: readonly Reason[];
  /** What still has to be settled: only with `fitsIf`. */
  readonly conditions: readonly Condition[];
  /** Questions whose answer is still missing: only with `unknown`. */
  readonly missing: readonly QuestionId[];
}

/** What has to happen today, beside the pathways (register an application, a union before a date, a social worker now). */
export interface TodayTask {
  readonly id: string;
  readonly urgency: 'now' | 'today' | 'soon';
  readonly text: string;
  /** Who does it. */
  readonly by: 'frontDesk' | 'socialWorker' | 'client';
  /** Last day on which it is useful, where the law or a date given by the client sets one. */
  readonly before?: LocalDate;
  readonly source: Source;
}

export interface Advice {
  /** All pathways of the organisation, in catalogue order. */
  readonly pathways: readonly PathwayAdvice[];
  readonly todayTasks: readonly TodayTask[];
  /** The askable question whose possible answers change the verdict of most pathways; null when nothing useful is left. */
  readonly nextQuestion: QuestionId | null;
}
