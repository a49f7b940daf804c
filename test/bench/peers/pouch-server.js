import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import expressPouchdb from 'express-pouchdb';
import PouchDB from 'pouchdb';

/** express-pouchdb as its manual says, over PouchDB's own LevelDB (which does not flush each write). */
const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-pouch-'));
process.chdir(folder);
const app = express();
app.use('/', expressPouchdb(PouchDB.defaults({ prefix: `${folder}/` }), { mode: 'minimumForPouchDB' }));
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
