import { ifDiskTakes } from './disk-refused.ts';
import {
  accessKind,
  auditKind,
  clientKind,
  klusRequestKind,
  noteKind,
  paperTombstoneKind,
  type RecordKind,
  referralKind,
  settingsKind,
  staffKind,
  visitKind,
} from './record-codec.ts';
import { arrivedKey, grantTable, listTable, type QuarantineRow, quarantineRowSchema, recordRowSchema } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import { openRow } from './sealed-row.ts';
import type { Session } from './session.ts';
import type { SetAsideRow } from './vault.ts';

const kinds: readonly RecordKind<unknown>[] = [
  clientKind,
  visitKind,
  klusRequestKind,
  noteKind,
  staffKind,
  referralKind,
  settingsKind,
  auditKind,
  accessKind,
  paperTombstoneKind,
];
/** Tables of which a row is not looked at as a record. */
const known = [...kinds.map(({ table }) => table), listTable, grantTable];

/** How a record of this table is read; undefined for a table that nobody here knows. */
export const kindOf = (wanted: string): RecordKind<unknown> | undefined => kinds.find(({ table }) => table === wanted);

const hasHealed = async (session: Session, quarantined: QuarantineRow): Promise<boolean> => {
  const { table, id, reason, k } = quarantined;
  // There is no such row among the records: the next sync tries it again.
  if (k === arrivedKey(table, id)) return false;
  const kind = kindOf(table);
  const then = recordRowSchema.safeParse(quarantined.row);
  if (kind === undefined || !then.success) return false;
  const now = recordRowSchema.safeParse(await session.db.record(table, id));
  // A forged approval opens well: it is over only when the record was written again.
  if (reason === 'foreign' && table === referralKind.table) return now.success && now.data.rev !== then.data.rev;
  if ((await openRow(session, kind, then.data)).ok) return true;
  // The copy may be under a key that is gone; the row itself was sealed anew.
  return now.success && (await openRow(session, kind, now.data)).ok;
};

/** At unlock: a copy whose row opens now (a newer app, a repaired disk) is no longer counted. Nothing else is ever removed. */
export const takeBackHealed = async (session: Session): Promise<void> => {
  for (const found of await session.db.quarantine()) {
    const row = quarantineRowSchema.safeParse(found);
    if (row.success && (await hasHealed(session, row.data))) await ifDiskTakes(() => session.db.takeBack(row.data.k));
  }
};

const asideOf = ({ table, id, reason, since }: QuarantineRow) => ({ table, id, reason, since });

/** Every row that was set aside so far, and rows of tables that nobody reads. */
export const listSetAside = async (session: Session, records: SealedRecords): Promise<readonly SetAsideRow[]> => {
  for (const found of await session.db.strangers(known)) {
    const { t, id } = recordRowSchema.safeParse(found).data ?? { t: '?', id: '?' };
    await records.setAside(t, id, 'foreign', found);
  }
  const rows = await session.db.quarantine();
  return rows.flatMap((found) => {
    const row = quarantineRowSchema.safeParse(found);
    return row.success
      ? { ...asideOf(row.data), isArrived: row.data.k === arrivedKey(row.data.table, row.data.id) }
      : { table: 'quarantine', id: '?', reason: 'corrupt' as const, since: '', isArrived: false };
  });
};
