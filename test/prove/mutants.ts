import { mutants } from '../sync/mutants.ts';
import { tryMutant } from '../sync/try-mutant.ts';

/**
 * Deliberate bugs in the protocol of sync, one at a time in a copy of the project: each must be noticed by an oracle of the
 * random stories. `node test/prove/mutants.ts [RUNS] [SEED] [PART OF A NAME]`
 */
const runs = Number(process.argv[2] ?? 300);
const seed = Number(process.argv[3] ?? 1);
const wanted = process.argv[4] ?? '';
const limitMs = 10 * 60_000;

const whole = await tryMutant(null, 20, seed, limitMs);
console.log(`without a bug: ${whole.type === 'survived' ? 'nothing noticed' : `${whole.type}: ${whole.message}`}`);
const chosen = mutants.filter(({ name }) => name.includes(wanted));
let killed = 0;
for (const mutant of chosen) {
  const verdict = await tryMutant(mutant, runs, seed, limitMs);
  if (verdict.type === 'killed') killed += 1;
  console.log(`${verdict.type.padEnd(9)} | ${mutant.name} | ${verdict.message.slice(0, 120)}`);
}
console.log(`mutants: ${killed} of ${chosen.length} killed by an oracle (seed ${seed})`);
process.exitCode = killed === chosen.length && whole.type === 'survived' ? 0 : 1;
