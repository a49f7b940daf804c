import { describe, expect, it } from 'vitest';
import { randomDay } from '../../test/store/random-days.ts';

describe('random days at the desk, against a plain model', () => {
  // Thousands of acts: npm run prove -- store.
  it.each([1, 2, 3])('day %i', async (seed) => {
    await expect(randomDay(seed, 40)).resolves.toBeUndefined();
  });
});
