import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPostgres } from '../../src/server/postgres.ts';
import { openSqlite } from '../../src/server/sqlite.ts';
import type { Storage, StorageOptions } from '../../src/server/storage.ts';
import { hasPostgres, type PostgresCluster, startPostgres } from './postgres-cluster.ts';

/** One of the two engines, ready to give empty databases. */
export interface Engine {
  readonly name: Storage['engine'];
  /** A new, empty database, as the server's environment names it. */
  readonly newPlace: () => Readonly<Record<string, string>>;
  readonly open: (place: Readonly<Record<string, string>>, options?: StorageOptions) => Promise<Storage>;
  readonly cluster: PostgresCluster | null;
  readonly stop: () => Promise<void>;
}

const sqliteEngine = async (): Promise<Engine> => {
  const root = mkdtempSync(path.join(tmpdir(), 'doorwijzer-sqlite-'));
  let places = 0;
  return {
    name: 'sqlite',
    newPlace: () => {
      places += 1;
      return { DATA_FOLDER: path.join(root, `${places}`) };
    },
    open: ({ DATA_FOLDER = '' }, options) => openSqlite(DATA_FOLDER, options),
    cluster: null,
    stop: async () => rmSync(root, { recursive: true, force: true }),
  };
};

const postgresEngine = async (): Promise<Engine> => {
  const cluster = await startPostgres();
  return {
    name: 'postgres',
    newPlace: () => ({ DATABASE_URL: cluster.newDatabase() }),
    open: ({ DATABASE_URL = '' }, options) => openPostgres(DATABASE_URL, options),
    cluster,
    stop: cluster.stop,
  };
};

/** Both, or SQLite alone where no PostgreSQL is installed (the run says so). */
export const engines: readonly { readonly name: string; readonly start: () => Promise<Engine> }[] = [
  { name: 'SQLite', start: sqliteEngine },
  ...(hasPostgres() ? [{ name: 'PostgreSQL', start: postgresEngine }] : []),
];
