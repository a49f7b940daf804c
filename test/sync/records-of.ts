import { openJson } from '../../src/crypto/envelope.ts';
import type { RecordState } from '../../src/protocol/merge.ts';
import type { OfficeServer, Seat, Template } from './three-laptops.ts';

interface Sealed {
  readonly t: string;
  readonly id: string;
  readonly rev: string;
  readonly sv: number;
}

/** What is in a sealed row, opened with a colleague's key. */
export const stateOf = async ({ insider }: Template, row: Sealed, c: Uint8Array): Promise<RecordState> => {
  const place = { office: insider.meta.officeId, table: row.t, id: row.id, rev: row.rev, schemaVersion: row.sv };
  const opened = await openJson(insider.keyring, place, c);
  if (!opened.ok) throw new Error(`a row that does not open: ${row.t}/${row.id}`);
  return opened.value as RecordState;
};

export type States = ReadonlyMap<string, RecordState>;

/** The visits as this laptop has them, by id. */
export const visitsOn = async (template: Template, { vault }: Seat, ids: readonly string[]): Promise<States> => {
  const rows = await vault.sync.rowsToPush(ids.map((id) => ['visit', id]));
  return new Map(
    await Promise.all(
      rows.map(async (row) => [row.id, await stateOf(template, row, Buffer.from(row.body, 'base64'))] as const),
    ),
  );
};

/** The visits as the server has them. */
export const visitsAt = async (template: Template, { storage, office }: OfficeServer): Promise<States> => {
  const rows = await storage.db
    .selectFrom('record')
    .selectAll()
    .where('office', '=', office)
    .where('t', '=', 'visit')
    .execute();
  return new Map(await Promise.all(rows.map(async (row) => [row.id, await stateOf(template, row, row.body)] as const)));
};

/** Every row as its name and the name of its ciphertext, for comparing whole laptops. */
export const revsOn = ({ laptop }: Seat): Promise<readonly string[]> =>
  laptop.onDisk(async (db) =>
    (await db.table('rec').toArray()).map(({ t, id, rev, base, del }) => `${t}/${id} ${rev} ${base} ${del}`).sort(),
  );

export const revsAt = async ({ storage, office }: OfficeServer): Promise<readonly string[]> => {
  const rows = await storage.db.selectFrom('record').selectAll().where('office', '=', office).execute();
  return rows.map(({ t, id, rev, del }) => `${t}/${id} ${rev} ${rev} ${del}`).sort();
};

/** The server's rows and place of now, to be put back later as an operator does: under a new epoch. */
export const copyOf = async ({ storage, office }: OfficeServer) => {
  const { db } = storage;
  const rows = await db.selectFrom('record').selectAll().where('office', '=', office).execute();
  const { seq } = await db.selectFrom('office').select('seq').where('id', '=', office).executeTakeFirstOrThrow();
  return async (epoch: string): Promise<void> => {
    await db.deleteFrom('record').where('office', '=', office).execute();
    if (rows.length > 0) await db.insertInto('record').values(rows).execute();
    await db.updateTable('office').set({ seq, epoch }).where('id', '=', office).execute();
  };
};
