import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A PostgreSQL of our own: a cluster in a temporary folder, reachable through a socket in that folder alone. */
export interface PostgresCluster {
  /** A new, empty database. */
  readonly newDatabase: () => string;
  readonly folder: string;
  readonly pid: () => number;
  /** Ends every process of it at once, as a crash does. */
  readonly crash: () => Promise<void>;
  /** Ends one process that serves a client; PostgreSQL then drops all of them and recovers. False when there was none. */
  readonly crashOne: () => Promise<boolean>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const installations = '/usr/lib/postgresql';

const binaries = (): string | null => {
  if (!existsSync(installations)) return null;
  const found = readdirSync(installations)
    .map((version) => path.join(installations, version, 'bin'))
    .filter((folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'psql')));
  return found.toSorted().at(-1) ?? null;
};

/** PostgreSQL refuses to run as root: then it runs as the account that its package made. */
const account = (): { readonly uid: number; readonly gid: number } | Record<string, never> => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

export const hasPostgres = (): boolean => {
  try {
    account();
    return binaries() !== null;
  } catch {
    return false;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const gone = async (pid: number): Promise<void> => {
  for (let tries = 0; isAlive(pid) && tries < 1000; tries += 1) await wait(10);
};

/** Processes whose parent is this one. */
const childrenOf = (pid: number): readonly number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', `${pid}`], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(Number);

export const startPostgres = async (): Promise<PostgresCluster> => {
  const bin = binaries();
  if (bin === null) throw new Error('no PostgreSQL here');
  const who = account();
  const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-pg-'));
  if ('uid' in who) chownSync(folder, who.uid, who.gid);
  const data = path.join(folder, 'data');
  const run = (program: string, args: readonly string[]) =>
    execFileSync(path.join(bin, program), args, { ...who, cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  run('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--no-sync',
    '--no-instructions',
    '-E',
    'UTF8',
    '--locale=C',
  ]);
  let pid = 0;
  let databases = 0;
  const sql = (text: string) => run('psql', ['-h', folder, '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', '-qAtc', text]);
  const start = async (): Promise<void> => {
    const settings = ['-c', 'listen_addresses=', '-k', folder, '-c', 'max_connections=60', '-c', 'shared_buffers=32MB'];
    const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings], {
      ...who,
      cwd: folder,
      stdio: 'ignore',
      detached: true,
    });
    server.unref();
    pid = server.pid ?? 0;
    for (let tries = 0; tries < 300; tries += 1) {
      try {
        sql('select 1');
        return;
      } catch {
        await wait(50);
      }
    }
    throw new Error('PostgreSQL did not start');
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const children = childrenOf(pid);
    if (isAlive(pid)) process.kill(pid, signal);
    await gone(pid);
    for (const child of children) await gone(child);
  };
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  /** A run that breaks off leaves nothing behind. */
  const leave = () => {
    if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
    remove();
  };
  process.once('exit', leave);
  await start();
  return {
    folder,
    pid: () => pid,
    newDatabase: () => {
      databases += 1;
      sql(`create database office_${databases}`);
      return `postgres://postgres@/office_${databases}?host=${encodeURIComponent(folder)}`;
    },
    crash: async () => {
      const children = childrenOf(pid);
      for (const victim of [pid, ...children]) if (isAlive(victim)) process.kill(victim, 'SIGKILL');
      for (const victim of [pid, ...children]) await gone(victim);
    },
    crashOne: async () => {
      const serving = sql(
        "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      );
      const [victim] = serving
        .split('\n')
        .filter((line) => line !== '')
        .map(Number);
      if (victim === undefined || !childrenOf(pid).includes(victim)) return false;
      process.kill(victim, 'SIGKILL');
      return true;
    },
    start,
    stop: async () => {
      process.off('exit', leave);
      await end('SIGINT');
      remove();
    },
  };
};
