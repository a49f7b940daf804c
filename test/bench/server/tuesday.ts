import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { endpoints, limits, type PullAnswer, type PushAnswer } from '../../../src/protocol/sync-messages.ts';
import type { engines } from '../../server/engines.ts';
import { rowOf } from '../../server/office.ts';
import { startProcess } from '../../server/server-process.ts';
import { bareServer } from '../bare-server.ts';
import type { Measured } from '../figure.ts';
import { ask, type Enrolled, fillOffices, laptopsPerOffice, listen, offices } from './morning-laptops.ts';

/**
 * A Tuesday morning: in three hundred municipalities five laptops each are open and listen. On every laptop somebody changes
 * something each twenty seconds: one push of a file and its line of the log; the four others hear of it and pull.
 */
const everyMs = 20_000;
const lastsMs = 40_000;
const bareEveryMs = 100;
/** Then as much as the server takes: so many laptops of different offices push without a pause. */
const [floodCallers, floodMs] = [32, 8000];
const bareTrip = 'a bare HTTP round trip with one fsync, under the same load';

const sealed = () => randomBytes(2100).toString('base64');

interface Desk extends Enrolled {
  cursor: number;
  epoch: string;
  isPulling: boolean;
  isPoked: boolean;
}

interface Times {
  readonly push: number[];
  readonly pull: number[];
  /** From the beginning of a push until a colleague has it. */
  readonly seen: number[];
  readonly bare: number[];
}

const elapsed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const createMorning = (address: string, times: Times) => {
  const pushed = new Map<string, { readonly by: Desk; readonly began: number }>();
  let pushes = 0;

  const pullOnce = async (desk: Desk): Promise<void> => {
    const { cursor: since, epoch, token } = desk;
    const message = { since, limit: limits.rowsPerPull, epoch };
    const answer = await ask<PullAnswer>(address, token, endpoints.pull.path, message);
    desk.cursor = answer.cursor;
    const now = performance.now();
    for (const { id } of answer.rows) {
      const sent = pushed.get(id);
      if (sent !== undefined && sent.by !== desk) times.seen.push(now - sent.began);
    }
  };

  /** One pull at a time; a poke meanwhile asks for one more. */
  const pull = async (desk: Desk): Promise<void> => {
    desk.isPoked = true;
    if (desk.isPulling) return;
    desk.isPulling = true;
    while (desk.isPoked) {
      desk.isPoked = false;
      times.pull.push(await elapsed(() => pullOnce(desk)));
    }
    desk.isPulling = false;
  };

  const push = async (desk: Desk): Promise<void> => {
    const { token, epoch } = desk;
    pushes += 1;
    const rows = [
      rowOf(`m${pushes}`, 'r', { body: sealed() }),
      rowOf(`l${pushes}`, 'r', { t: 'audit', body: sealed() }),
    ];
    const began = performance.now();
    pushed.set(`m${pushes}`, { by: desk, began });
    const message = { epoch, schemaVersion: 1, rows };
    const { seq } = await ask<PushAnswer>(address, token, endpoints.push.path, message);
    times.push.push(performance.now() - began);
    if (seq - rows.length === desk.cursor) desk.cursor = seq;
  };
  return { pull, push };
};

const seat = async (address: string, laptop: Enrolled): Promise<Desk> => {
  const message = { since: 0, limit: 1, epoch: null };
  const { epoch } = await ask<PullAnswer>(address, laptop.token, endpoints.pull.path, message);
  const { cursor } = await ask<PullAnswer>(address, laptop.token, endpoints.pull.path, {
    ...message,
    limit: 1000,
    epoch,
  });
  return { ...laptop, cursor, epoch, isPulling: false, isPoked: false };
};

const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const rounded = (value: number): number => Number(value.toPrecision(3));

/** Whoever is due does something; late is late, nobody waits for another. */
const work = async (desks: readonly Desk[], push: (desk: Desk) => Promise<void>): Promise<void> => {
  const began = performance.now();
  const stepMs = everyMs / desks.length;
  const under: Promise<void>[] = [];
  for (let step = 0; step * stepMs < lastsMs; ) {
    for (; step * stepMs <= performance.now() - began && step * stepMs < lastsMs; step += 1) {
      const desk = desks[(step * 7919) % desks.length];
      if (desk !== undefined) under.push(push(desk));
    }
    await wait(5);
  }
  await Promise.all(under);
};

/** As much as it takes, from so many at once: how many a second. */
const flood = async (once: (caller: number) => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  let done = 0;
  const caller = async (_: unknown, number: number): Promise<void> => {
    while (performance.now() - began < floodMs) {
      await once(number);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: floodCallers }, caller));
  return rounded((done * 1000) / (performance.now() - began));
};

const figuresOf = (name: string, { push, pull, seen, bare }: Times, seconds: number): readonly Measured[] => {
  const sides = { push, pull, seen };
  const shares = { p50: 0.5, p95: 0.95, p99: 0.99 };
  const waits = Object.entries(sides).flatMap(([side, values]) =>
    Object.entries(shares).map(([what, part]): Measured => {
      const milliseconds = rounded(share(values, part));
      return {
        figure: `server.tuesday.${side}.${what}/${name}`,
        ratio: rounded(milliseconds / share(bare, part)),
        to: bareTrip,
        milliseconds,
      };
    }),
  );
  const wanted = (lastsMs / everyMs) * offices * laptopsPerOffice;
  const done = { perSecond: rounded((push.length + pull.length) / seconds) };
  return [
    {
      figure: `server.tuesday.pushes/${name}`,
      ratio: rounded(push.length / wanted / (seconds / (lastsMs / 1000))),
      to: 'what was asked of it',
      ...done,
    },
    ...waits,
  ];
};

/** Fifteen hundred laptops against one server process, on a machine that they share with it. It ends by itself. */
export const tuesdayMorning = async (
  name: string,
  start: (typeof engines)[number]['start'],
): Promise<readonly Measured[]> => {
  const engine = await start();
  const place = { ...engine.newPlace(), REQUESTS_PER_SECOND: '10000' };
  const enrolled = await fillOffices(engine, place);
  const server = await startProcess(place);
  const bare = await bareServer(Buffer.alloc(0));
  const times: Times = { push: [], pull: [], seen: [], bare: [] };
  const { pull, push } = createMorning(server.address, times);
  const desks: Desk[] = [];
  const stops: (() => void)[] = [];
  for (const laptop of enrolled) {
    const desk = await seat(server.address, laptop);
    desks.push(desk);
    stops.push(await listen(server.address, desk.token, () => void pull(desk)));
  }
  const body = JSON.stringify(rowOf('1', 'r', { body: sealed() }));
  const bareOnce = async () => (await fetch(bare.url, { method: 'POST', body })).text();
  const timer = setInterval(() => void elapsed(bareOnce).then((ms) => times.bare.push(ms)), bareEveryMs);
  const began = performance.now();
  await work(desks, push);
  const seconds = (performance.now() - began) / 1000;
  clearInterval(timer);
  // The last ones that heard of something ask for it.
  await wait(1000);
  for (const stop of stops) stop();
  const figures = figuresOf(name, times, seconds);
  const perSecond = await flood((caller) => push(desks[caller * laptopsPerOffice] as Desk));
  const barePerSecond = await flood(bareOnce);
  const to = 'a bare HTTP server with one fsync each, as many at once';
  await server.end('SIGTERM');
  bare.close();
  await engine.stop();
  return [
    ...figures,
    { figure: `server.pushes-per-second/${name}`, ratio: rounded(perSecond / barePerSecond), to, perSecond },
  ];
};
