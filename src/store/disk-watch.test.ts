import { describe, expect, it } from 'vitest';
import { instantSchema } from '../domain/dates.ts';
import { err, ok } from '../domain/result.ts';
import type { Disk } from '../host/port.ts';
import { neededBytes, watchDisk } from './disk-watch.ts';

/** A machine whose answer and clock the test sets; counts how often it was asked. */
const aMachine = (first: Disk | 'unreachable' | 'unknown' | 'silent') => {
  const state = { answer: first, asked: 0, ms: Date.parse('2026-11-25T09:00:00.000Z') };
  const watch = watchDisk(
    {
      readDisk: async () => {
        state.asked += 1;
        if (state.answer === 'silent') return new Promise(() => undefined);
        return typeof state.answer === 'string' ? err({ type: state.answer }) : ok(state.answer);
      },
    },
    () => instantSchema.parse(new Date(state.ms).toISOString()),
  );
  return { state, watch };
};
const free = (freeBytes: number): Disk => ({ freeBytes, takesWrites: true });

describe('hoeveel plaats er is', () => {
  it('de grens is 500 MB, op de byte', async () => {
    expect(neededBytes).toBe(500_000_000);
    expect(await aMachine(free(neededBytes)).watch.look()).toEqual({ type: 'roomy' });
    expect(await aMachine(free(neededBytes - 1)).watch.look()).toEqual({ type: 'littleRoom', freeBytes: 499_999_999 });
    expect(await aMachine({ freeBytes: 0, takesWrites: false }).watch.look()).toEqual({ type: 'closedFolder' });
  });

  it('waar het toestel het niet weet, verandert er niets', async () => {
    for (const answer of ['unreachable', 'unknown'] as const) {
      const { watch } = aMachine(answer);
      expect(await watch.look()).toEqual({ type: 'roomy' });
      expect(await watch.mayWrite()).toBe(true);
    }
  });

  it('kijkt hoogstens om de tien seconden, en een blik van net houdt geen bewaren op', async () => {
    const { state, watch } = aMachine(free(neededBytes));
    for (let write = 0; write < 100; write++) expect(await watch.mayWrite()).toBe(true);
    expect(state.asked).toBe(1);
    state.answer = free(10);
    state.ms += 9_999;
    expect(await watch.mayWrite()).toBe(true);
    state.ms += 1;
    // This one does not wait for the look that it asks for; the next one knows.
    expect(await watch.mayWrite()).toBe(true);
    await watch.look();
    expect(state.asked).toBe(2);
    expect(await watch.mayWrite()).toBe(false);
    state.answer = free(neededBytes);
    state.ms += 10_000;
    expect(await watch.mayWrite()).toBe(true);
  });

  it('na een minuut zonder blik wacht het bewaren op een nieuwe', async () => {
    const { state, watch } = aMachine(free(neededBytes));
    expect(await watch.mayWrite()).toBe(true);
    state.answer = free(10);
    state.ms += 60_000;
    expect(await watch.mayWrite()).toBe(false);
  });

  it('een klok die een jaar achteruit gaat, maakt geen oude blik vers', async () => {
    const { state, watch } = aMachine(free(neededBytes));
    await watch.look();
    state.answer = free(1);
    state.ms -= 365 * 24 * 3_600_000;
    expect(await watch.mayWrite()).toBe(false);
  });

  it('een toestel dat niet antwoordt, houdt geen bewaren tegen', async () => {
    const { watch } = aMachine('silent');
    expect(await watch.mayWrite()).toBe(true);
  });

  it('kijkt na een weigering, en zegt het alleen als er iets veranderde', async () => {
    const { state, watch } = aMachine(free(neededBytes));
    await watch.look();
    let told = 0;
    const stop = watch.onChange(() => {
      told += 1;
    });
    watch.wasRefused();
    await watch.look();
    expect(told).toBe(0);
    state.answer = free(0);
    watch.wasRefused();
    await watch.look();
    expect([told, watch.standing()]).toEqual([1, { type: 'littleRoom', freeBytes: 0 }]);
    stop();
    state.answer = free(neededBytes);
    await watch.look();
    expect(told).toBe(1);
  });
});
