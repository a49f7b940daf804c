import type { LocalDate } from '../dates.ts';
import type { Role, Visit } from '../dossier/records.ts';
import type { StaffMemberId } from '../ids.ts';
import type { Referral } from '../referral/referral.ts';

export interface FileWork {
  readonly me: StaffMemberId;
  readonly roles: readonly Role[];
  readonly today: LocalDate;
  /** Everything of this person's file. */
  readonly visits: readonly Visit[];
  readonly referrals: readonly Referral[];
}

const isRunning = (visit: Visit, { me, today }: FileWork): boolean =>
  visit.owner === me || visit.state !== 'closed' || visit.day === today;

const isMyLetter = (referral: Referral, { me, roles }: FileWork): boolean =>
  referral.preparedBy === me ||
  referral.approval?.by === me ||
  (roles.includes('socialWorker') && referral.state === 'awaitingApproval');

/**
 * Whether this file is part of one's own work: a running visit of the team, a visit or letter of one's own, or for a social
 * worker a letter that waits. Whoever opens another file is asked why (design.md section 6, audit).
 */
export const isOwnWork = (work: FileWork): boolean =>
  (work.visits.length === 0 && work.referrals.length === 0) ||
  work.visits.some((visit) => isRunning(visit, work)) ||
  work.referrals.some((referral) => isMyLetter(referral, work));
