import { useEffect, useState } from 'react';

/** How much was done when it was first looked at, and when that was. */
export interface Begun {
  readonly done: number;
  readonly ms: number;
}

/** How fast it goes; `minutes`: until the rest is done, null where that is too far away to say. */
export interface Pace {
  readonly perMinute: number;
  readonly minutes: number | null;
}

/** Sooner than this nothing can be said. */
const measuredMs = 3000;
const minuteMs = 60_000;
/** Nobody plans further ahead than a day by how fast a minute went. */
const longestMinutes = 24 * 60;

/** The pace so far, in whole minutes, at least one of each; null: too early to say. */
export const paceOf = (begun: Begun, done: number, left: number, nowMs: number): Pace | null => {
  const [since, elapsed] = [done - begun.done, nowMs - begun.ms];
  if (since <= 0 || elapsed < measuredMs) return null;
  const minutes = Math.max(1, Math.ceil((elapsed * left) / since / minuteMs));
  const perMinute = Math.max(1, Math.round((since * minuteMs) / elapsed));
  return { perMinute, minutes: minutes > longestMinutes ? null : minutes };
};

/** How fast it goes, while it goes on: `done` so far, `left` to do. */
export const usePace = (isGoingOn: boolean, done: number, left: number): Pace | null => {
  const [begun, setBegun] = useState<Begun | null>(null);
  useEffect(() => {
    setBegun((known) => {
      if (!isGoingOn) return null;
      // Less than before: another exchange began.
      return known === null || done < known.done ? { done, ms: performance.now() } : known;
    });
  }, [isGoingOn, done]);
  return begun === null ? null : paceOf(begun, done, left, performance.now());
};
