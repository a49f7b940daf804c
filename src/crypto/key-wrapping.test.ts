import { describe, expect, it } from 'vitest';
import { randomBytes } from './bytes.ts';
import { type DataKey, openJson, sealJson } from './envelope.ts';
import {
  newExtractableDataKey,
  unwrapDataKey,
  unwrapSecret,
  type WrapPlace,
  wrapDataKey,
  wrappingKey,
  wrapSecret,
} from './key-wrapping.ts';

const at: WrapPlace = { office: 'o', holder: 'm', purpose: 'dataKey', epoch: 1 };
const place = { office: 'o', table: 't', id: 'i', rev: 'r', schemaVersion: 1 };

describe('wrapped keys', () => {
  it('unwraps the same data key for a second person, and the handle in use cannot be taken out', async () => {
    const dataKey = await newExtractableDataKey();
    const [mine, theirs] = [randomBytes(32), randomBytes(32)];
    const myWrap = await wrapDataKey(dataKey, await wrappingKey(mine, 'passphrase'), at);
    const theirPlace = { ...at, holder: 'n' };
    const theirWrap = await wrapDataKey(dataKey, await wrappingKey(theirs, 'passphrase'), theirPlace);
    const opened = await unwrapDataKey(myWrap, await wrappingKey(mine, 'passphrase'), at, false);
    const second = await unwrapDataKey(theirWrap, await wrappingKey(theirs, 'passphrase'), theirPlace, false);
    if (!opened.ok || !second.ok) throw new Error('did not unwrap');
    const asKey = (handle: CryptoKey): DataKey => ({ epoch: 1, handle });
    const sealed = await sealJson(asKey(opened.value), place, 'fictief');
    expect(await openJson(asKey(second.value), place, sealed)).toEqual({ ok: true, value: 'fictief' });
    expect(opened.value.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', opened.value)).rejects.toThrow();
  });

  it('does not unwrap under another secret, kind, holder, office, purpose or epoch, or cut short', async () => {
    const secret = randomBytes(32);
    const wrapper = await wrappingKey(secret, 'passphrase');
    const wrapped = await wrapDataKey(await newExtractableDataKey(), wrapper, at);
    const attempts = [
      unwrapDataKey(wrapped, await wrappingKey(randomBytes(32), 'passphrase'), at, false),
      unwrapDataKey(wrapped, await wrappingKey(secret, 'recovery'), at, false),
      unwrapDataKey(wrapped, wrapper, { ...at, holder: 'x' }, false),
      unwrapDataKey(wrapped, wrapper, { ...at, office: 'x' }, false),
      unwrapDataKey(wrapped, wrapper, { ...at, purpose: 'memberSecret' }, false),
      unwrapDataKey(wrapped, wrapper, { ...at, epoch: 2 }, false),
      unwrapDataKey(wrapped.slice(0, 20), wrapper, at, false),
      unwrapDataKey(new Uint8Array(0), wrapper, at, false),
    ];
    for (const attempt of attempts) expect(await attempt).toEqual({ ok: false, error: { type: 'notAuthentic' } });
  });

  it('keeps a small secret', async () => {
    const wrapper = await wrappingKey(randomBytes(32), 'recovery');
    const secret = randomBytes(32);
    const here: WrapPlace = { ...at, purpose: 'officeSecret' };
    const wrapped = await wrapSecret(secret, wrapper, here);
    expect(await unwrapSecret(wrapped, wrapper, here)).toEqual({ ok: true, value: secret });
    expect((await unwrapSecret(wrapped, wrapper, { ...here, purpose: 'memberSecret' })).ok).toBe(false);
  });
});
