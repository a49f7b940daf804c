import { describe, expect, it } from 'vitest';
import { engines } from '../../server/engines.ts';
import { checkPeople } from '../../sync/check-stories.ts';

/** A sample; many more: `npm run prove -- people`. */
const runs = 2;

describe.each(engines)('who works here, on three laptops and a server on $name', ({ start }) => {
  it('is the same everywhere: everybody on the list comes in and reads everything, nobody else does', async () => {
    const seed = Date.now() % 1_000_000;
    const engine = await start();
    const { failure, counts } = await checkPeople(engine, { runs, seed, longest: 10 });
    await engine.stop();
    expect(failure, `node test/prove/people.ts ${runs} ${seed}\n${failure?.error.message}`).toBeNull();
    expect(counts.signIns).toBeGreaterThan(runs);
  });
});
