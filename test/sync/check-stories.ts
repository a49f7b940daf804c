import fc from 'fast-check';
import type { Engine } from '../server/engines.ts';
import { stories } from './acts.ts';
import { peopleStories } from './people-acts.ts';
import { noPeopleCounts, type PeopleCounts } from './people-cast.ts';
import { runPeopleStory } from './run-people-story.ts';
import { type Counts, noCounts, runStory } from './run-story.ts';
import { makeTemplate } from './three-laptops.ts';

export interface Checked {
  readonly counts: Counts;
  /** What failed first, with the seed that brings it back; null: everything held. */
  readonly failure: { readonly seed: number; readonly path: string; readonly error: Error } | null;
}

/** So many random stories against the real store and the real server. */
export const checkStories = async (
  engine: Engine,
  options: { readonly runs: number; readonly seed: number; readonly longest: number; readonly path?: string },
): Promise<Checked> => {
  const storage = await engine.open(engine.newPlace());
  const counts = noCounts();
  let offices = 0;
  try {
    const template = await makeTemplate();
    const result = await fc.check(
      fc.asyncProperty(fc.noBias(stories(options.longest)), (story) => {
        offices += 1;
        return runStory(template, storage, `office-${offices}`, story, counts);
      }),
      {
        ...{ numRuns: options.runs, seed: options.seed, endOnFailure: true },
        ...(options.path === undefined ? {} : { path: options.path }),
      },
    );
    if (!result.failed) return { counts, failure: null };
    const error =
      result.errorInstance instanceof Error ? result.errorInstance : new Error(String(result.errorInstance));
    return { counts, failure: { seed: result.seed, path: result.counterexamplePath ?? '', error } };
  } finally {
    await storage.close();
  }
};

/** The same for stories of who works here. */
export const checkPeople = async (
  engine: Engine,
  options: { readonly runs: number; readonly seed: number; readonly longest: number; readonly path?: string },
): Promise<{ readonly counts: PeopleCounts; readonly failure: Checked['failure'] }> => {
  const storage = await engine.open(engine.newPlace());
  const counts = noPeopleCounts();
  try {
    const template = await makeTemplate();
    const result = await fc.check(
      fc.asyncProperty(fc.noBias(peopleStories(options.longest)), (acts) =>
        runPeopleStory(template, storage, acts, counts),
      ),
      {
        ...{ numRuns: options.runs, seed: options.seed, endOnFailure: true },
        ...(options.path === undefined ? {} : { path: options.path }),
      },
    );
    if (!result.failed) return { counts, failure: null };
    const error =
      result.errorInstance instanceof Error ? result.errorInstance : new Error(String(result.errorInstance));
    return { counts, failure: { seed: result.seed, path: result.counterexamplePath ?? '', error } };
  } finally {
    await storage.close();
  }
};
