import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { PushRow } from '../../src/protocol/sync-messages.ts';
import { push } from '../../src/server/records.ts';
import { databaseName, openSqlite } from '../../src/server/sqlite.ts';
import { type Seeded, seeded } from '../seeded.ts';
import type { Engine } from './engines.ts';
import { enrolBefore } from './kill-rounds.ts';
import { laptopAt, rowOf } from './office.ts';
import { startProcess } from './server-process.ts';
import { afterPowerCut, type Done, readTrace, survivals, traced } from './written-bytes.ts';

export interface PowerLossReport {
  readonly pushes: number;
  /** Syncs between the request of a push and its answer. */
  readonly syncs: { readonly fewest: number; readonly middle: number; readonly most: number };
  readonly writes: number;
  readonly cuts: number;
  /** Acknowledged and gone, half a push, or a database that does not open. */
  readonly faults: readonly string[];
}

const rowsPerPush = 8;
const entries = {
  real: path.resolve('src/server/main.ts'),
  careless: path.resolve('test/server/careless-entry.ts'),
} as const;

/** What was pushed, and what the office holds after each push: record -> name of its ciphertext. */
class Pushed {
  readonly pushes: (readonly PushRow[])[] = [];
  readonly states: ReadonlyMap<string, string>[] = [new Map()];
  readonly #dice: Seeded;
  constructor(dice: Seeded) {
    this.#dice = dice;
  }

  /** New records, changes of earlier ones and, now and then, an erasure, after which the server empties its log. */
  next(): readonly PushRow[] {
    const before = this.states.at(-1) ?? new Map<string, string>();
    const live = [...before].filter(([, rev]) => !rev.endsWith('x'));
    const number = this.pushes.length + 1;
    const ids = Array.from({ length: rowsPerPush }, (_, at) =>
      live.length > 40 && at % 2 === 0 ? this.#dice.oneOf(live)[0] : `${number}-${at}`,
    );
    const erases = number % 10 === 0;
    const rows = [...new Set(ids)].map((id, at) => {
      const del = erases && at === 0 && before.has(id) ? 1 : 0;
      const rev = `p${number}.${at}${del === 1 ? 'x' : ''}`;
      return rowOf(id, rev, { base: before.get(id) ?? '', del, text: `${id} `.repeat(400) });
    });
    this.pushes.push(rows);
    this.states.push(new Map([...before, ...rows.map(({ id, rev }) => [id, rev] as const)]));
    return rows;
  }
}

interface Recording {
  readonly before: ReadonlyMap<string, Buffer>;
  readonly acts: readonly Done[];
  readonly pushed: Pushed;
  /** When the laptop had the answer of each push, and when it asked. */
  readonly asked: readonly number[];
  readonly answered: readonly number[];
}

/** To the next whole millisecond: later than everything that the server did before it answered. */
const microsNow = (): number => (Date.now() + 1) * 1000;

/** Pushes to a server of which every write is recorded. */
const record = async (engine: Engine, kind: keyof typeof entries, count: number, dice: Seeded): Promise<Recording> => {
  const place = engine.newPlace();
  const folder = place['DATA_FOLDER'] ?? '';
  const token = await enrolBefore(engine, place);
  const before = new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
  const trace = path.join(folder, '..', `trace-${kind}`);
  const file = path.join(folder, databaseName);
  const server = await startProcess(place, { entry: entries[kind], before: traced([file, `${file}-wal`], trace) });
  const laptop = laptopAt(server.address, token);
  const pushed = new Pushed(dice);
  const [asked, answered]: [number[], number[]] = [[], []];
  await laptop.pull(0, null);
  for (let number = 0; number < count; number += 1) {
    const rows = pushed.next();
    asked.push(Date.now() * 1000);
    const { results } = await laptop.push(rows);
    answered.push(microsNow());
    if (results.some(({ ok }) => !ok)) throw new Error('the server refused a push');
    // The next one begins in another millisecond, so that what was written for which is known.
    while (microsNow() <= (answered.at(-1) ?? 0)) await new Promise((next) => setTimeout(next, 1));
  }
  await server.end('SIGKILL');
  const acts = readTrace(trace);
  rmSync(trace);
  return { before, acts, pushed, asked, answered };
};

