import { sealJson } from '../crypto/envelope.ts';
import type { AuditEvent } from '../domain/audit/audit-entry.ts';
import type { Hlc } from '../protocol/clock.ts';
import type { RecordState } from '../protocol/merge.ts';
import type { RecordChange } from './commit.ts';
import type { ErasableRow } from './find-erasable.ts';
import { type PaperRow, paperTable, type RecordRow, schemaVersion } from './rows.ts';
import type { Session } from './session.ts';

/** The row that takes the place of an erased one: no field is left, only that it is erased. */
export const sealTombstone = async (
  session: Session,
  { t, id, rev: readRev, base }: RecordRow,
  clock: Hlc,
): Promise<RecordChange> => {
  const rev = session.deps.newId();
  const state: RecordState = { f: {}, x: clock };
  const c = await sealJson(session.dataKey(), session.placeOf(t, id, rev), state);
  return { row: { t, id, rev, base, sv: schemaVersion, del: 1, c }, readRev };
};

/** The same for a paper, which had no row among the records: so that it goes everywhere else too. */
export const sealPaperTombstone = async (session: Session, row: PaperRow, clock: Hlc): Promise<RecordChange> => {
  const change = await sealTombstone(session, { t: paperTable, del: 0, ...row }, clock);
  return { ...change, readRev: null };
};

/** The line that an erased record leaves, under the id that is its pseudonym from now on. */
export const erasedEvent = ({ record, of }: ErasableRow, reason: string): AuditEvent => ({
  action: 'erased',
  subject: { ...record, of },
  fields: [],
  reason: reason.trim().slice(0, 280),
});
