import { describe, it } from 'vitest';
import { adviceProperties } from '../../../test/fixtures/advice-properties.ts';

/** A short sample; `npm run prove -- advice` tries thousands. */
const runs = 60;

describe('what holds for every situation', () => {
  it.each(adviceProperties)('$name', ({ check }) => {
    check(runs);
  });
});
