import type { StaffMember } from '../../../domain/dossier/records.ts';
import { fold } from '../../../domain/identity/fold.ts';
import type { StaffMemberId } from '../../../domain/ids.ts';
import type { Answers } from '../../../domain/intake/answers.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { saidText } from '../../../letter/answer-words.ts';

/** Letters that did not come to nothing. */
const isAlive = ({ state }: Referral): boolean => state !== 'withdrawn' && state !== 'clientDeclined';

/** The letter to De Opstap that the other papers of a traject go with; one about AMA before any other. */
export const letterOfTraject = (referrals: readonly Referral[]): Referral | null => {
  const letters = referrals.filter((one) => one.recipient === 'deOpstap' && isAlive(one));
  return letters.find(({ forms }) => forms.includes('ama')) ?? letters[0] ?? null;
};

/** The letter whose reference a paper of this visit names: that of the traject before any other. */
export const letterOfVisit = (referrals: readonly Referral[]): Referral | null =>
  letterOfTraject(referrals) ?? referrals.find(isAlive) ?? null;

/** The social workers of the office: one of them answers the questions that a paper raises. */
export const socialWorkersOf = (staff: readonly StaffMember[]): readonly StaffMember[] =>
  staff.filter(({ roles }) => roles.includes('socialWorker'));

interface Known {
  readonly staff: readonly StaffMember[];
  readonly me: StaffMemberId;
  readonly referrals: readonly Referral[];
  readonly answers: Answers;
}

/** Who most likely follows this client: me, who released the letter, whom the client named, or the only one there is. */
export const whoFollowsUp = ({ staff, me, referrals, answers }: Known): StaffMember | null => {
  const all = socialWorkersOf(staff);
  const releaser = letterOfTraject(referrals)?.approval?.by;
  const named = fold(saidText(answers, 'socialWorker') ?? '');
  return (
    all.find(({ id }) => id === me) ??
    all.find(({ id }) => id === releaser) ??
    all.find(({ name }) => named !== '' && fold(name) === named) ??
    (all.length === 1 ? (all[0] ?? null) : null)
  );
};
