import type { LocalDate } from '../../../domain/dates.ts';
import type { Client, KlusRequest, Visit } from '../../../domain/dossier/records.ts';
import { daysBetween } from '../../../domain/dutch-date.ts';
import type { ClientId } from '../../../domain/ids.ts';
import type { Referral, ReferralState } from '../../../domain/referral/referral.ts';
import { type KeptRecords, retentionOf } from '../../../domain/retention/retention.ts';
import type { OpenVault } from '../../../store/vault.ts';
import type { App } from '../../app/app-context.ts';
import { readRetentionRules } from '../../app/read-retention.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { newAnswers, readSeen } from './answers.ts';

export interface VisitRow {
  readonly visit: Visit;
  readonly client: Client | null;
  /** The day on which a visit without outcome goes, once that is near; else null. */
  readonly expiresOn: LocalDate | null;
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
  /** Answers of partners that this person has not seen yet. */
  readonly answers: readonly LetterRow[];
  readonly closedToday: readonly VisitRow[];
}

/** Silence is a status: after ten days a letter without answer asks for a call. */
export const silenceDays = 10;

const newestFirst = (one: { readonly changedAt: string }, other: { readonly changedAt: string }): number =>
  other.changedAt.localeCompare(one.changedAt);

/** That it arrived, or that nobody answered, is not yet what came of it. */
const waitsForAnswer: readonly ReferralState[] = ['issued', 'received', 'noAnswer'];

const letterOrder: readonly (readonly ReferralState[])[] = [
  ['awaitingApproval'],
  ['approved'],
  ['draft'],
  waitsForAnswer,
];

const orderOf = (referral: Referral): number => letterOrder.findIndex((states) => states.includes(referral.state));

const silentSince = ({ state, issued }: Referral, today: LocalDate): number | null =>
  waitsForAnswer.includes(state) && issued !== null ? daysBetween(issued.day, today) : null;

interface WaitingReferral {
  readonly referral: Referral;
  /** The visit is closed or does not open: no row of a visit leads to a draft of it. */
  readonly isLeft: boolean;
}

/** Letters that wait for a person here: approval, printing, finishing a draft that was left, an answer; the longest silence first. */
export const lettersThatWait = (
  referrals: readonly WaitingReferral[],
  today: LocalDate,
): readonly Omit<LetterRow, 'visit' | 'client'>[] =>
  referrals
    .filter(({ referral, isLeft }) => orderOf(referral) >= 0 && (referral.state !== 'draft' || isLeft))
    .map(({ referral }) => referral)
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

/** The visits that go soon without an outcome, each with the day. */
const readExpiry = async (
  app: Pick<App, 'vault' | 'organisation' | 'today'>,
  records: Omit<KeptRecords, 'klusRequests' | 'notes'>,
): Promise<ReadonlyMap<string, LocalDate>> => {
  const retained = retentionOf({ ...records, klusRequests: [], notes: [] }, await readRetentionRules(app));
  return new Map(
    retained.flatMap(({ subject, category, standing, keptBy, dueOn }) =>
      category === 'draft' && standing !== 'kept' && keptBy === null && dueOn !== null ? [[subject.id, dueOn]] : [],
    ),
  );
};

/** Reads everything the start screen needs; a visit of which the person's row does not open still shows. */
export const readWaiting = async (app: Pick<App, 'vault' | 'organisation' | 'today'>): Promise<Waiting> => {
  const { vault } = app;
  const today = app.today();
  const [visits, referrals, klusRequests] = await Promise.all([
    vault.visits.all(),
    vault.referrals.all(),
    vault.klusRequests.all(),
  ]);
  const sorted = [...visits].sort(newestFirst);
  const openVisits = sorted.filter((visit) => visit.state !== 'closed');
  const closedToday = sorted.filter((visit) => visit.state === 'closed' && visit.day === today);
  const visitById = new Map(visits.map((visit) => [visit.id, visit]));
  const isOpen = new Set(openVisits.map(({ id }) => id));
  const letters = lettersThatWait(
    referrals.map((referral) => ({ referral, isLeft: !isOpen.has(referral.visitId) })),
    today,
  );
  const seen = readSeen(await vault.settings.get(settingKeys.answersSeen(vault.me.id)), today);
  const answers = newAnswers(referrals, { me: vault.me.id, seen, today }).map((referral) => ({
    referral,
    silentDays: null,
  }));
  const visitOf = ({ referral }: Pick<LetterRow, 'referral'>) => visitById.get(referral.visitId);
  const clientById = await readClients(vault, [
    ...openVisits,
    ...closedToday,
    ...[...letters, ...answers].map(visitOf),
  ]);
  const clientOf = (visit: Visit | undefined): Client | null =>
    visit?.clientId ? (clientById.get(visit.clientId) ?? null) : null;
  const expiry = await readExpiry(app, { visits: openVisits, referrals, clients: [...clientById.values()] });
  const rowOf = (visit: Visit): VisitRow => ({
    visit,
    client: clientOf(visit),
    expiresOn: expiry.get(visit.id) ?? null,
  });
  const letterRowOf = (row: Omit<LetterRow, 'visit' | 'client'>): LetterRow => ({
    ...row,
    visit: visitOf(row) ?? null,
    client: clientOf(visitOf(row)),
  });
  return {
    openVisits: openVisits.map(rowOf),
    klusRequests: [...klusRequests].filter((request) => request.state === 'open').sort(newestFirst),
    letters: letters.map(letterRowOf),
    answers: answers.map(letterRowOf),
    closedToday: closedToday.map(rowOf),
  };
};
