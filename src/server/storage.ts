import type { Database } from './tables.ts';

export interface StorageOptions {
  /** Told of every statement after it was carried out. */
  readonly onStatement?: (sql: string) => void;
}

/** A database of one of both engines. Everything above it is the same code. */
export interface Storage {
  readonly engine: 'sqlite' | 'postgres';
  readonly db: Database;
  /** After a tombstone was committed: lets go of the overwritten bytes where the engine still holds them. */
  readonly afterErasure: () => Promise<void>;
  /** A consistent copy in a file; false where the engine has its own tools for that. */
  readonly copyTo: (file: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** PostgreSQL: connection gone, server stopping or starting, out of room, given up on a lock. */
const passingSqlStates = /^(?:08|53|55P03|57P|57014|40001|40P01|25P03)/;
/** SQLite: busy, locked, read error, full, cannot open. */
const passingSqliteCodes: readonly number[] = [5, 6, 10, 13, 14];
const networkCodes = /^E(?:CONN|PIPE|NOENT|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)/;
const droppedConnection = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

const field = (error: Error, name: string): unknown => Object.entries(error).find(([key]) => key === name)?.[1];

/** Whether the database could not do it now: the laptop tries again later. Anything else is a bug. */
export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const [code, sqlite] = [field(error, 'code'), field(error, 'errcode')];
  if (typeof sqlite === 'number') return passingSqliteCodes.includes(sqlite & 0xff);
  if (typeof code === 'string' && (passingSqlStates.test(code) || networkCodes.test(code))) return true;
  return droppedConnection.test(error.message);
};
