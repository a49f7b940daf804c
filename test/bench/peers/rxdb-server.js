import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The two endpoints that RxDB's replication asks for, over SQLite that flushes every commit. */
const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-rxdb-'));
const db = new DatabaseSync(path.join(folder, 'rxdb.sqlite'));
db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL');
db.exec('CREATE TABLE doc (id TEXT PRIMARY KEY, seq INTEGER UNIQUE NOT NULL, body TEXT NOT NULL)');
const read = db.prepare('SELECT body FROM doc WHERE id = ?');
const top = db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM doc');
const put = db.prepare(
  'INSERT INTO doc VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, body = excluded.body',
);
const after = db.prepare('SELECT seq, body FROM doc WHERE seq > ? ORDER BY seq LIMIT ?');

const push = (rows) => {
  const conflicts = [];
  db.exec('BEGIN IMMEDIATE');
  let { seq } = top.get();
  for (const { newDocumentState, assumedMasterState } of rows) {
    const stored = read.get(newDocumentState.id)?.body;
    const known = stored === undefined ? undefined : JSON.parse(stored);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(assumedMasterState)) conflicts.push(known);
    else {
      seq += 1;
      put.run(newDocumentState.id, seq, JSON.stringify(newDocumentState));
    }
  }
  db.exec('COMMIT');
  return conflicts;
};

const pull = ({ since, limit }) => {
  const rows = after.all(since, limit);
  return { documents: rows.map(({ body }) => JSON.parse(body)), checkpoint: { since: rows.at(-1)?.seq ?? since } };
};

const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const message = JSON.parse(Buffer.concat(parts).toString('utf8'));
  response.end(JSON.stringify(request.url === '/push' ? push(message) : pull(message)));
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
