import { expect, it } from 'vitest';
import { paceOf } from './time-left.ts';

const begun = { done: 2000, ms: 1000 };

it.each([
  ['nog niets gebeurd', 2000, 8000, 61_000, null],
  ['te vroeg om iets te zeggen', 3000, 7000, 2000, null],
  ['een tiende in een minuut', 2900, 8100, 61_000, { perMinute: 900, minutes: 9 }],
  ['de helft in een halve minuut', 7000, 5000, 31_000, { perMinute: 10_000, minutes: 1 }],
  ['bijna klaar', 9999, 1, 61_000, { perMinute: 7999, minutes: 1 }],
  ['trager dan een per minuut', 2001, 3, 301_000, { perMinute: 1, minutes: 15 }],
  ['verder dan een dag weg', 2900, 1_000_000_000, 61_000, { perMinute: 900, minutes: null }],
] as const)('hoe snel het gaat en hoelang het nog duurt: %s', (_what, done, left, now, pace) => {
  expect(paceOf(begun, done, left, now)).toEqual(pace);
});
