import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Hlc, hlcSchema, millisecondsOf, nextHlc, nodeOf } from './clock.ts';
import { joinStates, latestClock, type RecordState } from './merge.ts';
import type { Register } from './register.ts';
import { setBack } from './set-back.ts';

const now = Date.parse('2026-11-26T09:00:00.000Z');
const dayMs = 24 * 3_600_000;
const limit = now + dayMs;
const nodes = ['een', 'twee'];
/** Readings from a month ago to as far ahead as the clock ever stood. */
const clocks = (by: number) =>
  fc
    .tuple(fc.integer({ min: -30 * dayMs, max: by }), fc.nat(3), fc.constantFrom(...nodes))
    .map(([ms, counter, node]) => {
      let clock = nextHlc(null, now + ms, node);
      for (let i = 0; i < counter; i++) clock = nextHlc(clock, 0, node);
      return clock;
    });
const by = 400 * dayMs;
const ahead = { limitMs: limit, byMs: by, node: 'een' };
const register = fc.uniqueArray(clocks(by), { minLength: 1, maxLength: 5 }).map((all): Register => {
  const [first = hlcSchema.parse('000000000-0000-0'), ...others] = all.toSorted().toReversed();
  return others.length === 0 ? ['a', first] : ['a', first, [], others.map((clock) => ['b', clock] as const)];
});
const states = fc
  .dictionary(fc.constantFrom('naam', 'telefoon'), register, { minKeys: 1 })
  .map((f): RecordState => ({ f }));
const clocksOf = ({ f }: RecordState): readonly Hlc[] =>
  Object.values(f).flatMap(([, clock, , others = []]) => [clock, ...others.map(([, one]) => one)]);

/** Two wrong readings of two laptops need not: how far the other one was ahead is not known here. */
const keepTheirOrder = (one: Hlc, other: Hlc): boolean =>
  nodeOf(one) === nodeOf(other) || [one, other].some((clock) => millisecondsOf(clock) <= limit);

const expectOrderKept = (before: readonly Hlc[], after: readonly Hlc[]): void => {
  for (const [i, one] of before.entries()) {
    if (millisecondsOf(one) <= limit) expect(after[i]).toBe(one);
    for (const [j, other] of before.entries()) {
      if (keepTheirOrder(one, other)) expect((after[i] ?? '') > (after[j] ?? '')).toBe(one > other);
    }
  }
};

it('na het terugzetten loopt niets nog voor, en de volgorde bleef, ook tegenover wat juist stond', () => {
  fc.assert(
    fc.property(states, (state) => {
      const right = setBack(state, ahead);
      if (right === null) {
        expect(millisecondsOf(latestClock(state) ?? hlcSchema.parse('000000000-0000-0'))).toBeLessThanOrEqual(limit);
        return;
      }
      expect(clocksOf(right).every((clock) => millisecondsOf(clock) <= limit)).toBe(true);
      expectOrderKept(clocksOf(state), clocksOf(right));
    }),
  );
});

it('een record dat juist staat, blijft zoals het is', () => {
  expect(setBack({ f: { naam: ['a', nextHlc(null, now, 'een')] } }, ahead)).toBeNull();
});

it('een eigen schrijven wint van elke kopie ervan die een ander toestel rechtzet, wanneer en hoe ver dat ook gebeurt', () => {
  fc.assert(
    fc.property(fc.uniqueArray(clocks(by), { minLength: 2, maxLength: 2 }), fc.nat(by), (two, theirs) => {
      const [copy, own] = two.map((clock) => hlcSchema.parse(`${clock.slice(0, 15)}een`)).toSorted();
      if (copy === undefined || own === undefined || copy === own || millisecondsOf(copy) <= limit) return;
      const here = setBack({ f: { naam: ['nieuw', own] } }, ahead);
      const there = setBack(
        { f: { naam: ['oud', copy] } },
        { limitMs: limit + by - theirs, byMs: theirs, node: 'twee' },
      );
      if (here === null || there === null) return;
      expect(joinStates(there, here)).toEqual(here);
    }),
  );
});
