import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentPair, contrast } from './accent.ts';

describe('accent', () => {
  it('counts contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
  });
  it('elke kleur van een gemeente wordt leesbaar, in licht en donker', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, (colour) => {
        const { onLight, onDark } = accentPair(colour);
        expect(contrast(onLight, '#ecece7')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(onDark, '#262b30')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
  it('leaves a colour alone that can be read already', () => {
    expect(accentPair('#1d4f6e').onLight).toBe('#1d4f6e');
  });
});
