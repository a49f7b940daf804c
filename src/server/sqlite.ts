import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely';
import { migrate } from './migrations.ts';
import type { Storage, StorageOptions } from './storage.ts';
import type { Database, Tables } from './tables.ts';

/** Of a push of 500 rows down to the head row: the shapes of statements are few. */
const statementsKept = 64;

const busyMs = 5000;
const checkpointAgainMs = 2000;

const settings = [
  'journal_mode=WAL',
  // With WAL the default would sync at checkpoints alone: an acknowledged push could be lost with the power.
  'synchronous=FULL',
  'secure_delete=ON',
  'foreign_keys=ON',
  `busy_timeout=${busyMs}`,
  'trusted_schema=OFF',
];

/** Node's own SQLite in the form that Kysely's dialect asks for. */
const forKysely = (database: DatabaseSync): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const statement = database.prepare(text);
    const bound = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...bound(parameters)),
      run: (parameters) => statement.run(...bound(parameters)),
      iterate: (parameters) => statement.iterate(...bound(parameters)),
    };
  };
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = kept.get(text) ?? prepare(text);
      kept.delete(text);
      kept.set(text, known);
      const [oldest] = kept.keys();
      if (kept.size > statementsKept && oldest !== undefined) kept.delete(oldest);
      return known;
    },
  };
};

export const databaseName = 'doorwijzer.sqlite';

/** Brings the log over into the file and empties it; false while somebody else (a backup) still reads from it. */
const emptyLog = (db: Database): Promise<boolean> =>
  db.connection().execute(async (connection) => {
    await sql`PRAGMA busy_timeout = 0`.execute(connection);
    const { rows } = await sql<{ readonly busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(connection);
    await sql`PRAGMA busy_timeout = ${sql.lit(busyMs)}`.execute(connection);
    return rows[0]?.busy === 0;
  });

/** Opens the one file in the data folder and makes what is missing. */
export const openSqlite = async (folder: string, { onStatement }: StorageOptions = {}): Promise<Storage> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path.join(folder, databaseName));
  for (const setting of settings) database.exec(`PRAGMA ${setting}`);
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: forKysely(database) }),
    ...(onStatement === undefined ? {} : { log: ({ query }) => onStatement(query.sql) }),
  });
  await migrate(db, 'blob');
  let again: NodeJS.Timeout | undefined;
  const afterErasure = async (): Promise<void> => {
    clearTimeout(again);
    if (!(await emptyLog(db)))
      again = setTimeout(() => void afterErasure().catch(() => undefined), checkpointAgainMs).unref();
  };
  return {
    engine: 'sqlite',
    db,
    afterErasure,
    copyTo: async (file) => {
      await sql`VACUUM INTO ${file}`.execute(db);
      return true;
    },
    close: () => {
      clearTimeout(again);
      return db.destroy();
    },
  };
};
