import { describe, expect, it } from 'vitest';
import { randomBytes } from './bytes.ts';
import { importDataKey, unwrapSecret, type WrapPlace, wrappingKey, wrapSecret } from './key-wrapping.ts';

const at: WrapPlace = { office: 'o', holder: 'm', purpose: 'memberSecret' };

describe('wrapped secrets', () => {
  it('come back under the same secret', async () => {
    const [mine, secret] = [randomBytes(32), randomBytes(96)];
    const wrapped = await wrapSecret(secret, await wrappingKey(mine, 'passphrase'), at);
    expect(await unwrapSecret(wrapped, await wrappingKey(mine, 'passphrase'), at)).toEqual({ ok: true, value: secret });
  });

  it('do not under another secret, kind, holder, office or purpose, or cut short', async () => {
    const mine = randomBytes(32);
    const wrapper = await wrappingKey(mine, 'passphrase');
    const wrapped = await wrapSecret(randomBytes(96), wrapper, at);
    const attempts = [
      unwrapSecret(wrapped, await wrappingKey(randomBytes(32), 'passphrase'), at),
      unwrapSecret(wrapped, await wrappingKey(mine, 'recovery'), at),
      unwrapSecret(wrapped, wrapper, { ...at, holder: 'x' }),
      unwrapSecret(wrapped, wrapper, { ...at, office: 'x' }),
      unwrapSecret(wrapped, wrapper, { ...at, purpose: 'recoverySecret' }),
      unwrapSecret(wrapped, wrapper, { ...at, purpose: 'dataKey/1' }),
      unwrapSecret(wrapped.slice(0, 20), wrapper, at),
      unwrapSecret(new Uint8Array(0), wrapper, at),
    ];
    for (const attempt of attempts) expect(await attempt).toEqual({ ok: false, error: { type: 'notAuthentic' } });
  });

  it('a data key in use cannot be taken out', async () => {
    const handle = await importDataKey(randomBytes(32));
    expect(handle.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', handle)).rejects.toThrow();
  });
});
