import { sql } from 'kysely';
import { createApp } from '../../src/server/app.ts';
import { openSqlite } from '../../src/server/sqlite.ts';

/** The real server, but its SQLite syncs at checkpoints alone: what a power cut takes from it shows that the tool can see a loss. */
const storage = await openSqlite(process.env['DATA_FOLDER'] ?? '');
await sql`PRAGMA synchronous=NORMAL`.execute(storage.db);
const app = createApp({
  ...{ storage, now: Date.now, minSchemaVersion: 0, requestsPerSecond: 10_000, trustProxy: false, logLevel: 'info' },
});
process.on('SIGTERM', () => void app.close().then(() => storage.close()));
await app.listen({ host: '127.0.0.1', port: 0 });
