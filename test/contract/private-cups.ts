import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A real printing system with two queues, all of it in a folder of its own. */
export interface PrivateCups {
  /** What a program needs to find this printing system instead of the machine's. */
  readonly env: Readonly<Record<string, string>>;
  /** A queue that keeps the bytes as they came. */
  readonly rawQueue: string;
  /** The virtual PDF printer (cups-pdf): it distils what it gets, as a printer's own software would. */
  readonly pdfQueue: string;
  /** The bytes of the last job on the raw queue. */
  readonly rawJob: () => Promise<Buffer>;
  /** The bytes of every job on the raw queue that came through, in order. */
  readonly rawJobs: () => readonly Buffer[];
  /** The file of the only job on the PDF queue with this in its title, once it is complete. */
  readonly pdfJob: (title?: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const ppd = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';
const needed = ['/usr/sbin/cupsd', '/usr/sbin/lpadmin', '/usr/lib/cups/backend/cups-pdf', ppd];

/** Why the printing tests cannot run here, or null. cups-pdf writes as the owner of the job, which only root can. */
export const whyNoCups = (): string | null => {
  const missing = needed.filter((file) => !existsSync(file));
  if (missing.length > 0) return `left out: printing to a queue (missing ${missing.join(', ')})`;
  return process.getuid?.() === 0 ? null : 'left out: printing to a queue (needs root)';
};

/** The backend reads its settings from /etc/cups only; each run has a name and file of its own, removed at the end. */
const pdfNameOf = (folder: string): string => path.basename(folder);
const pdfConfigOf = (folder: string): string => `/etc/cups/cups-pdf-${pdfNameOf(folder)}.conf`;

const writeConfig = (folder: string): void => {
  const inside = (name: string): string => path.join(folder, name);
  for (const name of ['etc', 'spool', 'tmp', 'cache', 'state', 'log', 'out', 'pdf-spool']) mkdirSync(inside(name));
  writeFileSync(
    inside('etc/cups-files.conf'),
    `ServerRoot ${inside('etc')}\nRequestRoot ${inside('spool')}\nTempDir ${inside('tmp')}\nCacheDir ${inside('cache')}\nStateDir ${inside('state')}\nAccessLog ${inside('log/access')}\nErrorLog ${inside('log/error')}\nPageLog ${inside('log/page')}\nSystemGroup root\n`,
  );
  writeFileSync(
    inside('etc/cupsd.conf'),
    `Listen ${inside('cups.sock')}\nBrowsing Off\nPreserveJobFiles No\nPreserveJobHistory Yes\nLogLevel warn\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n`,
  );
  writeFileSync(
    pdfConfigOf(folder),
    `Out ${inside('out')}\nAnonDirName ${inside('out')}\nSpool ${inside('pdf-spool')}\nLog ${inside('log')}\n`,
  );
  chmodSync(folder, 0o755);
  // Filters run as another account than the server.
  for (const name of ['out', 'tmp', 'pdf-spool']) chmodSync(inside(name), 0o777);
};

/** Stands in for a network printer: keeps the bytes of every job. */
const startSink = async (): Promise<{ readonly server: Server; readonly jobs: readonly Buffer[] }> => {
  const jobs: Buffer[] = [];
  const server = createServer((connection) => {
    const chunks: Buffer[] = [];
    connection.on('data', (chunk) => chunks.push(chunk));
    connection.on('end', () => {
      jobs.push(Buffer.concat(chunks));
      connection.end();
    });
    connection.on('error', () => connection.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, jobs };
};

const until = async <Value>(what: string, look: () => Value | null): Promise<Value> => {
  for (let turn = 0; turn < 200; turn += 1) {
    const value = look();
    if (value !== null) return value;
    await wait(100);
  }
  throw new Error(`printing system: no ${what}`);
};

const addQueues = (env: NodeJS.ProcessEnv, folder: string, sinkPort: number): void => {
  const add = (args: readonly string[]): void => {
    execFileSync('lpadmin', [...args, '-E'], { env, stdio: 'pipe' });
  };
  add(['-p', 'Ruw', '-v', `socket://127.0.0.1:${sinkPort}`]);
  add(['-p', 'Balie-PDF', '-v', `cups-pdf:/${pdfNameOf(folder)}`, '-P', ppd]);
  execFileSync('lpadmin', ['-d', 'Balie-PDF'], { env, stdio: 'pipe' });
};

const wholePdf = (folder: string, title: string): string | null => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const name = files.find((entry) => entry.endsWith('.pdf') && entry.includes(title));
  if (name === undefined) return null;
  const file = path.join(folder, name);
  return spawnSync('pdfinfo', [file]).status === 0 ? file : null;
};

const end = async (server: ChildProcess, sink: Server, folder: string): Promise<void> => {
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  server.kill();
  await ended;
  sink.close();
  rmSync(pdfConfigOf(folder), { force: true });
  rmSync(folder, { recursive: true, force: true });
};

/** Queues and sink; the server runs. */
const equip = async (folder: string, socket: string): Promise<Awaited<ReturnType<typeof startSink>>> => {
  const env = { ...process.env, CUPS_SERVER: socket };
  await until('socket', () => (existsSync(socket) ? true : null));
  await until('answer', () => (spawnSync('lpstat', ['-r'], { env }).status === 0 ? true : null));
  const sink = await startSink();
  const address = sink.server.address();
  addQueues(env, folder, typeof address === 'object' && address !== null ? address.port : 0);
  return sink;
};

/** Starts it; ask `whyNoCups` first. */
export const startPrivateCups = async (): Promise<PrivateCups> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-cups-'));
  writeConfig(folder);
  const socket = path.join(folder, 'cups.sock');
  const files = ['-c', path.join(folder, 'etc/cupsd.conf'), '-s', path.join(folder, 'etc/cups-files.conf')];
  const server = spawn('cupsd', ['-f', ...files], { stdio: 'ignore' });
  const sink = await equip(folder, socket).catch((error: unknown) => {
    server.kill();
    rmSync(pdfConfigOf(folder), { force: true });
    throw error;
  });
  return {
    env: { CUPS_SERVER: socket },
    rawQueue: 'Ruw',
    pdfQueue: 'Balie-PDF',
    rawJob: () => until('raw job', () => sink.jobs.at(-1) ?? null),
    rawJobs: () => [...sink.jobs],
    pdfJob: (title = '') => until('PDF job', () => wholePdf(path.join(folder, 'out'), title)),
    stop: () => end(server, sink.server, folder),
  };
};
