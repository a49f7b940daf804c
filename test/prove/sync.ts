import { engines } from '../server/engines.ts';
import { checkStories } from '../sync/check-stories.ts';

/**
 * Thousands of stories of three laptops and a server that loses messages, crashes and is put back from an earlier copy.
 * `node test/prove/sync.ts [RUNS] [SEED] [PATH]`, on every engine that is installed. A seed and a path bring one story back.
 */
const runs = Number(process.argv[2] ?? 2000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const path = process.argv[4];

for (const { name, start } of engines) {
  const engine = await start();
  try {
    const { counts, failure } = await checkStories(engine, {
      runs,
      seed,
      longest: 60,
      ...(path === undefined ? {} : { path }),
    });
    console.log(`sync on ${name}: ${JSON.stringify(counts)}`);
    // A long run in which something never happened proves nothing about it.
    const untried = runs >= 50 ? Object.entries(counts).filter(([, count]) => count === 0) : [];
    if (untried.length > 0) {
      console.error(`sync on ${name}: never tried: ${untried.map(([act]) => act).join(', ')}`);
      process.exitCode = 1;
    }
    if (failure === null)
      console.log(`sync on ${name}: ${runs} stories, all laptops equal to all that was written (seed ${seed})`);
    else {
      console.error(`sync on ${name}: FAILED, node test/prove/sync.ts ${runs} ${failure.seed} ${failure.path}`);
      console.error(failure.error);
      process.exitCode = 1;
    }
  } finally {
    await engine.stop();
  }
}
