import { type OpenFailure, openJson, sealJson } from '../crypto/envelope.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Hlc } from '../protocol/clock.ts';
import { type RecordState, recordStateSchema, withFields } from '../protocol/merge.ts';
import { overwrite, type Register, type Takes } from '../protocol/register.ts';
import { changesBetween, isConflictField, itemOf, type RecordKind, shownValue } from './record-codec.ts';
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

/** What a record becomes; `settles`: fields of which somebody chose what stands in `item` out of several versions. */
export interface Change<Item> {
  readonly before: Opened<Item> | null;
  readonly item: Item;
  readonly clock: Hlc;
  readonly settles?: readonly string[] | undefined;
}

const takenBy = (kind: RecordKind<unknown>, field: string, settles: readonly string[]): Takes => {
  if (settles.includes(field) || !isConflictField(kind, field)) return 'all';
  return kind.protects.includes(field) ? 'notYes' : 'shown';
};

const writtenFields = <Item>(
  kind: RecordKind<Item>,
  { before, item, clock, settles = [] }: Change<Item>,
): Readonly<Record<string, Register>> => {
  const known = before?.state.f ?? {};
  const chosen = settles.flatMap((field) => {
    const register = known[field];
    return register === undefined ? [] : [[field, [shownValue(kind, field, register), clock]] as const];
  });
  const changes = new Map([...chosen, ...Object.entries(changesBetween(kind, before?.item ?? null, item, clock))]);
  return Object.fromEntries(
    [...changes].map(([field, version]) => [field, overwrite(known[field], version, takenBy(kind, field, settles))]),
  );
};

/** The new state of a record, made from what it was, and sealed under a fresh rev. */
export const sealChange = async <Item>(
  session: Session,
  kind: RecordKind<Item>,
  id: string,
  change: Change<Item>,
): Promise<{ readonly state: RecordState; readonly row: RecordRow }> => {
  // A value that its own schema refuses would be set aside at the next read: a bug, stopped before it is stored.
  kind.schema.parse(change.item);
  const state = withFields(change.before?.state ?? { f: {} }, writtenFields(kind, change));
  const rev = session.deps.newId();
  const c = await sealJson(session.dataKey(), session.placeOf(kind.table, id, rev), state);
  return { state, row: { t: kind.table, id, rev, base: change.before?.base ?? '', sv: schemaVersion, del: 0, c } };
};
