/** A bucket per caller: so many at once, then so many per second. */
export interface RateLimit {
  readonly take: (caller: string, nowMs: number) => boolean;
}

/** Callers kept in memory; who was away longest is forgotten first, and starts with a full bucket again. */
const callersKept = 50_000;

export const createRateLimit = (atOnce: number, perSecond: number): RateLimit => {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return {
    take: (caller, nowMs) => {
      const known = buckets.get(caller);
      // A clock that was set back gives nothing and takes nothing.
      const passed = known === undefined ? 0 : Math.max(0, nowMs - known.at) / 1000;
      const left = Math.min(atOnce, (known?.left ?? atOnce) + passed * perSecond);
      buckets.delete(caller);
      buckets.set(caller, { left: left < 1 ? left : left - 1, at: nowMs });
      const [oldest] = buckets.keys();
      if (buckets.size > callersKept && oldest !== undefined) buckets.delete(oldest);
      return left >= 1;
    },
  };
};
