import type { ClientId, VisitId } from '../domain/ids.ts';
import { clientKind, noteKind, visitKind } from './record-codec.ts';
import type { SealedRecords } from './sealed-records.ts';

/**
 * The files that these visits made and that hold nothing else: somebody who left before anything came of it leaves no name
 * behind. One that was there before stays; of one about which something was decided no draft expires (may-be-erased.ts).
 */
export const filesOfDrafts = async (
  records: SealedRecords,
  drafts: readonly VisitId[],
): Promise<readonly ClientId[]> => {
  const going = new Set(drafts);
  const visits = (await records.all(visitKind)).map(({ item }) => item);
  const noted = new Set((await records.all(noteKind)).map(({ item }) => item.clientId));
  const files: ClientId[] = [];
  for (const [id, ofClient] of Map.groupBy(visits, ({ clientId }) => clientId)) {
    if (id === null || noted.has(id) || ofClient.some((visit) => !going.has(visit.id))) continue;
    const client = (await records.get(clientKind, id))?.item ?? null;
    if (client === null || ofClient.every(({ startedAt }) => client.createdAt < startedAt)) continue;
    files.push(id);
  }
  return files;
};
