import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { endpoints, redeemAnswerSchema } from '../../src/protocol/sync-messages.ts';
import { type Laptop, laptopAt, post } from './office.ts';

type Environment = Readonly<Record<string, string>>;

const environmentOf = (place: Environment): NodeJS.ProcessEnv => {
  const { PATH = '', TZ = '' } = process.env;
  return { PATH, TZ, HOST: '127.0.0.1', PORT: '0', ...place };
};

/** `npm run server -- ...args` and what it printed. */
export const runCommand = (place: Environment, ...args: readonly string[]) => {
  const done = spawnSync(process.execPath, ['src/server/main.ts', ...args], {
    env: environmentOf(place),
    encoding: 'utf8',
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
};

export interface ServerProcess {
  readonly address: string;
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Ends it with this signal; the exit code, or null when it was killed. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** The server as an operator starts it, in a process of its own. `entry` in its place for tests that need a weak spot. */
export const startProcess = (
  place: Environment,
  { entry = path.resolve('src/server/main.ts'), before = [] as readonly string[] } = {},
): Promise<ServerProcess> =>
  new Promise((resolve, reject) => {
    const [command = process.execPath, ...rest] = [...before, process.execPath, entry];
    const child = spawn(command, rest, { env: environmentOf(place), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const exited = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal);
      return exited;
    };
    const take = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const address = /Server listening at (https?:\/\/127[^"]+)/.exec(output)?.[1];
      if (address !== undefined) resolve({ address, child, output: () => output, end });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    // A run that breaks off leaves no server behind.
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    child.on('exit', () => {
      process.off('exit', kill);
      reject(new Error(`the server ended: ${output}`));
    });
  });

/** A laptop of an office, enrolled the way an operator does it. */
export const enrolByOperator = async (
  place: Environment,
  address: string,
  { office, device, isNew = true }: { readonly office: string; readonly device: string; readonly isNew?: boolean },
): Promise<Laptop> => {
  const { out, err } = runCommand(place, 'invite', '--office', office, ...(isNew ? ['--new'] : []));
  const code = out.split('\n')[1]?.replaceAll('-', '') ?? '';
  const answer = await post(`${address}${endpoints.redeem.path}`, { code, device }, { schema: redeemAnswerSchema });
  if (answer.value === null) throw new Error(`no token: ${answer.error} ${err}`);
  return laptopAt(address, answer.value.token);
};
