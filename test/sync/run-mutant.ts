import { engines } from '../server/engines.ts';
import { checkPeople, checkStories } from './check-stories.ts';

/**
 * Started in a copy of the project with one bug in it: ends with 3 when an oracle noticed, with 0 when none did, and with
 * anything else when the bug was noticed by an accident alone. `node test/sync/run-mutant.ts rows|people RUNS SEED`
 */
const [stories, ...numbers] = process.argv.slice(2);
const [runs = 0, seed = 0] = numbers.map(Number);
const [sqlite] = engines;
if (sqlite === undefined) throw new Error('no engine');
const engine = await sqlite.start();
const { failure } = await (stories === 'people'
  ? checkPeople(engine, { runs, seed, longest: 20 })
  : checkStories(engine, { runs, seed, longest: 40 }));
await engine.stop();
if (failure !== null) {
  const isOracle = failure.error.name === 'AssertionError';
  console.log(failure.error.message.split('\n')[0]);
  process.exitCode = isOracle ? 3 : 4;
}
