import type { Instant, LocalDate } from '../dates.ts';
import { addDays, daysBetween, localDateOf } from '../dutch-date.ts';
import type { VisitId } from '../ids.ts';
import type { Retained, RetentionRules } from './retention.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * How much time surely went by along moments that are in the order in which they happened, whatever the clock did: backwards
 * counts as nothing, and the largest step forwards is left out. So one jump ahead, of any size, adds no time that was not.
 */
export const surelyPassedMs = (moments: readonly Instant[]): number => {
  const times = moments.map((moment) => Date.parse(moment));
  const steps = times.slice(1).map((time, i) => Math.max(0, time - (times[i] ?? time)));
  return steps.reduce((sum, step) => sum + step, 0) - Math.max(0, ...steps);
};

/**
 * Drafts that may go now: past their term, also in time that surely passed, kept by nothing, and their warning stood there on
 * an earlier day on which somebody signed in. `sinceChange`: the last change of that visit, every sign-in on this laptop
 * since, and now, in the order in which they happened.
 */
export const expiredDrafts = (
  retained: readonly Retained[],
  { today, warningDays }: Pick<RetentionRules, 'today' | 'warningDays'>,
  sinceChange: ReadonlyMap<VisitId, readonly Instant[]>,
): readonly VisitId[] =>
  retained.flatMap(({ subject, category, since, dueOn, standing, keptBy }) => {
    if (subject.table !== 'visit' || category !== 'draft' || standing !== 'due' || keptBy !== null) return [];
    const moments = sinceChange.get(subject.id) ?? [];
    const hasPassed = dueOn !== null && surelyPassedMs(moments) >= daysBetween(since, dueOn) * dayMs;
    const isOnWarnedDay = (day: LocalDate) => day >= addDays(since, warningDays) && day < today;
    return hasPassed && moments.slice(1, -1).map(localDateOf).some(isOnWarnedDay) ? [subject.id] : [];
  });
