import type { LocalDate } from '../../../domain/dates.ts';
import type { Client, KlusRequest, Visit } from '../../../domain/dossier/records.ts';
import { daysBetween } from '../../../domain/dutch-date.ts';
import type { ClientId } from '../../../domain/ids.ts';
import type { Referral, ReferralState } from '../../../domain/referral/referral.ts';
import type { OpenVault } from '../../../store/vault.ts';

export interface VisitRow {
  readonly visit: Visit;
  readonly client: Client | null;
}

export interface LetterRow {
  readonly referral: Referral;
  /** Null where the row of the visit does not open. */
  readonly visit: Visit | null;
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
): readonly Omit<LetterRow, 'visit' | 'client'>[] =>
  referrals
    .filter((referral) => orderOf(referral) >= 0)
    .map((referral) => ({ referral, silentDays: silentSince(referral, today) }))
    .sort(
      (one, other) =>
        orderOf(one.referral) - orderOf(other.referral) ||
        (other.silentDays ?? 0) - (one.silentDays ?? 0) ||
        newestFirst(one.referral, other.referral),
    );

/** Only the people who are shown are opened: an office keeps thousands. */
const readClients = async (
  vault: OpenVault,
  visits: readonly (Visit | undefined)[],
): Promise<ReadonlyMap<ClientId, Client>> => {
  const ids = new Set(visits.flatMap((visit) => (visit?.clientId ? [visit.clientId] : [])));
  const clients = await Promise.all([...ids].map((id) => vault.clients.get(id)));
  return new Map(clients.flatMap((client) => (client === null ? [] : [[client.id, client]])));
};

/** Reads everything the start screen needs; a visit of which the person's row does not open still shows. */
export const readWaiting = async (vault: OpenVault, today: LocalDate): Promise<Waiting> => {
  const [visits, referrals, klusRequests] = await Promise.all([
    vault.visits.all(),
    vault.referrals.all(),
    vault.klusRequests.all(),
  ]);
  const sorted = [...visits].sort(newestFirst);
  const openVisits = sorted.filter((visit) => visit.state !== 'closed');
  const closedToday = sorted.filter((visit) => visit.state === 'closed' && visit.day === today);
  const visitById = new Map(visits.map((visit) => [visit.id, visit]));
  const letters = lettersThatWait(referrals, today);
  const visitOf = ({ referral }: Pick<LetterRow, 'referral'>) => visitById.get(referral.visitId);
  const clientById = await readClients(vault, [...openVisits, ...closedToday, ...letters.map(visitOf)]);
  const clientOf = (visit: Visit | undefined): Client | null =>
    visit?.clientId ? (clientById.get(visit.clientId) ?? null) : null;
  const rowOf = (visit: Visit): VisitRow => ({ visit, client: clientOf(visit) });
  return {
    openVisits: openVisits.map(rowOf),
    klusRequests: [...klusRequests].filter((request) => request.state === 'open').sort(newestFirst),
    letters: letters.map((row) => ({ ...row, visit: visitOf(row) ?? null, client: clientOf(visitOf(row)) })),
    closedToday: closedToday.map(rowOf),
  };
};
