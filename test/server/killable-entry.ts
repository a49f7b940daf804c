import { createApp } from '../../src/server/app.ts';
import { openPostgres } from '../../src/server/postgres.ts';
import { openSqlite } from '../../src/server/sqlite.ts';

/**
 * The real server, that kills itself with SIGKILL at a named point of its KILL_PUSH-th push, or the first after it that comes there:
 * - mid: the head row is taken, no record is written;
 * - before: everything is written, not committed;
 * - after: committed, not answered.
 */
const { DATABASE_URL, DATA_FOLDER = '', KILL_AT = 'never', KILL_PUSH = '1' } = process.env;

const startsPush = /^update "office" set "seq"/;
const points: Readonly<Record<string, RegExp>> = {
  mid: startsPush,
  before: /^insert into "record"/,
  after: /^commit/i,
};
let pushes = 0;

const onStatement = (sql: string): void => {
  if (startsPush.test(sql)) pushes += 1;
  if (pushes >= Number(KILL_PUSH) && points[KILL_AT]?.test(sql) === true) process.kill(process.pid, 'SIGKILL');
};

const storage =
  DATABASE_URL === undefined
    ? await openSqlite(DATA_FOLDER, { onStatement })
    : await openPostgres(DATABASE_URL, { onStatement });
const app = createApp({
  ...{ storage, now: Date.now, minSchemaVersion: 0, requestsPerSecond: 10_000, trustProxy: false, logLevel: 'info' },
});
process.on('SIGTERM', () => void app.close().then(() => storage.close()));
await app.listen({ host: '127.0.0.1', port: 0 });
