import { availableParallelism } from 'node:os';
import { mutants } from '../sync/mutants.ts';
import { peopleMutants } from '../sync/people-mutants.ts';
import { type Telling, tryMutant } from '../sync/try-mutant.ts';

/**
 * Deliberate bugs in the protocol of sync, one at a time in a copy of the project, as many copies at once as there are cores:
 * each must be noticed by an oracle of the random stories. `node test/prove/mutants.ts [RUNS] [SEED] [PART OF A NAME]`
 */
const runs = Number(process.argv[2] ?? 600);
const seed = Number(process.argv[3] ?? 1);
const wanted = process.argv[4] ?? '';
const limitMs = 10 * 60_000;

type Stories = Telling['stories'];
const all = (stories: Stories, list: typeof mutants) =>
  list.filter(({ name }) => `${stories} ${name}`.includes(wanted)).map((mutant) => ({ stories, mutant }));
const tries = [...all('rows', mutants), ...all('people', peopleMutants)];
/** Stories of people take longer, and something of the list goes wrong in each of them. */
const runsOf = { rows: runs, people: Math.ceil(runs / 5) } as const;
/** Without a bug nothing may be noticed, or the oracles say nothing. */
const whole = [...new Set(tries.map(({ stories }) => stories))].map((stories) => ({ stories, mutant: null }));
const waiting: (typeof whole | typeof tries)[number][] = [...whole, ...tries];

let good = 0;
const total = waiting.length;
const one = async (): Promise<void> => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { stories, mutant } = next;
    const begun = performance.now();
    const most = mutant === null ? 20 : runsOf[stories];
    const { type, message } = await tryMutant(mutant, { stories, runs: most, seed }, limitMs);
    if (type === (mutant === null ? 'survived' : 'killed')) good += 1;
    const took = `${Math.round((performance.now() - begun) / 1000)} s`;
    const name = mutant?.name ?? 'no bug at all: nothing may be noticed';
    console.log(`${type.padEnd(9)} | ${stories.padEnd(6)} | ${took.padStart(5)} | ${name} | ${message.slice(0, 120)}`);
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, one));
const isGood = good === total;
const verdict = isGood
  ? `each of ${tries.length} killed by an oracle, without a bug nothing noticed`
  : `${total - good} of ${total} lines are not as they must be`;
console.log(`mutants: ${verdict} (seed ${seed})`);
process.exitCode = isGood ? 0 : 1;
