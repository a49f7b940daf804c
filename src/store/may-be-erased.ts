import type { VisitId } from '../domain/ids.ts';
import { isDraft, keptAnyway } from '../domain/retention/retention.ts';
import type { ErasureSubjects } from './erasure-state.ts';
import { clientKind, referralKind, visitKind } from './record-codec.ts';
import type { SealedRecords } from './sealed-records.ts';
import type { Session } from './session.ts';

/** No office lets a draft expire sooner: before that its warning cannot have stood there (domain.md section 6). */
const earliestExpiryMs = 21 * 24 * 60 * 60_000;

const visitsOf = async (records: SealedRecords, ids: readonly VisitId[]) =>
  (await Promise.all(ids.map((id) => records.get(visitKind, id)))).flatMap((found) =>
    found === null ? [] : [found.item],
  );

/** On hold or restricted, by its own file or that of a visit: whoever wants it gone lifts that first, with a reason of its own. */
export const isKept = async (
  records: SealedRecords,
  { clients, visits }: Pick<ErasureSubjects, 'clients' | 'visits'>,
): Promise<boolean> => {
  const owners = (await visitsOf(records, visits)).flatMap(({ clientId }) => (clientId === null ? [] : [clientId]));
  const found = await Promise.all([...clients, ...owners].map((id) => records.get(clientKind, id)));
  return found.some((client) => client !== null && keptAnyway(client.item) !== null);
};

/** Nothing came of them for long enough, and nothing keeps them: anything else goes by an administrator's order only. */
export const areExpiredDrafts = async (
  session: Session,
  records: SealedRecords,
  ids: readonly VisitId[],
): Promise<boolean> => {
  const letters = (await records.all(referralKind)).map(({ item }) => item);
  const before = Date.parse(session.deps.now()) - earliestExpiryMs;
  const areDrafts = (await visitsOf(records, ids)).every(
    (visit) =>
      Date.parse(visit.changedAt) <= before &&
      isDraft(
        visit,
        letters.filter(({ visitId }) => visitId === visit.id),
      ),
  );
  return areDrafts && !(await isKept(records, { clients: [], visits: ids }));
};
