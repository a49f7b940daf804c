import { z } from 'zod';
import { instantSchema, type LocalDate, localDateSchema } from '../../../domain/dates.ts';
import { addDays, localDateOf } from '../../../domain/dutch-date.ts';
import type { StaffMemberId } from '../../../domain/ids.ts';
import { lastMove } from '../../../domain/referral/note-print.ts';
import type { Referral, ReferralState } from '../../../domain/referral/referral.ts';

/** What a partner lets know. That nobody answered is no answer. */
const answers: ReadonlySet<ReferralState> = new Set([
  ...(['received', 'accepted', 'refused', 'ongoing', 'finished', 'stopped'] as const),
]);

/** Who never said that they saw them is not shown the answers of a year. */
const daysBack = 7;
/** Laptops that were off for so long bring an answer that is shown all the same; what is older is not kept as seen either. */
const daysKept = 90;

/** The answers that a person saw: of which letter, and the moment at which each was noted. Nothing from before `from` is shown. */
const seenSchema = z.object({ from: localDateSchema, letters: z.record(z.string(), instantSchema) });
type SeenAnswers = z.infer<typeof seenSchema>;

/** What a person said that they saw. Who never said so, or in words of another time, starts with the answers of a week. */
export const readSeen = (kept: string | null, today: LocalDate): SeenAnswers => {
  const fresh: SeenAnswers = { from: addDays(today, -daysBack), letters: {} };
  if (kept === null) return fresh;
  try {
    const read = seenSchema.safeParse(JSON.parse(kept));
    return read.success ? read.data : fresh;
  } catch {
    return fresh;
  }
};

interface Reader {
  readonly me: StaffMemberId;
  readonly seen: SeenAnswers;
  readonly today: LocalDate;
}

const momentOf = (referral: Referral): string => lastMove(referral)?.at ?? '';

/**
 * Letters of which a colleague wrote down an answer that this person did not see, the newest answer first. By letter and not by
 * clock: an answer noted on Monday on a laptop without a network may arrive on Wednesday.
 */
export const newAnswers = (referrals: readonly Referral[], { me, seen, today }: Reader): readonly Referral[] => {
  const oldest = addDays(today, -daysKept);
  const isNew = (referral: Referral): boolean => {
    const last = lastMove(referral);
    if (last === undefined || last.by === me || !answers.has(last.state)) return false;
    const day = localDateOf(last.at);
    return day >= seen.from && day >= oldest && seen.letters[referral.id] !== last.at;
  };
  return referrals.filter(isNew).sort((one, other) => momentOf(other).localeCompare(momentOf(one)));
};

/** With what is on screen now, and without what is too old to be shown again; as it is kept. */
export const addSeen = (seen: SeenAnswers, shown: readonly Referral[], today: LocalDate): string => {
  const oldest = addDays(today, -daysKept);
  const now = shown.flatMap((referral) => {
    const last = lastMove(referral);
    return last === undefined ? [] : [[referral.id, last.at] as const];
  });
  const all = { ...seen.letters, ...Object.fromEntries(now) };
  const letters = Object.fromEntries(Object.entries(all).filter(([, at]) => localDateOf(at) >= oldest));
  return JSON.stringify({ from: seen.from, letters } satisfies SeenAnswers);
};
