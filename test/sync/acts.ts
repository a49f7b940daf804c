import fc from 'fast-check';

export const laptops = 3;
export const records = 4;
const fields = ['nextStep', 'income', 'workNow'] as const;
export type Field = (typeof fields)[number];

/** What goes wrong with the n-th message of a sync. `crash`: the laptop stops so many turns after the answer came. */
export interface Fault {
  readonly at: number;
  readonly type: 'requestLost' | 'answerLost' | 'crash';
  readonly turns: number;
}

interface Edit {
  readonly laptop: number;
  readonly record: number;
  readonly field: Field;
  readonly value: number;
}

export type Act =
  | ({ readonly type: 'edit' } & Edit)
  | { readonly type: 'note'; readonly laptop: number }
  | { readonly type: 'erase'; readonly laptop: number; readonly record: number }
  | { readonly type: 'sync'; readonly laptop: number; readonly fault: Fault | null }
  | { readonly type: 'together'; readonly laptop: number; readonly other: number }
  | { readonly type: 'pushOnly'; readonly laptop: number }
  /** Written while a message is under way: after the server answered it, or so many turns into taking its answer in. */
  | ({ readonly type: 'editDuring'; readonly endpoint: 'pull' | 'push'; readonly turns: number | null } & Edit)
  | { readonly type: 'reopen'; readonly laptop: number }
  | { readonly type: 'timeStep'; readonly laptop: number; readonly hours: number }
  | { readonly type: 'copyServer' }
  | { readonly type: 'restoreServer' };

const laptop = fc.nat(laptops - 1);
const edit = { laptop, record: fc.nat(records - 1), field: fc.constantFrom(...fields), value: fc.nat(99) };
const fault = fc.record({
  at: fc.nat(3),
  type: fc.constantFrom('requestLost' as const, 'answerLost' as const, 'crash' as const),
  turns: fc.nat(40),
});

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('edit' as const), ...edit }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('note' as const), laptop }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('erase' as const), laptop, record: edit.record }) },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('sync' as const), laptop, fault: fc.option(fault, { freq: 2 }) }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('together' as const), laptop, other: laptop }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pushOnly' as const), laptop }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('editDuring' as const),
      endpoint: fc.constantFrom('pull' as const, 'push' as const),
      turns: fc.option(fc.nat(30), { freq: 3 }),
      ...edit,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reopen' as const), laptop }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('timeStep' as const), laptop, hours: fc.integer({ min: -6, max: 6 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'copyServer' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'restoreServer' as const }) },
);

export interface Story {
  readonly skewHours: readonly number[];
  readonly acts: readonly Act[];
}

export const stories = (longest: number): fc.Arbitrary<Story> =>
  fc.record({
    skewHours: fc.array(fc.integer({ min: -24, max: 24 }), { minLength: laptops, maxLength: laptops }),
    acts: fc.array(act, { minLength: 5, maxLength: longest, size: 'max' }),
  });
