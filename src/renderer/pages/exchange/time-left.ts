import { useEffect, useState } from 'react';

/** How many waited when a long exchange began, and when that was. */
export interface Begun {
  readonly waiting: number;
  readonly ms: number;
}

/** Sooner than this nothing can be said. */
const measuredMs = 3000;
const minuteMs = 60_000;

/** Whole minutes at the pace so far, at least one; null: too early to say. */
export const minutesLeft = ({ waiting, ms }: Begun, waitingNow: number, nowMs: number): number | null => {
  const [done, elapsed] = [waiting - waitingNow, nowMs - ms];
  if (done <= 0 || elapsed < measuredMs) return null;
  return Math.max(1, Math.ceil((elapsed * waitingNow) / done / minuteMs));
};

/** The minutes that sending takes still, while it goes on. */
export const useMinutesLeft = (isBusy: boolean, waiting: number): number | null => {
  const [begun, setBegun] = useState<Begun | null>(null);
  useEffect(() => {
    setBegun((known) => {
      if (!isBusy) return null;
      return known === null || waiting > known.waiting ? { waiting, ms: performance.now() } : known;
    });
  }, [isBusy, waiting]);
  return begun === null ? null : minutesLeft(begun, waiting, performance.now());
};
