import { type ChildProcess, spawn } from 'node:child_process';
import { engines } from '../server/engines.ts';
import { enrolByOperator, startProcess } from '../server/server-process.ts';
import { bareServer } from './bare-server.ts';
import { type Measured, median } from './figure.ts';
import { installPeers } from './install-peers.ts';
import { type Call, inBrowser } from './store/browser.ts';
import { type Goal, relay } from './sync/relay.ts';

const records = 10_000;
const pulls = 3;
const ones = 51;
/** About what one changed file and its line of the log are on the way. */
const pushBytes = 6000;

const bareTrip = 'a bare HTTP round trip with one fsync';
const peerNames = ['pouchdb', 'rxdb'] as const;
const replication = { pouchdb: 'PouchDB replication', rxdb: 'RxDB replication' } as const;

/** One who takes part, whichever side it is on. */
interface Party {
  readonly first: () => Promise<number>;
  readonly next: (round: number) => Promise<number>;
  readonly pushOne: (number: number) => Promise<number>;
  readonly pullNothing: () => Promise<number>;
}

const oursIn = (call: Call, enrol: (laptop: string) => Promise<void>): Party => ({
  first: async () => {
    await enrol('first');
    return call('firstLaptop', 'first', records);
  },
  next: async (round) => {
    await enrol(`next${round}`);
    return call('nextLaptop', `next${round}`, records);
  },
  pushOne: (number) => call('pushOne', 'first', number),
  pullNothing: () => call('pullNothing', 'first'),
});

const peerIn = (call: Call, name: string): Party => ({
  first: () => call('first', name, `${name}-first`, records),
  next: (round) => call('next', name, `${name}-next${round}`, records),
  pushOne: (number) => call('pushOne', name, number),
  pullNothing: () => call('pullNothing', name),
});

type Times = Record<string, number[]>;

/** Everybody in turn, so that a busy machine troubles all alike; the first round of each is not counted. */
const inTurn = async (rounds: number, sides: Readonly<Record<string, (round: number) => Promise<number>>>) => {
  const times: Times = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, side] of Object.entries(sides)) {
      const ms = await side(round);
      if (round > 0) times[name]?.push(ms);
    }
  }
  return times;
};

const rounded = (value: number): number => Number(value.toPrecision(3));

const against = (
  figure: string,
  times: Times,
  of: (values: readonly number[]) => number,
  names: Record<string, string>,
) =>
  Object.entries(names).flatMap(([name, to]): readonly Measured[] => {
    const [ours, theirs] = [times['ours'] ?? [], times[name] ?? []];
    if (theirs.length === 0) return [];
    const milliseconds = rounded(of(ours));
    return [{ figure, ratio: rounded(milliseconds / of(theirs)), to, milliseconds, theirs: rounded(of(theirs)) }];
  });

const best = (values: readonly number[]): number => Math.min(...values);

const measure = async (ours: Party, peers: Readonly<Record<string, Party>>, bare: () => Promise<number>) => {
  const all = { ours, ...peers };
  const sides = (of: (party: Party, round: number) => Promise<number>) =>
    Object.fromEntries(Object.entries(all).map(([name, party]) => [name, (round: number) => of(party, round)]));
  const up: Times = {};
  for (const [name, party] of Object.entries(all)) up[name] = [await party.first()];
  const down = await inTurn(
    pulls,
    sides((party, round) => party.next(round)),
  );
  const push = await inTurn(ones, { ...sides((party, round) => party.pushOne(round)), bare });
  const empty = await inTurn(ones, { ...sides((party) => party.pullNothing()), bare });
  const withBare = { bare: bareTrip, ...replication };
  return [
    ...against('sync.first-push/10k', up, best, replication),
    ...against('sync.pull/10k', down, best, replication),
    ...against('sync.push.p50', push, median, withBare),
    ...against('sync.pull-empty.p50', empty, median, withBare),
  ];
};

/** A server of a peer, in a process of its own; its first line is its address. */
const startPeer = (file: string): Promise<{ readonly address: string; readonly child: ChildProcess }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], { cwd: 'test/bench/peers', stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', (line: Buffer) => resolve({ address: line.toString('utf8').trim(), child }));
    child.once('exit', () => reject(new Error(`${file} ended`)));
  });

/** The real client in Chromium against the real server on SQLite, beside what replicates in clear. */
export const syncFigures = async (): Promise<readonly Measured[]> => {
  const [sqlite] = engines;
  if (sqlite === undefined) throw new Error('no engine');
  const engine = await sqlite.start();
  const place = { ...engine.newPlace(), REQUESTS_PER_SECOND: '10000' };
  const server = await startProcess(place);
  const bare = await bareServer(Buffer.alloc(0));
  const goals = new Map<string, Goal>([['bare', { address: bare.url }]]);
  const enrol = async (laptop: string): Promise<void> => {
    const { token } = await enrolByOperator(place, server.address, {
      office: 'office',
      device: laptop,
      isNew: laptop === 'first',
    });
    goals.set(laptop, { address: server.address, headers: { authorization: `Bearer ${token}` } });
  };
  const withPeers = installPeers('test/bench/peers');
  const started = withPeers ? await Promise.all(['pouch-server.js', 'rxdb-server.js'].map(startPeer)) : [];
  for (const [at, name] of peerNames.entries()) goals.set(name, { address: started[at]?.address ?? '' });
  const route = relay(goals);
  try {
    return await inBrowser(
      'test/bench/sync/sync-page.ts',
      (call) => {
        const ours = oursIn(call, enrol);
        const trip = () => call<number>('bare', pushBytes);
        if (!withPeers) return measure(ours, {}, trip);
        return inBrowser(
          'test/bench/peers/sync-page.js',
          (callPeer) =>
            measure(ours, Object.fromEntries(peerNames.map((name) => [name, peerIn(callPeer, name)])), trip),
          route,
        );
      },
      route,
    );
  } finally {
    for (const { child } of started) child.kill('SIGTERM');
    await server.end('SIGTERM');
    bare.close();
    await engine.stop();
  }
};
