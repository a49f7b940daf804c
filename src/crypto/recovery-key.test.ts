import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryKey, newRecoveryKey, parseRecoveryKey } from './recovery-key.ts';

describe('recovery key', () => {
  it('is eight groups of seven characters that are read back, whatever the typing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (raw) => {
        const key = new Uint8Array(raw);
        const text = await formatRecoveryKey(key);
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{7} ){7}[0-9A-HJKMNP-TV-Z]{7}$/);
        expect(await parseRecoveryKey(text)).toEqual({ ok: true, value: key });
        const sloppy = text.toLowerCase().replace(/ /g, '-').replace(/0/g, 'o').replace(/1/g, 'l');
        expect(await parseRecoveryKey(` ${sloppy}\n`)).toEqual({ ok: true, value: key });
      }),
    );
  });

  it('catches one wrong character and a forgotten group', async () => {
    const text = await formatRecoveryKey(newRecoveryKey());
    const wrong = (text.startsWith('7') ? '8' : '7') + text.slice(1);
    expect(await parseRecoveryKey(wrong)).toEqual({ ok: false, error: { type: 'badCheck' } });
    expect(await parseRecoveryKey(text.slice(8))).toMatchObject({ error: { type: 'wrongLength', got: 49 } });
    expect(await parseRecoveryKey(`${text.slice(1)}U`)).toMatchObject({
      error: { type: 'badCharacter', character: 'U' },
    });
  });
});
