import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alwaysSeen,
  envelopeIds,
  envelopes,
  everSeen,
  faultsInWindow,
  freeAround,
  type LetterWindow,
  letterWindowSchema,
  millimetreText,
  onEnvelope,
  onPage,
  slideIn,
  standardWindow,
  usualWindows,
} from './letter-window.ts';

const measured = (change: Partial<LetterWindow>): LetterWindow => onPage({ ...usualWindows.right, ...change });

const tenthsBetween = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10);

const anyMeasured: fc.Arbitrary<LetterWindow> = fc.record({
  envelope: fc.constantFrom(...envelopeIds),
  left: tenthsBetween(10, 140),
  top: tenthsBetween(35, 75),
  width: tenthsBetween(60, 130),
  height: tenthsBetween(30, 70),
});

describe('het venster van de omslag', () => {
  it('een blad schuift 5 en 5,5 mm in een omslag van 110 x 220, 9,5 en 7,5 mm in een van 114 x 229', () => {
    expect(slideIn('dl')).toEqual({ sideways: 5, upDown: 5.5 });
    expect(slideIn('c56')).toEqual({ sideways: 9.5, upDown: 7.5 });
  });

  it('de gewone vensters houden zich aan wat bpost vraagt', () => {
    for (const usual of Object.values(usualWindows)) {
      const window = onPage(usual);
      expect([usual, faultsInWindow(window)]).toEqual([usual, []]);
      expect(freeAround(window).above).toBeGreaterThanOrEqual(40);
      expect(freeAround(window).right).toBeGreaterThanOrEqual(15);
      expect(freeAround(window).below).toBeGreaterThanOrEqual(30);
    }
  });

  it('waar niemand iets instelde, past de brief ook', () => {
    expect(letterWindowSchema.parse(standardWindow)).toEqual(standardWindow);
    const { envelope: _, ...before } = standardWindow;
    expect(letterWindowSchema.parse(before)).toEqual(standardWindow);
  });

  it.each([
    [{ left: 10 }, 'left', 'leftTooLittle'],
    [{ top: 39.9 }, 'top', 'aboveTooLittle'],
    [{ left: 105.1 }, 'width', 'rightTooLittle'],
    [{ width: 69.9 }, 'width', 'tooNarrow'],
    [{ left: 75, width: 125.1 }, 'width', 'tooWide'],
    [{ left: 50, width: 110 }, 'width', 'noLetterhead'],
    [{ height: 34.9 }, 'height', 'tooLow'],
    [{ height: 100.1 }, 'height', 'tooHigh'],
    [{ height: 65 }, 'height', 'belowTooLittle'],
  ] as const)('%j: %s, %s', (change, at, fault) => {
    expect(faultsInWindow(measured(change))).toContainEqual({ at, fault });
    expect(letterWindowSchema.safeParse(measured(change)).success).toBe(false);
  });

  it('wat op de omslag gemeten is, komt er weer uit', () => {
    fc.assert(
      fc.property(anyMeasured, (window) => {
        const back = onEnvelope(onPage(window));
        for (const key of ['left', 'top', 'width', 'height'] as const) expect(back[key]).toBeCloseTo(window[key], 6);
      }),
    );
  });

  it('een venster dat past, laat genoeg van het adres zien en nooit meer dan het blad', () => {
    let fitting = 0;
    fc.assert(
      fc.property(anyMeasured, (typed) => {
        const window = onPage(typed);
        if (faultsInWindow(window).length > 0) return;
        fitting += 1;
        const seen = alwaysSeen(window);
        expect(seen.height).toBeGreaterThan(23.9);
        expect(seen.left).toBeGreaterThan(14.9);
        expect(seen.left + seen.width).toBeLessThanOrEqual(195.1);
        const { top } = everSeen(window);
        expect(top).toBeGreaterThanOrEqual(40 - 2 * slideIn(window.envelope).upDown - 0.1);
        expect(typed.top + typed.height).toBeLessThanOrEqual(envelopes[typed.envelope].height);
      }),
      { numRuns: 2000 },
    );
    expect(fitting).toBeGreaterThan(20);
  });

  it('maten staan er zoals mensen ze schrijven', () => {
    expect([millimetreText(105), millimetreText(50.5), millimetreText(14.999999)]).toEqual([
      '105 mm',
      '50,5 mm',
      '15 mm',
    ]);
  });
});
