import { expect, it } from 'vitest';
import { fuzzLoopback } from '../fuzz/over-loopback.ts';

it('the loopback server answers nonsense with a refusal that tells nothing, and goes on', async () => {
  const { calls, ...outcome } = await fuzzLoopback(20_261_125, 300);
  expect(calls).toBeGreaterThan(300);
  expect(outcome).toEqual({
    faults: [],
    answersAfterwards: true,
    polluted: false,
    files: ['running-launch.json'],
  });
});
