import type { LocalDate } from '../../../domain/dates.ts';
import { addDays, localDateOf } from '../../../domain/dutch-date.ts';
import type { StaffMemberId } from '../../../domain/ids.ts';
import type { Referral, ReferralState } from '../../../domain/referral/referral.ts';

/** What a partner lets know. That nobody answered is no answer. */
const answers: ReadonlySet<ReferralState> = new Set([
  ...(['received', 'accepted', 'refused', 'ongoing', 'finished', 'stopped'] as const),
]);

/** Who never said that they saw them is not shown the answers of a year. */
const daysBack = 7;

interface Reader {
  readonly me: StaffMemberId;
  /** When this person last said that they saw the answers; null: never. */
  readonly seen: string | null;
  readonly today: LocalDate;
}

/** Letters of which a colleague wrote down an answer since this person looked, the newest answer first. */
export const newAnswers = (referrals: readonly Referral[], { me, seen, today }: Reader): readonly Referral[] => {
  const isNew = ({ history }: Referral): boolean => {
    const last = history.at(-1);
    if (last === undefined || last.by === me || !answers.has(last.state)) return false;
    return seen === null ? localDateOf(last.at) >= addDays(today, -daysBack) : last.at > seen;
  };
  const momentOf = ({ history }: Referral): string => history.at(-1)?.at ?? '';
  return referrals.filter(isNew).sort((one, other) => momentOf(other).localeCompare(momentOf(one)));
};