/** What is wrong with the files that a power cut left; nothing when all that was acknowledged is there. */
const faultOf = async (folder: string, { pushed }: Recording, acknowledged: number): Promise<string | null> => {
  const storage = await openSqlite(folder);
  try {
    const { rows } = await sql<{ readonly integrity_check: string }>`PRAGMA integrity_check`.execute(storage.db);
    if (rows[0]?.integrity_check !== 'ok') return `damaged: ${rows[0]?.integrity_check}`;
    const there = await storage.db.selectFrom('record').select(['id', 'rev']).execute();
    const last = Math.max(0, ...there.map(({ rev }) => Number(/^p(\d+)/.exec(rev)?.[1])));
    if (last < acknowledged) return `${acknowledged} pushes acknowledged, ${last} there`;
    const expected = pushed.states[last] ?? new Map();
    if (there.length !== expected.size || there.some(({ id, rev }) => expected.get(id) !== rev))
      return `half of push ${last}`;
    const office = await storage.db.selectFrom('office').select('epoch').executeTakeFirstOrThrow();
    const again = pushed.pushes[last];
    if (again === undefined) return null;
    const { answer } = await push(storage.db, 'office', { epoch: office.epoch, schemaVersion: 1, rows: again }, 0);
    return answer.results.every(({ ok }) => ok) ? null : `push ${last + 1} is not taken afterwards`;
  } finally {
    await storage.close();
  }
};

const tryCut = async (
  folder: string,
  files: ReadonlyMap<string, Buffer>,
  recording: Recording,
  acknowledged: number,
) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(path.join(folder, name), content);
  try {
    return await faultOf(folder, recording, acknowledged);
  } catch (error) {
    return `does not open: ${error instanceof Error ? error.message : ''}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const syncsOf = ({ acts, asked, answered }: Recording) => {
  const counts = asked
    .map(
      (from, at) =>
        acts.filter((done) => done.type === 'sync' && done.at >= from && done.at < (answered[at] ?? 0)).length,
    )
    .toSorted((a, b) => a - b);
  return { fewest: counts[0] ?? 0, middle: counts[Math.floor(counts.length / 2)] ?? 0, most: counts.at(-1) ?? 0 };
};

/**
 * Pushes, then cuts the power `cuts` times at random places between two writes, each in four ways: of what was not synced
 * nothing is on the disk, everything, some writes, or some sectors of them. What opens afterwards must hold every push that
 * was acknowledged before the cut, whole, and nothing half.
 */
export const losePower = async (
  engine: Engine,
  {
    pushes,
    cuts,
    seed,
    kind,
  }: { readonly pushes: number; readonly cuts: number; readonly seed: number; readonly kind: keyof typeof entries },
): Promise<PowerLossReport> => {
  const dice = seeded(seed);
  const recording = await record(engine, kind, pushes, dice);
  const { acts, answered, before } = recording;
  const first = acts.findIndex(({ at }) => at > (answered[0] ?? 0));
  const folder = path.join(engine.newPlace()['DATA_FOLDER'] ?? '', 'cut');
  const faults: string[] = [];
  for (let number = 0; number < cuts; number += 1) {
    const cut = first + dice.below(acts.length - first + 1);
    const acknowledged = answered.filter((at) => at < (acts[cut]?.at ?? Infinity)).length;
    for (const survival of survivals) {
      const files = afterPowerCut(before, acts, { cut, survival, dice });
      const fault = await tryCut(folder, files, recording, acknowledged);
      if (fault !== null) faults.push(`before act ${cut}, ${survival}: ${fault}`);
    }
  }
  const writes = acts.filter(({ type }) => type === 'write').length;
  return { pushes, syncs: syncsOf(recording), writes, cuts: cuts * survivals.length, faults };
};
