import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PushRow } from '../../src/protocol/sync-messages.ts';
import { addOffice, invite, redeem } from '../../src/server/devices.ts';
import { type Seeded, seeded } from '../seeded.ts';
import type { Engine } from './engines.ts';
import { type Laptop, laptopAt, rowOf } from './office.ts';
import { type ServerProcess, startProcess } from './server-process.ts';

export interface KillReport {
  readonly kills: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  readonly records: number;
  /** Acknowledged and not there, there twice, or half a push. */
  readonly faults: readonly string[];
}

const entry = path.resolve('test/server/killable-entry.ts');
const rowsPerPush = 20;

interface Seen {
  readonly id: string;
  readonly rev: string;
}

/** What a laptop knows: the last `rev` that was acknowledged, per record. */
class Ledger {
  readonly acknowledged = new Map<string, string>();
  count = 0;
  readonly #dice: Seeded;
  constructor(dice: Seeded) {
    this.#dice = dice;
  }

  /** New records and changes of earlier ones; no record twice in one push. */
  nextPush(): readonly PushRow[] {
    const known = [...this.acknowledged.keys()];
    const ids = new Set(
      Array.from({ length: rowsPerPush }, (_, at) =>
        known.length > 100 && at % 2 === 0 ? this.#dice.oneOf(known) : `new-${this.#dice.random()}`.replace('0.', ''),
      ),
    );
    return [...ids].map((id) => {
      this.count += 1;
      return rowOf(id, `rev-${this.count}`, { base: this.acknowledged.get(id) ?? '', text: `${id} `.repeat(40) });
    });
  }

  acknowledge(rows: readonly PushRow[]): void {
    for (const { id, rev } of rows) this.acknowledged.set(id, rev);
  }

  /** Everything acknowledged is there once; of the push under way all of it when it was committed, else nothing. */
  faults(there: readonly Seen[], underWay: readonly PushRow[], isCommitted: boolean): readonly string[] {
    const stored = new Map(there.map(({ id, rev }) => [id, rev]));
    const twice = there.length - stored.size;
    const arrived = underWay.filter(({ id, rev }) => stored.get(id) === rev);
    const asPushed = new Map(arrived.map(({ id, rev }) => [id, rev]));
    const lost = [...this.acknowledged].filter(([id, rev]) => stored.get(id) !== (asPushed.get(id) ?? rev));
    const expected = isCommitted ? underWay.length : 0;
    const strangers = [...stored.keys()].filter((id) => !this.acknowledged.has(id) && !asPushed.has(id));
    return [
      ...lost.map(([id]) => `lost ${id}`),
      ...(twice > 0 ? [`${twice} doubled`] : []),
      ...(arrived.length === expected ? [] : [`${arrived.length} of ${expected} rows of the push under way`]),
      ...strangers.map((id) => `nobody pushed ${id}`),
    ];
  }
}

/** A token for a laptop, written before any server runs. */
export const enrolBefore = async (engine: Engine, place: Readonly<Record<string, string>>): Promise<string> => {
  const storage = await engine.open(place);
  await addOffice(storage.db, 'office', Date.now());
  const { code } = await invite(storage.db, 'office', Date.now());
  const token = await redeem(storage.db, { code, device: 'laptop' }, Date.now());
  await storage.close();
  if (!token.ok) throw new Error('not enrolled');
  return token.value;
};

const isAcknowledged = async (laptop: Laptop, rows: readonly PushRow[]): Promise<boolean> => {
  try {
    const { results } = await laptop.push(rows);
    if (results.length !== rows.length || results.some(({ ok }) => !ok)) throw new TypeError('refused its own push');
    return true;
  } catch (error) {
    if (error instanceof TypeError && error.message === 'refused its own push') throw error;
    return false;
  }
};

const points = ['mid', 'before', 'after'] as const;

