import { endpoints, refusalSchema } from '../../src/protocol/sync-messages.ts';
import type { Engine } from './engines.ts';
import { type FuzzMessage, fuzzMessages } from './fuzz-messages.ts';
import { rowOf, startServer } from './office.ts';

export interface FuzzReport {
  readonly sent: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** What must not be: a 5xx, an answer that is no word of ours, a trace of the other office. */
  readonly faults: readonly string[];
}

const atOnce = 8;
const canary = 'canary-of-the-other-office';

const faultOf = (message: FuzzMessage, status: number, text: string): string | null => {
  const where = `${message.method} ${message.path}`;
  if (status >= 500) return `${where}: ${status}`;
  if (text.includes(canary) || text.includes(Buffer.from(canary).toString('base64').slice(0, 20)))
    return `${where}: leak`;
  if (status === 200 || message.method === 'HEAD') return null;
  try {
    return refusalSchema.safeParse(JSON.parse(text)).success ? null : `${where}: ${status} ${text.slice(0, 80)}`;
  } catch {
    return `${where}: ${status} is no JSON`;
  }
};

/** Sends so many messages of a hostile or broken laptop of one office, and looks after another office meanwhile. */
export const fuzzServer = async (engine: Engine, seed: number, count: number): Promise<FuzzReport> => {
  const server = await startServer(engine, { requestsPerSecond: 1_000_000 });
  const statuses = new Map<string, number>();
  const faults: string[] = [];
  const victim = await server.enrol(`office-of-${canary}`, 'their-laptop');
  const theirs = Array.from({ length: 5 }, (_, at) => rowOf(`their-${at}`, `${canary}-${at}`, { text: canary }));
  await victim.push(theirs);
  const before = JSON.stringify(await victim.pullAll());
  const hostile = [await server.enrol('hostile', 'one'), await server.enrol('hostile', 'two')];
  let epoch = (await hostile[0]?.pull(0, null))?.epoch ?? '';
  const tokens = hostile.map(({ token }) => token);
  const ids = [...theirs.map(({ id }) => id), 'their-laptop', 'a', 'b', 'c', 'd'];
  const messages = fuzzMessages(seed, count, { tokens, epoch: () => epoch, ids });
  const sendAll = async (): Promise<void> => {
    for (const message of messages) {
      const { method, path, headers, body } = message;
      try {
        const answer = await fetch(`${server.address}${path}`, { method, headers, body });
        const text = await answer.text();
        epoch = /^\{"epoch":"([\w-]+)"/.exec(text)?.[1] ?? epoch;
        statuses.set(`${answer.status}`, (statuses.get(`${answer.status}`) ?? 0) + 1);
        const fault = faultOf(message, answer.status, text);
        if (fault !== null) faults.push(fault);
      } catch (error) {
        faults.push(`${method} ${path}: no answer (${error instanceof Error ? error.message : ''})`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendAll));
  if (JSON.stringify(await victim.pullAll()) !== before) faults.push('the other office is not as it was');
  if ((await fetch(`${server.address}${endpoints.health.path}`)).status !== 200) faults.push('not well afterwards');
  if (server.log().includes(canary)) faults.push('the log names what it must not');
  await server.close();
  return { sent: count, statuses: Object.fromEntries([...statuses].toSorted()), faults };
};
