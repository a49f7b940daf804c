import { type OpenFailure, openJson, sealJson } from '../crypto/envelope.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Hlc } from '../protocol/clock.ts';
import { joinStates, type RecordState, recordStateSchema } from '../protocol/merge.ts';
import { changesBetween, itemOf, type RecordKind } from './record-codec.ts';
import { type QuarantineRow, type RecordRow, schemaVersion } from './rows.ts';
import type { Session } from './session.ts';

export interface Opened<Item> {
  readonly item: Item;
  readonly state: RecordState;
  readonly rev: string;
  readonly base: string;
}

const reasonOf = (failure: OpenFailure): QuarantineRow['reason'] => {
  if (failure.type === 'newerEnvelope') return 'newerSchema';
  return failure.type === 'otherEpoch' ? 'foreign' : 'corrupt';
};

/** Opens a row without any side effect: the record, null for an erased one, or why it does not open. */
export const openRow = async <Item>(
  session: Session,
  kind: RecordKind<Item>,
  row: RecordRow,
): Promise<Result<Opened<Item> | null, QuarantineRow['reason']>> => {
  if (row.sv > schemaVersion) return err('newerSchema');
  const opened = await openJson(session.keyring(), session.placeOf(row.t, row.id, row.rev, row.sv), row.c);
  if (!opened.ok) return err(reasonOf(opened.error));
  const state = recordStateSchema.safeParse(opened.value);
  if (!state.success) return err('corrupt');
  if (state.data.x !== undefined) return ok(null);
  const item = itemOf(kind, state.data);
  return item === null ? err('corrupt') : ok({ item, state: state.data, rev: row.rev, base: row.base });
};

/** The new state of a record, joined into what it was, and sealed under a fresh rev. */
export const sealChange = async <Item>(
  session: Session,
  kind: RecordKind<Item>,
  id: string,
  before: Opened<Item> | null,
  item: Item,
  clock: Hlc,
): Promise<{ readonly state: RecordState; readonly row: RecordRow }> => {
  // A value that its own schema refuses would be set aside at the next read: a bug, stopped before it is stored.
  kind.schema.parse(item);
  const changes = changesBetween(kind, before?.item ?? null, item, clock);
  const state = joinStates(before?.state ?? { f: {} }, { f: changes });
  const rev = session.deps.newId();
  const c = await sealJson(session.dataKey(), session.placeOf(kind.table, id, rev), state);
  return { state, row: { t: kind.table, id, rev, base: before?.base ?? '', sv: schemaVersion, del: 0, c } };
};
