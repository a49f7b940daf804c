import { parameterValue } from '../catalogue/parameter.ts';
import { type LocalDate, localDateSchema, type PartialDate } from '../dates.ts';
import { daysBetween } from '../dutch-date.ts';
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

/** The day on which the benefit ends, as far as it was given. */
const rvaEndOf = (facts: Facts): LocalDate | null => {
  const answer = facts.answers.rvaEndDate;
  return answer?.type === 'date' ? earliestEnd(answer.date) : null;
};

const countdown = (days: number): string => {
  if (days < 0) return taskTexts.rvaStopped;
  return days === 0 ? taskTexts.rvaStopsToday : taskTexts.rvaDaysLeft(days);
};

/**
 * A letter from the RVA: end date and days left, first union or RVA, then VDAB, and a social worker before that date
 * (the order an OCMW advises: the letter, work, and only then means).
 */
export const rvaTasks = (facts: Facts): readonly TodayTask[] => {
  if (!hasRvaLetter(facts.answers)) return [];
  const end = rvaEndOf(facts);
  const step = (id: string, text: string, by: TodayTask['by'], urgency: TodayTask['urgency']): TodayTask => ({
    id,
    urgency,
    text,
    by,
    ...(end === null ? {} : { before: end }),
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
  const days = daysBetween(facts.today, end);
  const close = days <= parameterValue(facts.organisation, 'benefitUrgentDays', facts.today);
  const urgency = days <= 0 ? 'now' : close ? 'today' : 'soon';
  const text = `${countdown(days)} ${taskTexts.rvaSocialWorker}`;
  const stopped = `${countdown(days)} ${taskTexts.rvaSocialWorkerToday}`;
  return [...then, step('rvaSocialWorker', days <= 0 ? stopped : text, 'socialWorker', urgency)];
};
