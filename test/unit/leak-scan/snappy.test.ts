import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSnappy } from '../../leak-scan/snappy.ts';
import { packSnappy } from './packed-samples.ts';

const textOf = (bytes: Buffer): string | undefined => decodeSnappy(bytes)?.bytes.toString('latin1');

describe('snappy', () => {
  it.each([
    ['a literal with a length byte of its own', [65, 60 << 2, 64, ...Buffer.alloc(65, 'a')], 'a'.repeat(65)],
    ['a short copy that repeats itself', [9, 2 << 2, 0x61, 0x62, 0x63, 1 | (2 << 2), 3], 'abcabcabc'],
    ['a copy with two bytes of distance', [6, 2 << 2, 0x61, 0x62, 0x63, 2 | (2 << 2), 3, 0], 'abcabc'],
    ['a copy with four bytes of distance', [7, 2 << 2, 0x61, 0x62, 0x63, 3 | (2 << 2), 3, 0, 0, 0, 0, 0x78], 'abcabcx'],
  ])('%s', (_, bytes, text) => {
    expect(textOf(Buffer.from(bytes))).toBe(text);
  });

  it('a short copy from far: three bits of the distance stand in the tag', () => {
    const text = `Kwikstaart${'.'.repeat(900)}Kwikstaart`;
    const packed = packSnappy(text);
    expect(packed.length).toBeLessThan(100);
    expect(textOf(packed)).toBe(text);
  });

  it('gives back what was packed', () => {
    const text = fc.array(fc.constantFrom('Jan ', 'Peeters ', 'aaaa', 'x', '\u00e9'), { maxLength: 200 });
    fc.assert(fc.property(text, (words) => textOf(packSnappy(words.join(''))) === words.join('')));
  });

  it('gives what stood before the damage, and says so', () => {
    const packed = packSnappy('Kwikstaart en nog een Kwikstaart');
    const torn = decodeSnappy(packed.subarray(0, -2));
    expect(torn?.complete).toBe(false);
    expect(torn?.bytes.toString()).toContain('Kwikstaart en nog');
  });

  it('never throws on bytes that are no stream', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = decodeSnappy(Buffer.from(bytes));
        return text === null || text.end <= bytes.length;
      }),
    );
  });
});
