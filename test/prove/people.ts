import { engines } from '../server/engines.ts';
import { checkPeople } from '../sync/check-stories.ts';

/** Random stories of who works here on three laptops. `node test/prove/people.ts RUNS SEED PATH` */
const [runs = 40, seed = Date.now() % 1_000_000] = process.argv.slice(2, 4).map(Number);
const path = process.argv[4];
for (const { name, start } of engines) {
  const engine = await start();
  const { counts, failure } = await checkPeople(engine, { runs, seed, longest: 30, ...(path ? { path } : {}) });
  await engine.stop();
  console.log(`${name}: ${runs} stories, seed ${seed}: ${JSON.stringify(counts)}`);
  if (failure === null) continue;
  console.log(`node test/prove/people.ts ${runs} ${failure.seed} ${failure.path}`);
  throw failure.error;
}
