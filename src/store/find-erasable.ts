import { clientIdSchema, klusRequestIdSchema, visitIdSchema } from '../domain/ids.ts';
import { erasedName } from '../domain/roster/read-roster.ts';
import type { ErasedRecord } from '../domain/roster/roster.ts';
import type { ErasureSubjects } from './erasure-state.ts';
import { openPaperRow } from './papers.ts';
import { noteKind, referralKind, visitKind } from './record-codec.ts';
import { type PaperRow, paperRowSchema, type RecordRow, recordRowSchema } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import type { Session } from './session.ts';

/** A row that becomes a tombstone; `of`: what it belonged to, for its line in the log. */
export interface ErasableRow {
  readonly record: ErasedRecord;
  readonly of: string;
  readonly row: RecordRow;
}

export interface Erasable {
  readonly rows: readonly ErasableRow[];
  readonly papers: readonly PaperRow[];
}

type Candidate = Omit<ErasableRow, 'row'>;

/** Every paper row, in portions: one paper can be large. */
export const paperRows = async function* ({ db }: Session): AsyncGenerator<PaperRow> {
  const portion = 20;
  let after: unknown = null;
  for (;;) {
    const found = await db.scan('paper', after, portion);
    for (const one of found) {
      const row = paperRowSchema.safeParse(one);
      if (row.success) yield row.data;
    }
    if (found.length < portion) return;
    after = paperRowSchema.pick({ id: true }).parse(found.at(-1)).id;
  }
};

/** Papers of these letters, also those that no letter names any more. One that does not open goes with its key. */
const papersOf = async (session: Session, referrals: ReadonlySet<string>): Promise<readonly PaperRow[]> => {
  const papers: PaperRow[] = [];
  if (referrals.size === 0) return papers;
  for await (const row of paperRows(session)) {
    const paper = await openPaperRow(session, row);
    if (paper !== null && referrals.has(paper.referralId)) papers.push(row);
  }
  return papers;
};

const stillThere = async (session: Session, candidates: readonly Candidate[]): Promise<Erasable> => {
  const found = await Promise.all(
    candidates.map(async (candidate) => {
      const row = recordRowSchema.safeParse(await session.db.record(candidate.record.table, candidate.record.id));
      return row.success && row.data.del === 0 ? [{ ...candidate, row: row.data }] : [];
    }),
  );
  const rows = found.flat();
  const letters = rows.filter(({ record }) => record.table === 'referral').map(({ record }) => record.id);
  return { rows, papers: await papersOf(session, new Set(letters)) };
};

/** The records that go, with everything that hangs on them. What is erased already, or is not there, is left out. */
export const findErasable = async (
  session: Session,
  records: SealedRecords,
  { clients, visits, klusRequests }: ErasureSubjects,
): Promise<Erasable> => {
  const [ofClients, chosen] = [new Set<string>(clients), new Set<string>(visits)];
  const gone = (await records.all(visitKind))
    .map(({ item }) => item)
    .filter(({ id, clientId }) => chosen.has(id) || (clientId !== null && ofClients.has(clientId)));
  const goneVisits = new Set<string>(gone.map(({ id }) => id));
  const letters = (await records.all(referralKind))
    .map(({ item }) => item)
    .filter(({ visitId }) => goneVisits.has(visitId));
  const notes = (await records.all(noteKind)).map(({ item }) => item).filter(({ clientId }) => ofClients.has(clientId));
  const candidates: readonly Candidate[] = [
    ...clients.map((id) => ({ record: { table: 'client' as const, id }, of: '' })),
    ...gone.map(({ id, clientId }) => ({ record: { table: 'visit' as const, id }, of: clientId ?? '' })),
    ...letters.map(({ id, visitId }) => ({ record: { table: 'referral' as const, id }, of: visitId })),
    ...notes.map(({ id, clientId }) => ({ record: { table: 'note' as const, id }, of: clientId })),
    ...klusRequests.map((id) => ({ record: { table: 'klusRequest' as const, id }, of: '' })),
  ];
  return stillThere(session, candidates);
};

/** What is ordered erased, and what hangs on it here: written before the order was known. */
export const findOrderedWhole = async (
  session: Session,
  records: SealedRecords,
  ordered: readonly ErasedRecord[],
): Promise<Erasable> => {
  const idsOf = (table: ErasedRecord['table']) => ordered.filter((one) => one.table === table).map(({ id }) => id);
  const hanging = await findErasable(session, records, {
    clients: idsOf('client').map((id) => clientIdSchema.parse(id)),
    visits: idsOf('visit').map((id) => visitIdSchema.parse(id)),
    klusRequests: idsOf('klusRequest').map((id) => klusRequestIdSchema.parse(id)),
  });
  const { rows, papers } = await findOrdered(session, ordered);
  const names = new Set(hanging.rows.map(({ record }) => erasedName(record)));
  const paperIds = new Set(hanging.papers.map(({ id }) => id));
  return {
    rows: [...hanging.rows, ...rows.filter(({ record }) => !names.has(erasedName(record)))],
    papers: [...hanging.papers, ...papers.filter(({ id }) => !paperIds.has(id))],
  };
};

/** What was ordered erased before, and is here again. */
export const findOrdered = (session: Session, ordered: readonly ErasedRecord[]): Promise<Erasable> =>
  stillThere(
    session,
    ordered.map((record) => ({ record, of: '' })),
  );
