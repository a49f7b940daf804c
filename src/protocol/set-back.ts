import { earlierHlc, type Hlc, millisecondsOf, nextHlc, nodeOf } from './clock.ts';
import type { RecordState } from './merge.ts';
import type { Register } from './register.ts';

const clocksIn = ([, clock, seen = [], others = []]: Register): readonly Hlc[] => [
  clock,
  ...seen,
  ...others.map(([, one]) => one),
];

/** Each reading beyond the limit so much earlier, in the order of before, and after every right one of the same record. */
const rightReadings = (clocks: readonly Hlc[], limitMs: number, byMs: number): ReadonlyMap<Hlc, Hlc> => {
  const inOrder = [...new Set(clocks)].sort();
  let last = inOrder.findLast((clock) => millisecondsOf(clock) <= limitMs) ?? null;
  const right = new Map<Hlc, Hlc>();
  for (const clock of inOrder.filter((one) => millisecondsOf(one) > limitMs)) {
    const earlier = earlierHlc(clock, byMs);
    last = last !== null && earlier <= last ? nextHlc(last, 0, nodeOf(clock)) : earlier;
    right.set(clock, last);
  }
  return right;
};

/** The same record without readings of a clock that stood far ahead; null: it has none. */
export const setBack = ({ f, x }: RecordState, limitMs: number, byMs: number): RecordState | null => {
  const clocks = [...Object.values(f).flatMap(clocksIn), ...(x === undefined ? [] : [x])];
  const right = rightReadings(clocks, limitMs, byMs);
  if (right.size === 0) return null;
  const rightOf = (clock: Hlc): Hlc => right.get(clock) ?? clock;
  const registerOf = ([value, clock, seen, others]: Register): Register => {
    const right = [value, rightOf(clock)] as const;
    if (others === undefined) return seen === undefined ? right : [...right, seen.map(rightOf)];
    return [...right, (seen ?? []).map(rightOf), others.map(([other, one]) => [other, rightOf(one)] as const)];
  };
  const fields = Object.fromEntries(Object.entries(f).map(([field, register]) => [field, registerOf(register)]));
  return x === undefined ? { f: fields } : { f: fields, x: rightOf(x) };
};
