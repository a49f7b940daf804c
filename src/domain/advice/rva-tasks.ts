import { parameterValue } from '../catalogue/parameter.ts';
import { type LocalDate, localDateSchema, type PartialDate } from '../dates.ts';
import { addDays, daysBetween } from '../dutch-date.ts';
import { hasRvaLetter } from '../intake/questions.ts';
import type { TodayTask } from './advice.ts';
import type { Facts } from './rule.ts';
import { sources } from './sources.ts';
import { taskTexts } from './task-texts.ts';

/** With an unknown day the first of the month counts, so that nobody comes too late; without a month there is no date. */
const earliestEnd = ({ year, month, day }: PartialDate): LocalDate | null => {
  if (year === null || month === null) return null;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day ?? 1).padStart(2, '0')}`;
  const parsed = localDateSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
};

interface BenefitEnd {
  readonly date: LocalDate;
  /** False when only the month is known: `date` is then its first day. */
  readonly isExact: boolean;
}

/** The day on which the benefit ends, as far as it was given. */
const rvaEndOf = (facts: Facts): BenefitEnd | null => {
  const answer = facts.answers.rvaEndDate;
  const date = answer?.type === 'date' ? earliestEnd(answer.date) : null;
  return date === null || answer?.type !== 'date' ? null : { date, isExact: answer.date.day !== null };
};

/** A month without a day never counts as a day that is known. */
const countdown = ({ date, isExact }: BenefitEnd, today: LocalDate): string => {
  const days = daysBetween(today, date);
  if (!isExact && date.slice(0, 7) === today.slice(0, 7)) return taskTexts.rvaStopsThisMonth;
  if (days < 0) return taskTexts.rvaStopped;
  if (days === 0) return taskTexts.rvaStopsToday;
  return isExact ? taskTexts.rvaDaysLeft(days) : taskTexts.rvaEarliest(days);
};

/**
 * A letter from the RVA: end date and days left, first union or RVA, then VDAB, and a social worker before that date
 * (the order an OCMW advises: the letter, work, and only then means). The last day for all of it is the day before the
 * benefit ends; once it has ended, only the social worker has a day: today.
 */
export const rvaTasks = (facts: Facts): readonly TodayTask[] => {
  if (!hasRvaLetter(facts.answers)) return [];
  const end = rvaEndOf(facts);
  const lastDay = end === null || end.date <= facts.today ? null : addDays(end.date, -1);
  const step = (id: string, text: string, by: TodayTask['by'], urgency: TodayTask['urgency']): TodayTask => ({
    id,
    urgency,
    text,
    by,
    ...(lastDay === null ? {} : { before: lastDay }),
    source: sources.rvaAdviceOrder,
  });
  const then = [
    step('rvaUnion', taskTexts.rvaUnion, 'client', 'soon'),
    step('rvaVdab', taskTexts.rvaVdab, 'client', 'soon'),
  ];
  if (end === null) {
    const find: TodayTask = {
      ...step('rvaEndUnknown', taskTexts.rvaEndUnknown, 'client', 'today'),
      source: sources.rva,
    };
    return [find, ...then, step('rvaSocialWorker', taskTexts.rvaSocialWorker, 'socialWorker', 'soon')];
  }
  const left = countdown(end, facts.today);
  if (lastDay === null) {
    const now = step('rvaSocialWorker', `${left} ${taskTexts.rvaSocialWorkerToday}`, 'socialWorker', 'now');
    return [...then, { ...now, before: facts.today }];
  }
  const urgentDays = parameterValue(facts.organisation, 'benefitUrgentDays', facts.today);
  const isClose = daysBetween(facts.today, end.date) <= urgentDays;
  const text = `${left} ${taskTexts.rvaSocialWorker}`;
  return [...then, step('rvaSocialWorker', text, 'socialWorker', isClose ? 'today' : 'soon')];
};
