import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinFrame, putBackBytes, splitFrame, takeOutBytes } from './wire.ts';

const bytesArbitrary = fc.uint8Array({ maxLength: 300 });

describe('a call over loopback HTTP', () => {
  it('comes out as it went in, bytes included', () => {
    fc.assert(
      fc.property(bytesArbitrary, fc.string(), fc.option(fc.string()), (bytes, fileName, queue) => {
        const args = [{ bytes, fileName, release: null }, queue];
        const { json, bytes: taken } = takeOutBytes(args);
        const parts = splitFrame(joinFrame(new TextEncoder().encode(json), taken));
        if (parts === null) throw new Error('does not split');
        expect(putBackBytes(new TextDecoder().decode(parts.head), new Uint8Array(parts.tail))).toEqual(args);
      }),
    );
  });

  it('never reads past its end, whatever arrives', () => {
    fc.assert(
      fc.property(bytesArbitrary, (body) => {
        const parts = splitFrame(body);
        expect(parts === null || parts.head.length + parts.tail.length === body.length - 4).toBe(true);
      }),
    );
  });
});