/** `rounds` times: push until the server kills itself at the point of this round, look what is there, push the same again. */
export const killServer = async (engine: Engine, rounds: number, seed: number): Promise<KillReport> => {
  const place = engine.newPlace();
  const token = await enrolBefore(engine, place);
  const dice = seeded(seed);
  const ledger = new Ledger(dice);
  const faults: string[] = [];
  const kills: Record<string, number> = { mid: 0, before: 0, after: 0 };
  let again: readonly PushRow[] = [];
  let isCommitted = false;
  for (let round = 0; round < rounds; round += 1) {
    const point = points[round % points.length] ?? 'mid';
    const environment = { ...place, KILL_AT: point, KILL_PUSH: `${1 + dice.below(3)}` };
    const server = await startProcess(environment, { entry });
    const laptop = laptopAt(server.address, token);
    faults.push(...ledger.faults(await laptop.pullAll(), again, isCommitted));
    let rows = again.length > 0 ? again : ledger.nextPush();
    for (let pushes = 0; await isAcknowledged(laptop, rows); pushes += 1) {
      if (pushes > 10) throw new Error(`${[...faults, 'it never came to the point'].join(' | ')}: ${point}`);
      ledger.acknowledge(rows);
      rows = ledger.nextPush();
    }
    if ((await server.end('SIGKILL')) === null) kills[point] = (kills[point] ?? 0) + 1;
    // A push that was committed before stays so when it is killed once more while it is sent again.
    isCommitted = point === 'after' || (isCommitted && rows === again);
    again = rows;
  }
  const server = await startProcess(place, { entry });
  const laptop = laptopAt(server.address, token);
  if (!(await isAcknowledged(laptop, again))) faults.push('the last push was not taken again');
  ledger.acknowledge(again);
  faults.push(...ledger.faults(await laptopAt(server.address, token).pullAll(), [], false));
  await server.end('SIGTERM');
  return { kills, acknowledged: ledger.count, records: ledger.acknowledged.size, faults };
};

const untilAnswered = async <Value>(ask: () => Promise<Value | null>): Promise<Value> => {
  for (let tries = 0; tries < 1000; tries += 1) {
    const answer = await ask();
    if (answer !== null) return answer;
    await wait(25);
  }
  throw new Error('the server did not come back');
};

/** Kills the database under a running server: all its processes, or one that serves. The server lives on and says "later". */
export const killDatabase = async (engine: Engine, rounds: number, seed: number): Promise<KillReport> => {
  const { cluster } = engine;
  if (cluster === null) throw new Error('this engine has no processes of its own');
  const place = engine.newPlace();
  const token = await enrolBefore(engine, place);
  const dice = seeded(seed);
  const ledger = new Ledger(dice);
  const server: ServerProcess = await startProcess(place, { entry });
  const laptop = laptopAt(server.address, token);
  await laptop.pull(0, null);
  const kills: Record<string, number> = { 'every process': 0, 'one process': 0 };
  const faults: string[] = [];
  const pushTwice = async (): Promise<void> => {
    for (let push = 0; push < 2; push += 1) {
      const rows = ledger.nextPush();
      await untilAnswered(async () => ((await isAcknowledged(laptop, rows)) ? true : null));
      ledger.acknowledge(rows);
    }
  };
  const killOnce = async (kind: 'every process' | 'one process'): Promise<void> => {
    if (kind === 'every process') await cluster.crash().then(cluster.start);
    else if (!(await cluster.crashOne())) return;
    kills[kind] = (kills[kind] ?? 0) + 1;
  };
  const readAll = () => laptopAt(server.address, token).pullAll();
  for (let round = 0; round < rounds; round += 1) {
    const pushing = pushTwice();
    await wait(dice.below(25));
    await killOnce(round % 2 === 0 ? 'every process' : 'one process');
    await pushing;
    if (server.child.exitCode !== null) throw new Error('the server went down with its database');
    faults.push(...ledger.faults(await untilAnswered(() => readAll().catch(() => null)), [], false));
  }
  await server.end('SIGTERM');
  return { kills, acknowledged: ledger.count, records: ledger.acknowledged.size, faults };
};
