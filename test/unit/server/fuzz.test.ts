import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, engines } from '../../server/engines.ts';
import { fuzzServer } from '../../server/fuzz.ts';

describe.each(engines)('nonsense sent to a server on $name', ({ start }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());

  it('is answered with a word, breaks nothing and learns nothing', async () => {
    const seed = Date.now() % 1_000_000;
    const { faults, statuses } = await fuzzServer(engine, seed, 1000);
    expect(faults, `seed ${seed}`).toEqual([]);
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '401', '404']));
  });
});
