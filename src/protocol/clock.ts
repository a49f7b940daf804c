import { z } from 'zod';
import { err, ok, type Result } from '../domain/result.ts';

/**
 * Hybrid logical clock: 9 base-36 digits of milliseconds, 4 of a counter and the laptop's node id, joined by `-`. Compares
 * as a string. A value written after another was seen is higher than it, whatever the laptops' clocks say.
 */
export const hlcSchema = z
  .string()
  .regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{1,32}$/)
  .brand<'Hlc'>();
export type Hlc = z.infer<typeof hlcSchema>;

const counterEnd = 36 ** 4;
/** A reading further ahead than this would win for ever: it is refused, not followed. */
const farthestAheadMs = 24 * 60 * 60 * 1000;

const hlcOf = (ms: number, counter: number, node: string): Hlc =>
  hlcSchema.parse(`${ms.toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}-${node}`);

export const millisecondsOf = (hlc: Hlc): number => Number.parseInt(hlc.slice(0, 9), 36);
/** Which laptop read it off its clock. */
export const nodeOf = (hlc: Hlc): string => hlc.slice(15);
const counterOf = (hlc: Hlc): number => Number.parseInt(hlc.slice(10, 14), 36);

/** The next reading of this laptop: higher than `last`, also when the clock was set back. `node`: small letters and digits. */
export const nextHlc = (last: Hlc | null, nowMs: number, node: string): Hlc => {
  if (last === null || nowMs > millisecondsOf(last)) return hlcOf(nowMs, 0, node);
  const counter = counterOf(last) + 1;
  return counter < counterEnd ? hlcOf(millisecondsOf(last), counter, node) : hlcOf(millisecondsOf(last) + 1, 0, node);
};

/** The same reading of a clock that stands so much less ahead. */
export const earlierHlc = (hlc: Hlc, byMs: number): Hlc =>
  hlcOf(millisecondsOf(hlc) - byMs, counterOf(hlc), nodeOf(hlc));

/** What `last` becomes after seeing another laptop's reading; refused when it lies more than 24 hours ahead of now. */
export const seenHlc = (
  last: Hlc | null,
  seen: Hlc,
  nowMs: number,
): Result<Hlc, { readonly type: 'farAhead'; readonly byMs: number }> => {
  const byMs = millisecondsOf(seen) - nowMs;
  if (byMs > farthestAheadMs) return err({ type: 'farAhead', byMs });
  return ok(last !== null && last > seen ? last : seen);
};
