import { writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { instantSchema } from '../../src/domain/dates.ts';
import { ok } from '../../src/domain/result.ts';
import { createAsk, type Exchange } from '../../src/sync/exchange.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import { inspectFolder } from '../leak-scan/scan-folder.ts';
import { aClient, addLetter, aPaper, aReferral, aVisit, enrol, newLaptop, newOffice } from '../store/laptop.ts';
import type { Engine } from './engines.ts';
import { type Laptop, rowOf } from './office.ts';
import { enrolByOperator, startProcess } from './server-process.ts';

const canaries = [
  'Kanarieveer',
  'Çélestine-Kanarie',
  'kanarie@voorbeeld.example',
  '88022999990',
  '0499 11 22 33',
  'kanarienotitie terugbellen',
  'kanariereden',
  'kanariebrief',
  'Kanarie Medewerker',
  'kanariewaarde',
  'Fictiestraat',
  'meaningfulActivity',
  'Sociaal Huis Voorbeeldgem',
  '7K3M-92X-QT4',
] as const;
/** What a laptop that forgot to seal would leave: in a small row and at the end of a large one. */
const forgotten = ['vergetenklein', 'vergetengroot'] as const;
const inLog = 'vergetenregel';

const over =
  (address: string, token: string): Exchange =>
  async ({ method, path: place, body }) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${address}${place}`, { method, headers, body: Buffer.from(body) });
    return ok({ status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) });
  };

/** An office with something in every kind of record, and everything of it on the server. */
const fillAndSync = async (exchange: Exchange): Promise<number> => {
  const { vault } = await newOffice(newLaptop({ now: () => instantSchema.parse(new Date().toISOString()) }));
  await enrol(vault, 'Kanarie Medewerker', ['socialWorker', 'frontDesk']);
  const client = aClient({
    surname: 'Kanarieveer',
    firstName: 'Çélestine-Kanarie',
    phone: { typed: '0499 11 22 33', e164: '+32499112233' },
    email: 'kanarie@voorbeeld.example',
  });
  const visit = aVisit(vault.me.id, client, { nextStep: 'kanarienotitie terugbellen' });
  const letter = aReferral(visit, { recipient: 'vdab', reasonSentence: 'kanariereden' });
  await vault.clients.add(client);
  await vault.visits.add(visit);
  await addLetter(vault, letter);
  const issued = await vault.referrals.issue(letter.id, 'printed', aPaper('kanariebrief', letter));
  if (!issued.ok) throw new Error(issued.error.type);
  await vault.settings.set('kanariesleutel', 'kanariewaarde');
  const sent = (await vault.sync.waiting()).length;
  const done = await syncOnce(
    vault.sync,
    createAsk(exchange, () => () => undefined),
  );
  if (!done.ok || (await vault.sync.waiting()).length > 0) throw new Error('not everything went to the server');
  vault.lock();
  return sent;
};

const forgetToSeal = async (laptop: Laptop): Promise<void> => {
  const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(20_000)));
  const [small, large] = forgotten;
  const body = Buffer.concat([noise, Buffer.from(large)]).toString('base64');
  await laptop.push([rowOf('small', 'r', { text: small }), rowOf('large', 'r', { body })]);
};

/** Brings what PostgreSQL holds in memory to its files. */
const checkpoint = async ({ DATABASE_URL }: Readonly<Record<string, string>>): Promise<void> => {
  if (DATABASE_URL === undefined) return;
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  await client.query('CHECKPOINT');
  await client.end();
};

export interface CanaryReport {
  readonly rows: number;
  readonly canaries: number;
  readonly files: number;
  /** Where something of a record can be read on the server. */
  readonly leaks: readonly string[];
  /** What was planted in clear and not found: a scan that misses one proves nothing. */
  readonly missed: readonly string[];
}

/** A real laptop sends records full of canaries to the real server; then every file of that server is searched, its log too. */
export const scanServer = async (engine: Engine): Promise<CanaryReport> => {
  const place = engine.newPlace();
  const server = await startProcess({ ...place, LOG_LEVEL: 'debug' });
  const laptop = await enrolByOperator(place, server.address, { office: 'office', device: 'laptop' });
  const sent = await fillAndSync(over(server.address, laptop.token));
  // The signed list goes along by itself.
  const rows = (await laptop.pullAll()).length;
  if (rows < sent) throw new Error(`${rows} of ${sent} rows on the server`);
  await forgetToSeal(laptop);
  const folder = engine.cluster?.folder ?? place['DATA_FOLDER'] ?? '';
  writeFileSync(path.join(folder, 'server.log'), server.output());
  writeFileSync(path.join(folder, 'planted.log'), `answered ${inLog}\n`);
  await checkpoint(place);
  const planted: readonly string[] = [...forgotten, inLog];
  const { hits, files } = inspectFolder(folder, [...planted, ...canaries]);
  const found = new Set(hits.map(({ canary }) => canary));
  await server.end('SIGTERM');
  return {
    ...{ rows, canaries: canaries.length, files },
    leaks: hits
      .filter(({ canary }) => !planted.includes(canary))
      .map(({ file, canary, how }) => `${canary} in ${file} (${how})`),
    missed: planted.filter((canary) => !found.has(canary)),
  };
};
