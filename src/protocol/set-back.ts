import { earlierHlc, type Hlc, millisecondsOf, nextHlc, nodeOf } from './clock.ts';
import type { RecordState } from './merge.ts';
import type { Register } from './register.ts';

const clocksIn = ([, clock, seen = [], others = []]: Register): readonly Hlc[] => [
  clock,
  ...seen,
  ...others.map(([, one]) => one),
];

/** What is known of a clock that stood far ahead, on the laptop `node`. */
export interface StoodAhead {
  /** Every reading beyond it is wrong. */
  readonly limitMs: number;
  /** How far this laptop's own clock is ahead. */
  readonly byMs: number;
  readonly node: string;
}

const halfCenturyMs = 50 * 365 * 24 * 60 * 60_000;

/**
 * Own readings go back by as much as this laptop was ahead. Those of another laptop are that laptop's to put right, by an amount
 * that nobody here knows: they go back to long ago, on every laptop alike, so that an old copy of what it wrote takes the place of nothing.
 */
const earlierOf = (clock: Hlc, isOwn: boolean, byMs: number): Hlc =>
  earlierHlc(clock, isOwn ? byMs : Math.floor(millisecondsOf(clock) / halfCenturyMs) * halfCenturyMs);

/** Each reading beyond the limit so much earlier, own ones and others each in the order of before, and after every right one of the same record. */
const rightReadings = (clocks: readonly Hlc[], { limitMs, byMs, node }: StoodAhead): ReadonlyMap<Hlc, Hlc> => {
  const inOrder = [...new Set(clocks)].sort();
  const lastRight = inOrder.findLast((clock) => millisecondsOf(clock) <= limitMs) ?? null;
  const wrong = inOrder.filter((clock) => millisecondsOf(clock) > limitMs);
  const right = new Map<Hlc, Hlc>();
  for (const isOwn of [true, false]) {
    let last = lastRight;
    for (const clock of wrong.filter((one) => (nodeOf(one) === node) === isOwn)) {
      const earlier = earlierOf(clock, isOwn, byMs);
      last = last !== null && earlier <= last ? nextHlc(last, 0, nodeOf(clock)) : earlier;
      right.set(clock, last);
    }
  }
  return right;
};

/** The same record without readings of a clock that stood far ahead; null: it has none. */
export const setBack = ({ f, x }: RecordState, ahead: StoodAhead): RecordState | null => {
  const clocks = [...Object.values(f).flatMap(clocksIn), ...(x === undefined ? [] : [x])];
  const right = rightReadings(clocks, ahead);
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
