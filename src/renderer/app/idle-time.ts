/** One moment on two clocks: the time of day, which goes on while a laptop sleeps, and the steady clock, which nobody can set. */
export interface Moment {
  readonly wallMs: number;
  readonly steadyMs: number;
}

/** The moment that it is now. */
export const momentNow = (): Moment => ({ wallMs: Date.now(), steadyMs: performance.now() });

/** How long nobody moved. The clock that says the most counts, so neither a sleep nor a clock set back keeps the door open. */
export const idleMs = (lastSign: Moment, now: Moment): number =>
  Math.max(now.wallMs - lastSign.wallMs, now.steadyMs - lastSign.steadyMs);
