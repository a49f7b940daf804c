import { expect, it } from 'vitest';
import { minutesLeft } from './time-left.ts';

const begun = { waiting: 10_000, ms: 1000 };

it.each([
  ['nog niets verzonden', 10_000, 61_000, null],
  ['te vroeg om iets te zeggen', 9000, 2000, null],
  ['een tiende in een minuut', 9000, 61_000, 9],
  ['de helft in een halve minuut', 5000, 31_000, 1],
  ['bijna klaar', 1, 61_000, 1],
  ['er kwam nog bij', 12_000, 61_000, null],
] as const)('hoelang het nog duurt: %s', (_what, waiting, now, minutes) => {
  expect(minutesLeft(begun, waiting, now)).toBe(minutes);
});
