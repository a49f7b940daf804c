import { describe, expect, it } from 'vitest';
import { readStamp, stampKinds, writeStamp } from './paper-stamp.ts';

const bytes = (...texts: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`%PDF-1.7\n1 0 obj\n<< /Keywords (${texts.join(' ')}) >>\nendobj\n%%EOF`);
const gated = { kind: 'gated', recipient: 'deOpstap', reference: '7K3M-92X-QT4' } as const;

describe('paper stamp', () => {
  it('is written as plain text with a hyphen for what is absent', () => {
    expect(writeStamp(gated)).toBe('doorwijzer-stamp:gated:deOpstap:7K3M-92X-QT4;');
    expect(writeStamp({ kind: 'free' })).toBe('doorwijzer-stamp:free:-:-;');
  });

  it('reads back every kind', () => {
    for (const kind of stampKinds) {
      const stamp = { kind, recipient: 'vdab', reference: '7K3M-92X-QT4' } as const;
      expect(readStamp(bytes(writeStamp(stamp)))).toEqual({ ok: true, value: stamp });
    }
    expect(readStamp(bytes(writeStamp({ kind: 'concept' })))).toEqual({
      ok: true,
      value: { kind: 'concept', recipient: null, reference: null },
    });
  });

  it('takes the same stamp twice as one, two different ones not', () => {
    const one = writeStamp(gated);
    expect(readStamp(bytes(one, one)).ok).toBe(true);
    expect(readStamp(bytes(one, writeStamp({ kind: 'free' })))).toEqual({ ok: false, error: 'several' });
    expect(readStamp(bytes(writeStamp({ kind: 'free' }), one))).toEqual({ ok: false, error: 'several' });
  });

  it('refuses none and malformed', () => {
    expect(readStamp(bytes('niets'))).toEqual({ ok: false, error: 'none' });
    expect(readStamp(new Uint8Array())).toEqual({ ok: false, error: 'none' });
    const wrong = [
      'doorwijzer-stamp:',
      'doorwijzer-stamp:free:-:-',
      'doorwijzer-stamp:secret:-:-;',
      'doorwijzer-stamp:free:dyzo:-;',
      'doorwijzer-stamp:gated:-:-;',
      'doorwijzer-stamp:gated:deOpstap:-;',
      'doorwijzer-stamp:free:vdab:abc;',
    ];
    for (const text of wrong) expect(readStamp(bytes(text)), text).toEqual({ ok: false, error: 'malformed' });
    expect(readStamp(bytes(writeStamp({ kind: 'free' }), 'doorwijzer-stamp:x'))).toEqual({
      ok: false,
      error: 'malformed',
    });
  });

  it('finds it in large bytes without text decoding, also at the very end', () => {
    const large = new Uint8Array(300_000).fill('d'.charCodeAt(0));
    large.set(new TextEncoder().encode(writeStamp(gated)), large.length - writeStamp(gated).length);
    expect(readStamp(large)).toEqual({ ok: true, value: gated });
  });

  it('does not write what could not be read', () => {
    expect(() => writeStamp({ kind: 'free', reference: 'a;b' })).toThrow();
    expect(() => writeStamp({ kind: 'free', reference: '' })).toThrow();
  });
});
