import { randomBytes } from 'node:crypto';
import type { engines } from '../../server/engines.ts';
import { type Laptop, rowOf, startServer } from '../../server/office.ts';
import { bareServer } from '../bare-server.ts';
import { compareAll, type Figure, type Measured } from '../figure.ts';

const [small, large] = [10_000, 100_000];
const perPush = 500;
/** About what a sealed file is. */
const sealed = () => randomBytes(2100).toString('base64');

const ask = async (url: string, body: string): Promise<string> => (await fetch(url, { method: 'POST', body })).text();

const fill = async (laptop: Laptop, records: number): Promise<void> => {
  for (let at = 0; at < records; at += perPush) {
    await laptop.push(Array.from({ length: perPush }, (_, row) => rowOf(`${at + row}`, 'r', { body: sealed() })));
  }
};

let pushed = 0;
const pushOne = (laptop: Laptop) => {
  pushed += 1;
  return laptop.push([rowOf(`one-${pushed}`, 'r', { body: sealed() })]);
};

/** One engine: a push of one record as a laptop waits for it, a first sync, and what ten times as many records change in that. */
export const oneOffice = async (
  name: string,
  start: (typeof engines)[number]['start'],
): Promise<readonly Measured[]> => {
  const engine = await start();
  const server = await startServer(engine, { logLevel: 'silent' });
  const [laptop, largeOne] = [await server.enrol('office', 'laptop'), await server.enrol('large-office', 'laptop')];
  await fill(laptop, small);
  await fill(largeOne, large);
  const page = Buffer.from(JSON.stringify(await laptop.pull(0)));
  const { cursor } = await largeOne.pull(0);
  const bare = await bareServer(page);
  const one = JSON.stringify(rowOf('1', 'r', { body: sealed() }));
  const inTheSmallOne = 'the same in an office of 10,000 records';
  const figures: readonly Figure[] = [
    {
      figure: `server.push.p50/${name}`,
      ours: () => pushOne(laptop),
      to: 'a bare HTTP round trip with one fsync',
      theirs: () => ask(bare.url, one),
      rounds: 101,
      isWaitedFor: true,
    },
    {
      figure: `server.pull/10k/${name}`,
      ours: () => laptop.pullAll(),
      to: 'as many bytes from a bare HTTP server, parsed',
      theirs: async () => {
        for (let at = 0; at < small / 1000; at += 1) JSON.parse(await ask(`${bare.url}/page`, ''));
      },
      rounds: 7,
      isWaitedFor: true,
    },
    {
      figure: `server.push.p50/100k/${name}`,
      ours: () => pushOne(largeOne),
      to: inTheSmallOne,
      theirs: () => pushOne(laptop),
      rounds: 101,
      isWaitedFor: true,
    },
    {
      figure: `server.pull-page/100k/${name}`,
      ours: () => largeOne.pull(cursor * 50),
      to: inTheSmallOne,
      theirs: () => laptop.pull(cursor * 5),
      rounds: 15,
      isWaitedFor: true,
    },
    {
      figure: `server.pull-all/100k/${name}`,
      ours: () => largeOne.pullAll(),
      to: inTheSmallOne,
      theirs: () => laptop.pullAll(),
      rounds: 3,
      isWaitedFor: true,
    },
  ];
  const measured = await compareAll(figures);
  bare.close();
  await server.close();
  await engine.stop();
  return measured;
};
