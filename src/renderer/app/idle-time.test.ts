import { describe, expect, it } from 'vitest';
import { idleMs } from './idle-time.ts';

const minute = 60_000;
const sign = { wallMs: 1_000 * minute, steadyMs: 5 * minute };
const later = (wall: number, steady: number) => ({
  wallMs: sign.wallMs + wall * minute,
  steadyMs: sign.steadyMs + steady * minute,
});

describe('hoelang niemand iets deed', () => {
  it('is de tijd op de klok', () => expect(idleMs(sign, later(3, 3))).toBe(3 * minute));

  it('telt de slaap van het toestel mee, ook als de vaste klok dan stilstaat', () =>
    expect(idleMs(sign, later(60, 1))).toBe(60 * minute));

  it('loopt door als iemand de klok een jaar terugzet', () =>
    expect(idleMs(sign, later(-365 * 24 * 60, 4))).toBe(4 * minute));
});
