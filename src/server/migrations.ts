import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './tables.ts';

/** The sole difference between the engines: what they call bytes. */
export type BlobType = 'blob' | 'bytea';

const firstTables = (blob: BlobType): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('office')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('epoch', 'text', (column) => column.notNull())
      .addColumn('created', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('record')
      .addColumn('office', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('t', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('rev', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('sv', 'integer', (column) => column.notNull())
      .addColumn('del', 'integer', (column) => column.notNull())
      .addColumn('body', sql.raw(blob), (column) => column.notNull())
      .addPrimaryKeyConstraint('record_key', ['office', 'id', 't'])
      .addUniqueConstraint('record_order', ['office', 'seq'])
      .execute();
    await db.schema
      .createTable('device')
      .addColumn('office', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('token', 'text', (column) => column.notNull().unique())
      .addColumn('enrolled', 'bigint', (column) => column.notNull())
      .addColumn('seen', 'bigint', (column) => column.notNull())
      .addColumn('revoked', 'bigint')
      .addPrimaryKeyConstraint('device_key', ['office', 'id'])
      .execute();
    await db.schema
      .createTable('invitation')
      .addColumn('code', 'text', (column) => column.primaryKey())
      .addColumn('office', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('expires', 'bigint', (column) => column.notNull())
      .execute();
  },
});

const ordersToLaptops = (blob: BlobType): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('device').addColumn('farewell', sql.raw(blob)).execute();
  },
});

/** From one order for each laptop, that the next one overwrote, to the first of each laptop that gave one. */
const ordersOfEach = (blob: BlobType): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('farewell')
      .addColumn('office', 'text', (column) => column.notNull().references('office.id'))
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('body', sql.raw(blob), (column) => column.notNull())
      .addPrimaryKeyConstraint('farewell_key', ['office', 'device', 'by'])
      .execute();
    await sql`insert into farewell (office, device, "by", "at", body)
      select office, id, 'unknown', revoked, farewell from device where farewell is not null and revoked is not null`.execute(
      db,
    );
    await db.schema.alterTable('device').dropColumn('farewell').execute();
    await db.schema.alterTable('device').addColumn('revokedBy', 'text').execute();
  },
});

/** Brings the tables up to date; throws for a database of a newer server, which this one must not write into. */
export const migrate = async (db: Database, blob: BlobType): Promise<void> => {
  const migrations = {
    '001-first-tables': firstTables(blob),
    '002-orders-to-laptops': ordersToLaptops(blob),
    '003-orders-of-each': ordersOfEach(blob),
  };
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
};
