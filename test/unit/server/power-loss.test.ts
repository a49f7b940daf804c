import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasProgram } from '../../run/system-packages.ts';
import { type Engine, engines } from '../../server/engines.ts';
import { losePower } from '../../server/power-loss.ts';

/** A sample; a thousand power cuts: `npm run prove -- power-loss`. */
describe.runIf(hasProgram('strace'))('a power cut of the SQLite server', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = (await engines[0]?.start()) as Engine;
  });
  afterAll(() => engine.stop());

  it('takes nothing that was acknowledged, and leaves no half push', async () => {
    const report = await losePower(engine, { pushes: 12, cuts: 8, seed: Date.now() % 1_000_000, kind: 'real' });
    expect(report.faults).toEqual([]);
    expect(report.syncs.fewest).toBeGreaterThan(0);
    expect(report.cuts).toBe(32);
  });

  it('takes something from a server that does not sync every push: the tool sees it', async () => {
    const { faults } = await losePower(engine, { pushes: 12, cuts: 6, seed: 5, kind: 'careless' });
    expect(faults.some((fault) => fault.includes('acknowledged'))).toBe(true);
  });
});
