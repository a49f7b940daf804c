import fc from 'fast-check';
import type { Engine } from '../server/engines.ts';
import { stories } from './acts.ts';
import { peopleStories } from './people-acts.ts';
import { noPeopleCounts, type PeopleCounts } from './people-cast.ts';
import { runPeopleStory } from './run-people-story.ts';
import { type Counts, noCounts, runStory } from './run-story.ts';
import { makeTemplate, type Template } from './three-laptops.ts';

interface Options {
  readonly runs: number;
  readonly seed: number;
  readonly longest: number;
  readonly path?: string;
}

export interface Checked<Kind = Counts> {
  readonly counts: Kind;
  /** What failed first, with the seed that brings it back; null: everything held. */
  readonly failure: { readonly seed: number; readonly path: string; readonly error: Error } | null;
}

type Storage = Awaited<ReturnType<Engine['open']>>;

/** So many stories of one kind, each told on the same database in an office of its own. */
const checkEach = async <Story, Kind>(
  engine: Engine,
  { runs, seed, path }: Options,
  kind: {
    readonly stories: fc.Arbitrary<Story>;
    readonly counts: Kind;
    readonly tell: (template: Template, storage: Storage, story: Story) => Promise<void>;
  },
): Promise<Checked<Kind>> => {
  const { counts } = kind;
  const storage = await engine.open(engine.newPlace());
  try {
    const template = await makeTemplate();
    const result = await fc.check(
      fc.asyncProperty(fc.noBias(kind.stories), (story) => kind.tell(template, storage, story)),
      { numRuns: runs, seed, endOnFailure: true, ...(path === undefined ? {} : { path }) },
    );
    if (!result.failed) return { counts, failure: null };
    const error =
      result.errorInstance instanceof Error ? result.errorInstance : new Error(String(result.errorInstance));
    return { counts, failure: { seed: result.seed, path: result.counterexamplePath ?? '', error } };
  } finally {
    await storage.close();
  }
};

/** So many random stories against the real store and the real server. */
export const checkStories = (engine: Engine, options: Options): Promise<Checked> => {
  const counts = noCounts();
  let offices = 0;
  return checkEach(engine, options, {
    stories: stories(options.longest),
    counts,
    tell: (template, storage, story) => {
      offices += 1;
      return runStory(template, storage, `office-${offices}`, story, counts);
    },
  });
};

/** The same for stories of who works here. */
export const checkPeople = (engine: Engine, options: Options): Promise<Checked<PeopleCounts>> => {
  const counts = noPeopleCounts();
  return checkEach(engine, options, {
    stories: peopleStories(options.longest),
    counts,
    tell: (template, storage, acts) => runPeopleStory(template, storage, acts, counts),
  });
};
