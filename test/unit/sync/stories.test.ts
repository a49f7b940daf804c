import { describe, expect, it } from 'vitest';
import { engines } from '../../server/engines.ts';
import { checkStories } from '../../sync/check-stories.ts';

/** A sample; thousands: `npm run prove -- sync`. */
const runs = 6;

describe.each(engines)('three laptops and a server on $name', ({ start }) => {
  it('have everything that was written, once, whatever was lost on the way', async () => {
    const seed = Date.now() % 1_000_000;
    const engine = await start();
    const { failure, counts } = await checkStories(engine, { runs, seed, longest: 30 });
    await engine.stop();
    const again = `node test/prove/sync.ts ${runs} ${failure?.seed ?? seed} ${failure?.path ?? ''}`;
    expect(failure, `${again}\n${failure?.error.message}`).toBeNull();
    expect(counts.syncs).toBeGreaterThan(runs);
  });
});
