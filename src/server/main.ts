import { parseArgs } from 'node:util';
import { err, type Result } from '../domain/result.ts';
import {
  backupCommand,
  inviteCommand,
  isDataFolder,
  moveCommand,
  officesCommand,
  restoredCommand,
  revokeCommand,
  type Said,
} from './commands.ts';
import { type Configuration, readConfiguration, settings } from './configuration.ts';
import { openSqlite } from './sqlite.ts';
import type { Storage } from './storage.ts';

const help = `The sync server of Doorwijzer: keeps sealed records, reads none of them.

  npm run server                               run it
  npm run server -- invite --new --office NAME begin an office and print the code for its first laptop
  npm run server -- invite --office NAME       a code for one more laptop
  npm run server -- offices                    what is here, in numbers
  npm run server -- revoke --office NAME --device ID
                                               take the access of a laptop away
  npm run server -- backup --to FILE           a consistent copy of the SQLite file, while it runs
  npm run server -- restored                   after a backup was put back, before the server starts
  npm run server -- move --to URL              copy everything to postgres://... or sqlite:FOLDER, while it does not run

Settings are environment variables:
${Object.entries(settings)
  .map(([name, what]) => `  ${name.padEnd(20)} ${what}`)
  .join('\n')}

docs/server.md has the rest: installing, TLS, backup, upgrading, monitoring.`;

const say = (lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};
const complain = (lines: readonly string[]): void => {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
};

/** Loaded when it is needed: a command starts quickly. */
const openPostgres = async (url: string): Promise<Storage> => (await import('./postgres.ts')).openPostgres(url);

const open = ({ DATABASE_URL, DATA_FOLDER }: Configuration): Promise<Storage> =>
  DATABASE_URL === undefined ? openSqlite(DATA_FOLDER) : openPostgres(DATABASE_URL);

const openTarget = (to: string): Promise<Storage> | null => {
  if (/^postgres(ql)?:\/\//.test(to)) return openPostgres(to);
  return to.startsWith('sqlite:') ? openSqlite(to.slice('sqlite:'.length)) : null;
};

interface Words {
  readonly office: string | undefined;
  readonly device: string | undefined;
  readonly to: string | undefined;
  readonly isNew: boolean;
}

const moveTo = async (storage: Storage, to: string): Said => {
  const target = await openTarget(to);
  if (target === null) return err('--to is postgres://user:password@host/database or sqlite:FOLDER');
  try {
    return await moveCommand(storage, target);
  } finally {
    await target.close();
  }
};

const commands: Readonly<Record<string, (storage: Storage, words: Words) => Said>> = {
  invite: async (storage, { office, isNew }) =>
    office === undefined
      ? err('say which office: --office NAME')
      : inviteCommand(storage, { office, isNew }, Date.now()),
  offices: (storage) => officesCommand(storage),
  revoke: async (storage, { office, device }) =>
    office === undefined || device === undefined
      ? err('say which laptop: --office NAME --device ID')
      : revokeCommand(storage, office, device, Date.now()),
  backup: async (storage, { to }) => (to === undefined ? err('say where to: --to FILE') : backupCommand(storage, to)),
  restored: (storage) => restoredCommand(storage),
  move: async (storage, { to }) => (to === undefined ? err('say where to: --to URL') : moveTo(storage, to)),
};

/** Only these may begin a database; the others speak about one that is there. */
const mayBegin: readonly string[] = ['serve', 'invite'];

const readWords = (argv: readonly string[]): Result<{ readonly name: string; readonly words: Words }, string> => {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        office: { type: 'string' },
        device: { type: 'string' },
        to: { type: 'string' },
        new: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const { office, device, to } = values;
    const name = values.help === true ? 'help' : (positionals[0] ?? 'serve');
    return { ok: true, value: { name, words: { office, device, to, isNew: values.new === true } } };
  } catch {
    return err('not understood; npm run server -- --help tells what there is');
  }
};

const run = async (name: string, words: Words): Promise<void> => {
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) return complain(configuration.error);
  const { DATABASE_URL, DATA_FOLDER } = configuration.value;
  if (!mayBegin.includes(name) && DATABASE_URL === undefined && !isDataFolder(DATA_FOLDER)) {
    return complain([`there is no database in ${DATA_FOLDER}; set DATA_FOLDER`]);
  }
  const storage = await open(configuration.value);
  if (name === 'serve') return (await import('./serve.ts')).serve(configuration.value, storage);
  try {
    const said = await commands[name]?.(storage, words);
    if (said?.ok === true) say(said.value);
    else complain([said?.error ?? '']);
  } finally {
    await storage.close();
  }
};

const main = async (): Promise<void> => {
  const read = readWords(process.argv.slice(2));
  if (!read.ok) return complain([read.error]);
  const { name, words } = read.value;
  if (name === 'help') return say([help]);
  if (name !== 'serve' && commands[name] === undefined) {
    return complain([`there is no command ${name}; npm run server -- --help tells what there is`]);
  }
  try {
    await run(name, words);
  } catch (error) {
    complain([error instanceof Error ? `stopped: ${error.message}` : 'stopped']);
  }
};

process.umask(0o077);
await main();
