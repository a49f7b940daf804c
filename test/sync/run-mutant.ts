import { engines } from '../server/engines.ts';
import { checkStories } from './check-stories.ts';

/**
 * Started in a copy of the project with one bug in it: ends with 3 when an oracle noticed, with 0 when none did, and with
 * anything else when the bug was noticed by an accident alone. `node test/sync/run-mutant.ts RUNS SEED`
 */
const runs = Number(process.argv[2]);
const seed = Number(process.argv[3]);
const [sqlite] = engines;
if (sqlite === undefined) throw new Error('no engine');
const engine = await sqlite.start();
const { failure } = await checkStories(engine, { runs, seed, longest: 40 });
await engine.stop();
if (failure !== null) {
  const isOracle = failure.error.name === 'AssertionError';
  console.log(failure.error.message.split('\n')[0]);
  process.exitCode = isOracle ? 3 : 4;
}
