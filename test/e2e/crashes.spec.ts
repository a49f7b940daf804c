import { startCrashes } from '../crashes/crash-rounds.ts';
import { test } from './desk-fixture.ts';

/** A few of what `npm run prove -- crashes` does two hundred times. */
test('a power cut during writing, importing, changing keys, erasing and putting back loses nothing', async ({
  desk,
}) => {
  test.slow();
  const seed = Date.now() % 1_000_000;
  const crashes = await startCrashes(desk, seed);
  for (const act of ['writes', 'imports', 'keys', 'erasure', 'restore'] as const) await crashes.round(act, false);
  const { kills, acknowledged } = await crashes.finish();
  console.log(`${desk.shell}: ${kills} power cuts, ${acknowledged} acknowledged writes present (seed ${seed})`);
});
