import { AssertionError, deepStrictEqual } from 'node:assert/strict';
import type { RecordState } from '../../src/protocol/merge.ts';
import type { Register } from '../../src/protocol/register.ts';
import type { States } from './records-of.ts';

/** What was written into one field, by the name of the write, and which of that somebody certainly or perhaps wrote over. */
interface Writes {
  readonly values: Map<string, unknown>;
  readonly gone: Set<string>;
  readonly perhapsGone: Set<string>;
}

const versionsOf = ([value, clock, , others = []]: Register): readonly (readonly [unknown, string])[] => [
  [value, clock],
  ...others,
];

/** Who writes over a value has seen it, whoever else wrote the same. */
const noteWrites = (writes: Writes, register: Register, before: Register | undefined | 'unknown'): void => {
  const { values, gone, perhapsGone } = writes;
  const isNew = versionsOf(register).some(([, clock]) => !values.has(clock));
  if (isNew && before === 'unknown') for (const clock of values.keys()) perhapsGone.add(clock);
  else if (isNew && before !== undefined && before !== 'unknown') {
    const shown = JSON.stringify(before[0]);
    for (const [value, clock] of versionsOf(before)) if (JSON.stringify(value) === shown) gone.add(clock);
  }
  for (const [value, clock] of versionsOf(register)) values.set(clock, value);
};

const checkWrites = (
  where: string,
  { values, gone, perhapsGone }: Writes,
  there: ReadonlyMap<string, unknown>,
): void => {
  for (const [clock, value] of there) {
    if (!values.has(clock)) fail(`a value that nobody wrote: ${where} of ${clock}`);
    if (gone.has(clock)) fail(`a value that was written over is back: ${where} of ${clock}`);
    same(value, values.get(clock), `another value than was written: ${where}`);
  }
  const isLost = (clock: string) => !(there.has(clock) || gone.has(clock) || perhapsGone.has(clock));
  for (const clock of values.keys()) if (isLost(clock)) fail(`a value that nobody saw is gone: ${where} of ${clock}`);
};

/** Every write that anybody made, joined by a rule of its own: per field the highest clock, and erased is erased. */
export class Model {
  readonly fields = new Map<string, Map<string, Writes>>();
  readonly erased = new Set<string>();

  /** `before`: what the laptop showed when this was written; 'unknown' where something came in at the same time. */
  learn(id: string, before: RecordState | undefined | 'unknown', after: RecordState): void {
    if (after.x !== undefined) this.erased.add(id);
    const known = this.fields.get(id) ?? new Map<string, Writes>();
    this.fields.set(id, known);
    for (const [field, register] of Object.entries(after.f)) {
      const writes = known.get(field) ?? { values: new Map(), gone: new Set(), perhapsGone: new Set() };
      known.set(field, writes);
      noteWrites(writes, register, before === 'unknown' ? before : before?.f[field]);
    }
  }

  /** What a laptop must show of this record. */
  fieldsOf(id: string): Readonly<Record<string, readonly unknown[]>> | 'erased' {
    if (this.erased.has(id)) return 'erased';
    const shown = [...(this.fields.get(id) ?? [])].map(([field, { values }]) => {
      const last = [...values.keys()].sort().at(-1) ?? '';
      return [field, [values.get(last), last]] as const;
    });
    return Object.fromEntries(shown.sort());
  }

  /** No value that was written unseen is gone, and none is there that was written over; answers how many stand beside another. */
  checkVersions(id: string, state: RecordState): number {
    return [...(this.fields.get(id) ?? [])].reduce((beside, [field, writes]) => {
      const there = versionsOf(state.f[field] ?? fail(`a field is gone: ${field} of ${id}`));
      checkWrites(`${field} of ${id}`, writes, new Map(there.map(([value, clock]) => [clock, value])));
      return beside + there.length - 1;
    }, 0);
  }
}

export const plainOf = (state: RecordState): Readonly<Record<string, readonly unknown[]>> | 'erased' =>
  state.x === undefined
    ? Object.fromEntries(
        Object.entries(state.f)
          .map(([field, [value, clock]]) => [field, [value, clock]] as const)
          .sort(),
      )
    : 'erased';

export const fail = (message: string): never => {
  throw new AssertionError({ message });
};

export const same = (actual: unknown, expected: unknown, message: string): void => {
  try {
    deepStrictEqual(actual, expected);
  } catch (error) {
    fail(`${message}: ${error instanceof Error ? error.message : ''}`);
  }
};

export const highestClock = (states: States): string =>
  [...states.values()]
    .flatMap(({ f, x }) => [
      ...Object.values(f).map(([, clock]) => String(clock)),
      ...(x === undefined ? [] : [String(x)]),
    ])
    .reduce((highest, clock) => (clock > highest ? clock : highest), '');

/** Whether `now` still has everything that `before` had: no clock of any field went back, and nothing erased is back. */
export const mustContain = (now: States, before: States, message: string): void => {
  for (const [id, { f, x }] of before) {
    const state = now.get(id) ?? fail(`${message}: record ${id} is gone`);
    if (state.x !== undefined) continue;
    if (x !== undefined) fail(`${message}: erased record ${id} is back`);
    for (const [field, [, clock]] of Object.entries(f)) {
      const found = state.f[field]?.[1] ?? '';
      if (found < clock) fail(`${message}: ${field} of ${id} went back from ${clock} to ${found}`);
    }
  }
};
