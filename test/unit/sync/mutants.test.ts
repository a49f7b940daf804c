import { describe, expect, it } from 'vitest';
import { mutants } from '../../sync/mutants.ts';
import { tryMutant } from '../../sync/try-mutant.ts';

/** A sample; all of them: `npm run prove -- mutants`. */
const sample = ['no join', 'the last writer wins'];

describe('the oracles of the stories', () => {
  it.each(mutants.filter(({ name }) => sample.some((start) => name.startsWith(start))))(
    'notice: $name',
    async (mutant) => {
      expect(await tryMutant(mutant, 60, 1, 50_000)).toMatchObject({ type: 'killed' });
    },
  );
});
