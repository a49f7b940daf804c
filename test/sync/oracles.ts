import { AssertionError, deepStrictEqual } from 'node:assert/strict';
import type { RecordState, Register } from '../../src/protocol/merge.ts';
import type { States } from './records-of.ts';

/** Every write that anybody made, joined by a rule of its own: per field the highest clock, and erased is erased. */
export class Model {
  readonly fields = new Map<string, Map<string, Register>>();
  readonly erased = new Set<string>();

  learn(id: string, state: RecordState): void {
    if (state.x !== undefined) this.erased.add(id);
    const known = this.fields.get(id) ?? new Map<string, Register>();
    for (const [field, register] of Object.entries(state.f)) {
      const before = known.get(field);
      if (before === undefined || register[1] > before[1]) known.set(field, register);
    }
    this.fields.set(id, known);
  }

  /** What a laptop must hold of this record. */
  fieldsOf(id: string): Readonly<Record<string, Register>> | 'erased' {
    return this.erased.has(id) ? 'erased' : Object.fromEntries([...(this.fields.get(id) ?? [])].sort());
  }
}

export const plainOf = (state: RecordState): Readonly<Record<string, Register>> | 'erased' =>
  state.x === undefined ? Object.fromEntries(Object.entries(state.f).sort()) : 'erased';

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
