import { err, ok, type Result } from '../domain/result.ts';
import type { PaperJob, PrinterQueue, PrintFailure, PrintOutcome } from '../host/port.ts';
import { runProgram } from './run-program.ts';

/** The way to paper through the printing system of the laptop. */
export interface PrintSpool {
  /** Empty when there is no printing system or no queue. */
  readonly queues: () => Promise<readonly PrinterQueue[]>;
  /** Hands the bytes to a queue (null: the default one). `queued` means accepted by the spool, not printed. */
  readonly print: (job: PaperJob, queue: string | null) => Promise<Result<PrintOutcome, PrintFailure>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const askTimeoutMs = 10_000;

const queueNames = async (env: Environment): Promise<readonly string[]> => {
  const answer = await runProgram('lpstat', ['-e'], { env, timeoutMs: askTimeoutMs });
  if (answer === null || answer.code !== 0) return [];
  return answer.stdout.split('\n').filter((line) => line !== '' && !/\s/.test(line));
};

const defaultQueue = async (env: Environment): Promise<string | null> => {
  const answer = await runProgram('lpstat', ['-d'], { env, timeoutMs: askTimeoutMs });
  return /^system default destination: (\S+)/m.exec(answer?.stdout ?? '')?.[1] ?? null;
};

/** A queue that stands still takes jobs all the same and keeps them, readable, until somebody looks at the printer. */
const isStopped = async (env: Environment, queue: string): Promise<boolean> => {
  const answer = await runProgram('lpstat', ['-p', queue], { env, timeoutMs: askTimeoutMs });
  return answer?.stdout.startsWith(`printer ${queue} disabled`) ?? false;
};

/** The named queue if it exists; for null the default, or the only one. */
const chooseQueue = (queues: readonly PrinterQueue[], wanted: string | null): string | null => {
  if (wanted !== null) return queues.find((queue) => queue.name === wanted)?.name ?? null;
  return (queues.find((queue) => queue.isDefault) ?? (queues.length === 1 ? queues[0] : undefined))?.name ?? null;
};

/** The first line of what `lp` said, without a path of the laptop; for the person at the desk. */
const firstLine = (text: string): string => (text.trim().split('\n')[0] ?? '').slice(0, 200);

/**
 * CUPS through `lp`, as on every Linux desktop: the bytes go in on stdin, so no file of ours lies in a temp folder.
 * The job title is the bare file name, which holds no personal data (the spool keeps titles). `environment` needs PATH
 * and may name another server (CUPS_SERVER).
 */
export const createLpSpool = (environment: Environment, printTimeoutMs = 60_000): PrintSpool => {
  // lpstat words its answers in the language of the desktop; LC_ALL=C makes them readable for us.
  const env = { ...environment, LC_ALL: 'C' };
  const queues = async (): Promise<readonly PrinterQueue[]> => {
    const names = await queueNames(env);
    if (names.length === 0) return [];
    const preferred = await defaultQueue(env);
    return names.map((name) => ({ name, isDefault: name === preferred }));
  };
  return {
    queues,
    print: async (job, wanted) => {
      const queue = chooseQueue(await queues(), wanted);
      if (queue === null) return err({ type: 'noPrinter' });
      if (await isStopped(env, queue)) return err({ type: 'printerStopped' });
      const args = ['-d', queue, '-t', job.fileName, '-o', 'media=A4', '-n', '1', '--', '-'];
      const answer = await runProgram('lp', args, { env, stdin: job.bytes, timeoutMs: printTimeoutMs });
      if (answer === null) return err({ type: 'noPrinter' });
      // Ended for being slow: the spool may have the job by then.
      if (answer.code === -1) return ok({ type: 'unsure' });
      if (answer.code !== 0) return err({ type: 'queueRefused', message: firstLine(answer.stderr) });
      return ok({ type: 'queued' });
    },
  };
};

/** A machine on which nothing can be printed through a queue. */
export const noSpool: PrintSpool = {
  queues: async () => [],
  print: async () => err({ type: 'noPrinter' }),
};
