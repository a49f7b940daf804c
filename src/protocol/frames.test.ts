import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameReader, frameAll, maxFrameBytes } from './frames.ts';

const payloads = fc.array(fc.uint8Array({ maxLength: 80 }), { minLength: 1, maxLength: 12 });

const readAll = (file: Uint8Array, pieceBytes: number) => {
  const reader = createFrameReader();
  const found: Uint8Array[] = [];
  for (let at = 0; at < file.length; at += pieceBytes) found.push(...reader.push(file.slice(at, at + pieceBytes)));
  found.push(...reader.end());
  return found;
};
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** `found` is what was written, in order, with some left out. */
const isSubsequence = (found: readonly Uint8Array[], written: readonly Uint8Array[]): boolean => {
  let at = 0;
  for (const payload of written) if (at < found.length && hex(found[at] ?? payload) === hex(payload)) at += 1;
  return at === found.length;
};

describe('records in a file', () => {
  it('come back as they were written, whatever the pieces', () => {
    fc.assert(
      fc.property(payloads, fc.integer({ min: 1, max: 200 }), (written, pieceBytes) => {
        expect(readAll(frameAll(written), pieceBytes).map(hex)).toEqual(written.map(hex));
      }),
    );
  });

  it('a cut at any place drops the torn record and nothing before it; what is appended after it is found', () => {
    fc.assert(
      fc.property(payloads, payloads, fc.nat(), (written, after, place) => {
        const file = frameAll(written);
        const torn = file.slice(0, place % file.length);
        const whole = written.filter((_, i) => frameAll(written.slice(0, i + 1)).length <= torn.length);
        expect(readAll(torn, 50).map(hex)).toEqual(whole.map(hex));
        const goneOn = new Uint8Array([...torn, ...frameAll(after)]);
        // The first byte that is appended may happen to be the very byte that was torn off: then the record is whole again.
        const next = written[whole.length];
        const mended = next === undefined ? [] : [[...whole, next, ...after].map(hex)];
        expect([[...whole, ...after].map(hex), ...mended]).toContainEqual(readAll(goneOn, 50).map(hex));
      }),
      { numRuns: 1000 },
    );
  });

  it('a changed byte anywhere never gives a changed record, and costs at most the one it is in', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, place, change) => {
        const file = frameAll(written);
        const at = place % file.length;
        file[at] = (file[at] ?? 0) ^ change;
        const found = readAll(file, 50);
        expect(isSubsequence(found, written)).toBe(true);
        expect(found.length).toBeGreaterThanOrEqual(written.length - 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('rubbish gives nothing, and an absurd length allocates nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (rubbish) => {
        expect(readAll(rubbish, 37)).toEqual([]);
      }),
    );
    const head = frameAll([new Uint8Array(4)]);
    new DataView(head.buffer).setUint32(20, 0xffffffff);
    expect(readAll(head, 1)).toEqual([]);
    expect(() => frameAll([new Uint8Array(maxFrameBytes + 1)])).toThrow('does not fit');
  });
});
