import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReference, makeReference } from './reference.ts';

const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const reference = fc.array(fc.nat(28), { minLength: 9, maxLength: 9 }).map((values) => {
  const rest = [...values];
  return makeReference(() => rest.shift() ?? 0);
});
const places = [0, 1, 2, 3, 5, 6, 7, 9, 10, 11];

describe('het kenmerk', () => {
  it('heeft een vaste vorm zonder tekens die op elkaar lijken', () => {
    fc.assert(
      fc.property(reference, (text) => {
        expect(text).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{3}-[2-9A-Z]{3}$/);
        expect(text).not.toMatch(/[01OILSU]/);
        expect(isReference(text)).toBe(true);
      }),
    );
  });

  it('elk fout teken valt op', () => {
    fc.assert(
      fc.property(reference, (text) => {
        for (const place of places) {
          for (const other of characters) {
            const wrong = text.slice(0, place) + other + text.slice(place + 1);
            if (wrong !== text) expect(isReference(wrong), wrong).toBe(false);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('twee omgewisselde tekens vallen op', () => {
    fc.assert(
      fc.property(reference, fc.nat(9), fc.nat(9), (text, a, b) => {
        const letters = [...text.replaceAll('-', '')];
        const [first, second] = [letters[a] ?? '', letters[b] ?? ''];
        letters[a] = second;
        letters[b] = first;
        const swapped = letters.join('').replace(/^(.{4})(.{3})/, '$1-$2-');
        return swapped === text || !isReference(swapped);
      }),
    );
  });

  it('keeps the printed form of a known reference (vector)', () => {
    expect(makeReference(() => 0)).toBe('2222-222-222');
    expect(makeReference(() => 1)).toBe('3333-333-33C');
    expect(isReference('3333-333-33c')).toBe(false);
    expect(isReference('3333333333')).toBe(false);
  });
});
