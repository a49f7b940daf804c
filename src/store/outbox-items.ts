import { z } from 'zod';
import { type StaffMemberId, staffMemberIdSchema } from '../domain/ids.ts';
import { limits } from '../protocol/sync-messages.ts';
import type { Database } from './database.ts';
import { auditKind } from './record-codec.ts';
import {
  arrivedKey,
  nameOf,
  paperRowSchema,
  type QuarantineRow,
  quarantineRowSchema,
  type RowName,
  recordRowSchema,
} from './rows.ts';
import { namesIn } from './sync-tables.ts';
import type { OutboxItem, OutboxReport } from './sync-verbs.ts';

/** So many are told one by one: behind them only the number is worth reading. */
export const mostTold = 100;

const isLine = ([t]: RowName): boolean => t === auditKind.table;

const bySchema = z.object({ by: staffMemberIdSchema });
/** Whose work a row of the outbox is; null for what a new server epoch or a join made outgoing. */
const writerIn = (row: unknown): StaffMemberId | null => bySchema.safeParse(row).data?.by ?? null;

const heldReasons = async (db: Database): Promise<ReadonlyMap<string, QuarantineRow['reason']>> =>
  new Map(
    (await db.quarantine()).flatMap((found) => {
      const { k, table, id, reason } = quarantineRowSchema.safeParse(found).data ?? {};
      const isArrived = table !== undefined && id !== undefined && k === arrivedKey(table, id);
      return isArrived && reason !== undefined ? [[nameOf(table, id), reason] as const] : [];
    }),
  );

const rowOf = (found: { readonly record: unknown; readonly paper: unknown } | undefined) =>
  recordRowSchema.safeParse(found?.record).data ?? paperRowSchema.safeParse(found?.paper).data;

interface Waiting {
  readonly name: RowName;
  readonly by: StaffMemberId | null;
}

/** Of one record one, with who wrote it last. */
const waitingIn = (rows: readonly unknown[]): readonly Waiting[] => {
  const waiting = new Map<string, Waiting>();
  for (const row of rows) {
    const by = writerIn(row);
    for (const name of namesIn(row)) {
      waiting.set(nameOf(...name), { name, by: by ?? waiting.get(nameOf(...name))?.by ?? null });
    }
  }
  return [...waiting.values()];
};

const tell = async (db: Database, names: readonly RowName[]): Promise<readonly OutboxItem[]> => {
  const [held, rows] = await Promise.all([heldReasons(db), db.rowsNamed(names)]);
  return names.map(([table, id], i) => {
    const row = rowOf(rows[i]);
    const isErased = row !== undefined && 'del' in row && row.del === 1;
    const isTooLarge = row !== undefined && row.c.length > limits.bodyBytes;
    const stays = row === undefined ? 'damaged' : isTooLarge ? 'tooLarge' : null;
    return { table, id, isErased, blockedBy: stays ?? held.get(nameOf(table, id)) ?? null };
  });
};

/** What waits on this laptop, and what of it stays as long as nobody does something. Nothing is opened for it. `mayGo`: by table. */
export const readOutboxReport = async (
  db: Database,
  me: StaffMemberId,
  mayGo: (table: string) => boolean = () => true,
): Promise<OutboxReport> => {
  const waiting = waitingIn(await db.outbox()).filter(({ name: [table] }) => mayGo(table));
  const work = waiting.filter(({ name }) => !isLine(name));
  const mine = work.filter(({ by }) => by === me);
  const byOthers = Map.groupBy(
    work.filter(({ by }) => by !== me),
    ({ by }) => by,
  );
  const told = mine.slice(0, mostTold).map(({ name }) => name);
  return {
    mine: await tell(db, told),
    mineCount: mine.length,
    ofOthers: [...byOthers].map(([by, ones]) => ({ by, count: ones.length })),
    logLines: waiting.length - work.length,
  };
};
