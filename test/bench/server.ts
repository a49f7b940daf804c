import { randomBytes } from 'node:crypto';
import { engines } from '../server/engines.ts';
import { rowOf, startServer } from '../server/office.ts';
import { bareServer } from './bare-server.ts';
import { compareAll, type Figure, type Measured } from './figure.ts';

const records = 10_000;
const perPush = 500;
/** About what a sealed file is. */
const sealed = () => randomBytes(2100).toString('base64');

const ask = async (url: string, body: string): Promise<string> => (await fetch(url, { method: 'POST', body })).text();

/** One engine: a push of one record as a laptop waits for it, and a first sync of an office of 10,000. */
const figuresOf = async (name: string, start: (typeof engines)[number]['start']): Promise<readonly Measured[]> => {
  const engine = await start();
  const server = await startServer(engine, { logLevel: 'silent' });
  const laptop = await server.enrol('office', 'laptop');
  for (let at = 0; at < records; at += perPush) {
    const rows = Array.from({ length: perPush }, (_, row) => rowOf(`${at + row}`, 'r', { body: sealed() }));
    await laptop.push(rows);
  }
  const page = Buffer.from(JSON.stringify(await laptop.pull(0)));
  const bare = await bareServer(page);
  let pushed = 0;
  const one = JSON.stringify(rowOf('1', 'r', { body: sealed() }));
  const figures: readonly Figure[] = [
    {
      figure: `server.push.p50/${name}`,
      ours: () => {
        pushed += 1;
        return laptop.push([rowOf(`one-${pushed}`, 'r', { body: sealed() })]);
      },
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
        for (let at = 0; at < records / 1000; at += 1) JSON.parse(await ask(`${bare.url}/page`, ''));
      },
      rounds: 7,
      isWaitedFor: true,
    },
  ];
  const measured = await compareAll(figures);
  bare.close();
  await server.close();
  await engine.stop();
  return measured;
};

export const serverFigures = async (): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const { name, start } of engines) measured.push(...(await figuresOf(name.toLowerCase(), start)));
  return measured;
};
