import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hlcSchema, nextHlc } from './clock.ts';
import { joinStates, type RecordState } from './merge.ts';

const hlc = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b'))
  .map(([ms, node]) => nextHlc(null, ms, node));
const value = fc.oneof(
  fc.constantFrom(null, 'x', 'y', 1),
  fc.jsonValue({ maxDepth: 1 }).map((any) => JSON.parse(JSON.stringify(any))),
);
const field = fc.constantFrom('surname', 'answers.income', '__proto__', 'constructor', 'onlyNewerAppsKnow');
const live = fc
  .uniqueArray(fc.tuple(field, fc.tuple(value, hlc)), { selector: ([name]) => name })
  .map((fields) => joinStates({ f: {} }, { f: Object.fromEntries(fields) }));
const erased = hlc.map((x): RecordState => ({ f: {}, x }));
const state: fc.Arbitrary<RecordState> = fc.oneof({ weight: 4, arbitrary: live }, { weight: 1, arbitrary: erased });

const same = (a: RecordState, b: RecordState): boolean => JSON.stringify(a) === JSON.stringify(b);

describe('join', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(state, state, (a, b) => same(joinStates(a, b), joinStates(b, a))),
      { numRuns: 1000 },
    );
  });
  it('is associative', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) =>
        same(joinStates(joinStates(a, b), c), joinStates(a, joinStates(b, c))),
      ),
      { numRuns: 1000 },
    );
  });
  it('is idempotent', () => {
    fc.assert(fc.property(state, (a) => same(joinStates(a, a), a)));
  });

  it('keeps per field the later value and every field that only one side knows', () => {
    const [t1, t2] = [nextHlc(null, 1, 'a'), nextHlc(null, 2, 'b')];
    const joined = joinStates({ f: { one: ['old', t1], mine: [1, t1] } }, { f: { one: ['new', t2], theirs: [2, t1] } });
    expect(joined.f).toEqual({ one: ['new', t2, [], [['old', t1]]], mine: [1, t1], theirs: [2, t1] });
  });

  it('keeps an erasure, also against a later edit, and the earlier of two', () => {
    const [t1, t2, t3] = [nextHlc(null, 1, 'a'), nextHlc(null, 2, 'a'), nextHlc(null, 3, 'a')];
    expect(joinStates({ f: {}, x: t2 }, { f: { a: [1, t3] } })).toEqual({ f: {}, x: t2 });
    expect(joinStates({ f: {}, x: t2 }, { f: {}, x: t1 })).toEqual({ f: {}, x: t1 });
  });

  it('treats __proto__ as a field like any other', () => {
    const hostile: RecordState = JSON.parse(`{"f":{"__proto__":["x","${hlcSchema.parse('000000001-0000-a')}"]}}`);
    const joined = joinStates({ f: {} }, hostile);
    expect(Object.keys(joined.f)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(joined.f)).toBe(Object.prototype);
  });
});
