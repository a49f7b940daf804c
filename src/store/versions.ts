import { instantSchema } from '../domain/dates.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { type Hlc, millisecondsOf, nodeOf } from '../protocol/clock.ts';
import { latestClock, type RecordState } from '../protocol/merge.ts';
import { readRegister } from '../protocol/register.ts';
import { belongsTo } from './audit-event.ts';
import { type ChooseParts, createChoose } from './choose-version.ts';
import { auditKind, clientKind, klusRequestKind, type RecordKind, referralKind, visitKind } from './record-codec.ts';
import {
  type FieldVersions,
  type RecordVersions,
  type VersionedTable,
  type Versions,
  versionedTables,
  type WrittenValue,
} from './record-versions.ts';
import { metaKeys } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import { asRead, asWrite } from './session.ts';
import { differentVersions, fieldsToChoose } from './version-notes.ts';

const kinds = { client: clientKind, visit: visitKind, referral: referralKind, klusRequest: klusRequestKind } as const;

/** What a letter says is chosen while it is a draft; afterwards the paper says what it says. */
const isSettled = (table: VersionedTable, item: unknown): boolean =>
  table === 'referral' && Reflect.get(Object(item), 'state') !== 'draft';

/** A line of the log as far as it says who wrote what: its clock is that of the write. */
interface WriteLine {
  readonly clock: Hlc;
  readonly by: StaffMemberId;
  /** Null: every field. */
  readonly fields: readonly string[] | null;
}

/** The lines about one record. The same again within minutes has no line of its own: the one before tells. */
const writeLinesOf = async (records: SealedRecords, id: string): Promise<readonly WriteLine[]> =>
  (await records.all(auditKind)).flatMap(({ item: { action, subject, also = [], by, fields }, state }) => {
    const clock = latestClock(state);
    const isAbout = subject !== null && (subject.id === id || also.includes(id));
    if (clock === null || !isAbout || (action !== 'added' && action !== 'changed')) return [];
    return [{ clock, by, fields: action === 'added' ? null : fields }];
  });

const writerOf = (lines: readonly WriteLine[], field: string, clock: Hlc): StaffMemberId | null =>
  lines
    .filter((line) => nodeOf(line.clock) === nodeOf(clock) && line.clock <= clock)
    .filter(({ fields }) => fields === null || fields.includes(field))
    .reduce<WriteLine | null>((last, line) => (last === null || line.clock > last.clock ? line : last), null)?.by ??
  null;

const fieldVersions = (
  kind: RecordKind<unknown>,
  state: RecordState,
  field: string,
  lines: readonly WriteLine[],
  node: string,
): readonly FieldVersions[] => {
  const register = state.f[field];
  const [shown, ...others] = differentVersions(kind, state, field).map(
    ([value, clock]): WrittenValue => ({
      value,
      at: instantSchema.parse(new Date(millisecondsOf(clock)).toISOString()),
      by: writerOf(lines, field, clock),
      isHere: nodeOf(clock) === node,
    }),
  );
  if (register === undefined || shown === undefined) return [];
  return [{ field, values: [shown, ...others], seen: readRegister(register).versions.map(([, clock]) => clock) }];
};

export const createVersions = (parts: ChooseParts): Versions => {
  const { session, records } = parts;
  const choose = createChoose(parts);

  const read = async (table: VersionedTable, id: string) => {
    const record = await records.get<unknown>(kinds[table], id);
    return record === null || isSettled(table, record.item) ? null : record;
  };

  const noted = async (): Promise<readonly (readonly [table: VersionedTable, id: string])[]> => {
    const prefix = metaKeys.versions('');
    return (await session.db.metaFrom(prefix)).flatMap(({ k, v }) => {
      const [name = '', id = ''] = k.slice(prefix.length).split('/');
      const table = versionedTables.find((one) => one === name);
      return v === true && table !== undefined ? [[table, id] as const] : [];
    });
  };

  return {
    all: () =>
      asRead(session, async () => {
        const found = await Promise.all(
          (await noted()).map(async ([table, id]): Promise<readonly RecordVersions[]> => {
            const record = await read(table, id);
            const fields = record === null ? [] : fieldsToChoose(kinds[table], record.state);
            return fields.length === 0 ? [] : [{ table, id, of: belongsTo(table, record?.item), fields }];
          }),
        );
        return found.flat();
      }),
    of: (table, id) =>
      asRead(session, async () => {
        const record = await read(table, id);
        const fields = record === null ? [] : fieldsToChoose(kinds[table], record.state);
        if (record === null || fields.length === 0) return [];
        const lines = await writeLinesOf(records, id);
        return fields.flatMap((field) => fieldVersions(kinds[table], record.state, field, lines, session.office.node));
      }),
    choose: (table, id, choice) =>
      asWrite(session, async () => {
        const written = await choose(table, id, choice);
        return written.ok ? ok(null) : written;
      }),
  };
};
