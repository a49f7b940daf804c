import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hlc, hlcSchema, millisecondsOf, nextHlc, seenHlc } from './clock.ts';

const time = fc.integer({ min: 0, max: 4_102_444_800_000 });

describe('clock', () => {
  it('always goes forward, whatever the laptop clock does', () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 2, maxLength: 40 }), (times) => {
        let last: Hlc | null = null;
        for (const ms of times) {
          const next = nextHlc(last, ms, 'node1');
          if (last !== null) expect(next > last).toBe(true);
          expect(millisecondsOf(next)).toBeGreaterThanOrEqual(ms);
          last = next;
        }
      }),
    );
  });

  it('sorts as text in the order of time', () => {
    fc.assert(fc.property(time, time, (a, b) => nextHlc(null, a, 'n') < nextHlc(null, b, 'n') === a < b));
  });

  it('goes on when the counter is full', () => {
    const full = hlcSchema.parse('000000001-zzzz-n');
    expect(nextHlc(full, 0, 'n')).toBe('000000002-0000-n');
  });

  it('writes after what it saw, also from a laptop that runs ahead', () => {
    const theirs = nextHlc(null, 5000, 'theirs');
    const seen = seenHlc(nextHlc(null, 1000, 'mine'), theirs, 1000);
    if (!seen.ok) throw new Error('refused');
    expect(nextHlc(seen.value, 1001, 'mine') > theirs).toBe(true);
    const own = nextHlc(null, 9000, 'mine');
    expect(seenHlc(own, theirs, 1000)).toEqual({ ok: true, value: own });
  });

  it('refuses to follow a clock that is more than a day ahead', () => {
    const now = 1_700_000_000_000;
    expect(seenHlc(null, nextHlc(null, now + 86_400_000, 'x'), now).ok).toBe(true);
    expect(seenHlc(null, nextHlc(null, now + 86_400_001, 'x'), now)).toEqual({
      ok: false,
      error: { type: 'farAhead', byMs: 86_400_001 },
    });
  });
});
