import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantSchema, localDateSchema } from './dates.ts';
import { addDays, daysBetween, formatDutchDate, formatShortDay, localDateOf } from './dutch-date.ts';

const day = (text: string) => localDateSchema.parse(text);

describe('Nederlandse datums', () => {
  it('schrijft de maand voluit en de dag zonder nul', () => {
    expect(formatDutchDate(day('2026-11-22'))).toBe('22 november 2026');
    expect(formatDutchDate(day('2026-03-01'))).toBe('1 maart 2026');
    expect(formatShortDay(day('2026-11-24'))).toBe('di 24 november');
  });

  it('neemt de dag in Brussel, ook rond middernacht, zomer en winter', () => {
    const dayOf = (text: string) => localDateOf(instantSchema.parse(text));
    expect(dayOf('2026-11-22T22:59:59.999Z')).toBe('2026-11-22');
    expect(dayOf('2026-11-22T23:00:00.000Z')).toBe('2026-11-23');
    expect(dayOf('2026-07-30T21:59:59.000Z')).toBe('2026-07-30');
    expect(dayOf('2026-07-30T22:00:00.000Z')).toBe('2026-07-31');
    expect(dayOf('2026-12-31T23:30:00.000Z')).toBe('2027-01-01');
  });

  it('counts over months, leap days and summer time', () => {
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2026-11-22'), day('2026-12-15'))).toBe(23);
  });

  it('addDays and daysBetween are each other’s opposite', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const start = day('2026-11-22');
        return daysBetween(start, addDays(start, days)) === days;
      }),
    );
  });
});
