import { describe, expect, it } from 'vitest';
import { mutants } from '../../sync/mutants.ts';
import { peopleMutants } from '../../sync/people-mutants.ts';
import { tryMutant } from '../../sync/try-mutant.ts';

/** A sample; all of them: `npm run prove -- mutants`. */
const sample = ['no join', 'the last writer wins', 'a change of the list is written here'];
const isInSample = ({ name }: (typeof mutants)[number]): boolean => sample.some((start) => name.startsWith(start));
const cases = [
  ...mutants.filter(isInSample).map((mutant) => ({ name: mutant.name, mutant, stories: 'rows' as const })),
  ...peopleMutants.filter(isInSample).map((mutant) => ({ name: mutant.name, mutant, stories: 'people' as const })),
];

describe('the oracles of the stories', () => {
  it.each(cases)('notice: $name', async ({ mutant, stories }) => {
    expect(await tryMutant(mutant, { stories, runs: 60, seed: 1 }, 50_000)).toMatchObject({ type: 'killed' });
  });
});
