import type { Instant, LocalDate } from '../dates.ts';
import { decisionInForce } from '../dossier/file-decisions.ts';
import type { FileNote } from '../dossier/file-note.ts';
import type { Client, KlusRequest, Visit } from '../dossier/records.ts';
import { addDays, addYears, localDateOf } from '../dutch-date.ts';
import type { ClientId, KlusRequestId, VisitId } from '../ids.ts';
import type { Referral } from '../referral/referral.ts';
import { type RetentionCategory, type RetentionTerm, termOn } from './terms.ts';

/** What is kept, all of it. */
export interface KeptRecords {
  readonly clients: readonly Client[];
  readonly visits: readonly Visit[];
  readonly referrals: readonly Referral[];
  readonly klusRequests: readonly KlusRequest[];
  readonly notes: readonly FileNote[];
}

export interface RetentionRules {
  readonly terms: readonly RetentionTerm[];
  readonly today: LocalDate;
  /** terms.ts `draftWarningDays`. */
  readonly warningDays: number;
}

export type RetentionSubject =
  | { readonly table: 'client'; readonly id: ClientId }
  | { readonly table: 'visit'; readonly id: VisitId }
  | { readonly table: 'klusRequest'; readonly id: KlusRequestId };

/** How long one record stays, and why. */
export interface Retained {
  readonly subject: RetentionSubject;
  readonly category: RetentionCategory;
  /** The day of the last change in visit or letter, or of the last note: from there the term counts, whatever is decided about the file. */
  readonly since: LocalDate;
  readonly term: RetentionTerm | null;
  /** The first day on which it may go; null: no term is known, or it is kept for ever. */
  readonly dueOn: LocalDate | null;
  /** `warned`: a draft that goes soon. */
  readonly standing: 'kept' | 'warned' | 'due';
  /** It stays although its term is over: a hold, or the person asked that nothing is done with it. */
  readonly keptBy: 'hold' | 'restriction' | null;
}

/** The first day after the term; null where it never ends. */
export const endOfTerm = (since: LocalDate, term: RetentionTerm | null): LocalDate | null => {
  if (term === null || term.amount === null) return null;
  return term.unit === 'days' ? addDays(since, term.amount) : addYears(since, term.amount);
};

/** Why a file is kept past its term; null where nothing keeps it. */
export const keptAnyway = ({ holds, restrictions }: Pick<Client, 'holds' | 'restrictions'>): Retained['keptBy'] => {
  if (decisionInForce(holds) !== null) return 'hold';
  return decisionInForce(restrictions) === null ? null : 'restriction';
};

const latest = (moments: readonly Instant[]): LocalDate =>
  moments.map(localDateOf).reduce((last, day) => (day > last ? day : last));

/** A visit without outcome of which nothing came: no letter of it was ever more than a draft. */
export const isDraft = (visit: Visit, referrals: readonly Referral[]): boolean =>
  visit.state !== 'closed' && visit.outcome === null && referrals.every(({ state }) => state === 'draft');

/** For every file, draft, visit without a name and klus: under which term it is kept, until when, and what keeps it longer. */
export const retentionOf = (
  records: KeptRecords,
  { terms, today, warningDays }: RetentionRules,
): readonly Retained[] => {
  const visitsOf = Map.groupBy(records.visits, ({ clientId }) => clientId);
  const referralsOf = Map.groupBy(records.referrals, ({ visitId }) => visitId);
  const notesOf = Map.groupBy(records.notes, ({ clientId }) => clientId);
  const clientOf = new Map(records.clients.map((client) => [client.id, client]));

  const retained = (
    subject: RetentionSubject,
    category: RetentionCategory,
    about: Pick<Retained, 'since' | 'keptBy'>,
  ): Retained => {
    const term = termOn(terms, category, today);
    const dueOn = endOfTerm(about.since, term);
    const isWarned = category === 'draft' && addDays(about.since, warningDays) <= today;
    const standing = dueOn !== null && dueOn <= today ? 'due' : isWarned && dueOn !== null ? 'warned' : 'kept';
    return { subject, category, term, dueOn, standing, ...about };
  };

  const draftOf = (visit: Visit): readonly Retained[] => {
    if (!isDraft(visit, referralsOf.get(visit.id) ?? [])) return [];
    const client = visit.clientId === null ? undefined : clientOf.get(visit.clientId);
    const keptBy = client === undefined ? null : keptAnyway(client);
    return [retained({ table: 'visit', id: visit.id }, 'draft', { since: localDateOf(visit.changedAt), keptBy })];
  };

  const fileOf = (client: Client): Retained => {
    const visits = visitsOf.get(client.id) ?? [];
    const letters = visits.flatMap(({ id }) => referralsOf.get(id) ?? []);
    const changes = [...visits, ...letters].map(({ changedAt }) => changedAt);
    const noted = (notesOf.get(client.id) ?? []).map(({ writtenAt }) => writtenAt);
    const since = latest([client.createdAt, ...changes, ...noted]);
    const category = letters.some(({ issued }) => issued !== null) ? 'referralFile' : 'adviceFile';
    return retained({ table: 'client', id: client.id }, category, { since, keptBy: keptAnyway(client) });
  };

  /** Belongs to no file, so it is one of its own. No letter leaves without a name. */
  const namelessOf = (visit: Visit): readonly Retained[] => {
    const letters = referralsOf.get(visit.id) ?? [];
    if (visit.clientId !== null || isDraft(visit, letters)) return [];
    const since = latest([visit.changedAt, ...letters.map(({ changedAt }) => changedAt)]);
    return [retained({ table: 'visit', id: visit.id }, 'adviceFile', { since, keptBy: null })];
  };

  /** Also one that nobody ever finished: what is forgotten must not stay for ever. */
  const klusOf = ({ id, changedAt }: KlusRequest): Retained =>
    retained({ table: 'klusRequest', id }, 'klusRequest', { since: localDateOf(changedAt), keptBy: null });

  return [
    ...records.visits.flatMap(draftOf),
    ...records.clients.map(fileOf),
    ...records.visits.flatMap(namelessOf),
    ...records.klusRequests.map(klusOf),
  ];
};
