import { describe, expect, it } from 'vitest';
import { scanServer } from '../../server/canaries.ts';
import { engines } from '../../server/engines.ts';

/** PostgreSQL's many files take a while: `npm run prove -- server-canaries` does both. */
describe('what a laptop sends to the server', () => {
  it('lies in no file of it in clear, its log included; what was not sealed is found', async () => {
    const engine = await engines[0]?.start();
    if (engine === undefined) throw new Error('no engine');
    const { leaks, missed, rows } = await scanServer(engine);
    await engine.stop();
    expect([leaks, missed]).toEqual([[], []]);
    expect(rows).toBeGreaterThan(10);
  });
});
