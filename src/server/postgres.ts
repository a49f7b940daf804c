import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { migrate } from './migrations.ts';
import type { Storage, StorageOptions } from './storage.ts';
import type { Tables } from './tables.ts';

const bigint = 20;

/** Numbers here stay far below 2^53: writes of one office, milliseconds. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === bigint ? Number : pg.types.getTypeParser(oid, format ?? 'text'),
};

/** Whatever the house's default is, an acknowledged push is on disk, and nothing waits for ever on a lock. */
const settings = {
  synchronous_commit: 'on',
  lock_timeout: '15000',
  statement_timeout: '60000',
  idle_in_transaction_session_timeout: '60000',
};

const connectionsAtOnce = 10;

/** Opens an existing PostgreSQL database and makes the tables that are missing. */
export const openPostgres = async (url: string, { onStatement }: StorageOptions = {}): Promise<Storage> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsAtOnce,
    connectionTimeoutMillis: 10_000,
    types,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  });
  // A connection that breaks, in use or not: whoever uses it hears so from its query, and the pool makes another.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement === undefined ? {} : { log: ({ query }) => onStatement(query.sql) }),
  });
  try {
    const { rows } = await sql<{ readonly fsync: string }>`show fsync`.execute(db);
    if (rows[0]?.fsync !== 'on') throw new Error('PostgreSQL runs with fsync off: what it acknowledges can be lost');
    await migrate(db, 'bytea');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    engine: 'postgres',
    db,
    // Autovacuum clears overwritten rows; docs/server.md says how to do it at once.
    afterErasure: async () => undefined,
    copyTo: async () => false,
    close: () => db.destroy(),
  };
};
