import type { LocalDate } from '../../../domain/dates.ts';
import type { Client, KlusRequest, Visit } from '../../../domain/dossier/records.ts';
import { daysBetween } from '../../../domain/dutch-date.ts';
import type { Referral, ReferralState } from '../../../domain/referral/referral.ts';
import type { OpenVault } from '../../../store/vault.ts';

export interface VisitRow {
  readonly visit: Visit;
  readonly client: Client | null;
}

export interface LetterRow {
  readonly referral: Referral;
  readonly client: Client | null;
  /** Days since it left without an answer; null while it has not left. */
  readonly silentDays: number | null;
}

/** What the start screen shows, most pressing first. */
export interface Waiting {
  readonly openVisits: readonly VisitRow[];
  readonly klusRequests: readonly KlusRequest[];
  readonly letters: readonly LetterRow[];
  readonly closedToday: readonly VisitRow[];
}

/** Silence is a status: after ten days a letter without answer asks for a call. */
export const silenceDays = 10;

const newestFirst = (one: { readonly changedAt: string }, other: { readonly changedAt: string }): number =>
  other.changedAt.localeCompare(one.changedAt);

const letterOrder: readonly ReferralState[] = ['awaitingApproval', 'approved', 'issued'];

const orderOf = (referral: Referral): number => letterOrder.indexOf(referral.state);

const silentSince = (referral: Referral, today: LocalDate): number | null =>
  referral.state === 'issued' && referral.issued !== null ? daysBetween(referral.issued.day, today) : null;

/** Letters that wait for a person here: approval, printing, an answer; the longest silence first. */
export const lettersThatWait = (
  referrals: readonly Referral[],
  today: LocalDate,
): readonly Omit<LetterRow, 'client'>[] =>
  referrals
    .filter((referral) => orderOf(referral) >= 0)
    .map((referral) => ({ referral, silentDays: silentSince(referral, today) }))
    .sort(
      (one, other) =>
        orderOf(one.referral) - orderOf(other.referral) ||
        (other.silentDays ?? 0) - (one.silentDays ?? 0) ||
        newestFirst(one.referral, other.referral),
    );

/** Reads everything the start screen needs; a visit of which the person's row does not open still shows. */
export const readWaiting = async (vault: OpenVault, today: LocalDate): Promise<Waiting> => {
  const [visits, clients, referrals, klusRequests] = await Promise.all([
    vault.visits.all(),
    vault.clients.all(),
    vault.referrals.all(),
    vault.klusRequests.all(),
  ]);
  const clientById = new Map(clients.map((client) => [client.id, client]));
  const visitById = new Map(visits.map((visit) => [visit.id, visit]));
  const clientOf = (visit: Visit | undefined): Client | null =>
    visit === undefined || visit.clientId === null ? null : (clientById.get(visit.clientId) ?? null);
  const rowOf = (visit: Visit): VisitRow => ({ visit, client: clientOf(visit) });
  const sorted = [...visits].sort(newestFirst);
  return {
    openVisits: sorted.filter((visit) => visit.state !== 'closed').map(rowOf),
    klusRequests: [...klusRequests].filter((request) => request.state === 'open').sort(newestFirst),
    letters: lettersThatWait(referrals, today).map((row) => ({
      ...row,
      client: clientOf(visitById.get(row.referral.visitId)),
    })),
    closedToday: sorted.filter((visit) => visit.state === 'closed' && visit.day === today).map(rowOf),
  };
};
