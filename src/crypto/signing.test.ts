import { createPrivateKey, createPublicKey, sign as nodeSign, verify as nodeVerify } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { fromBase64, joinBytes, toBase64, utf8 } from './bytes.ts';
import { createSigner, newSigningKey, rosterCrypto, sign, signingKeyOf } from './signing.ts';

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

describe('signatures', () => {
  it('equal RFC 8032 test 2 in key', () => {
    const key = signingKeyOf(hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'));
    expect(key.publicKey).toBe(toBase64(hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')));
  });

  it('are understood by Node both ways', () => {
    const key = newSigningKey();
    const publicKey = createPublicKey({
      key: Buffer.from(joinBytes(hex('302a300506032b6570032100'), fromBase64(key.publicKey))),
      format: 'der',
      type: 'spki',
    });
    expect(nodeVerify(null, utf8('fictief é'), publicKey, fromBase64(sign(key, 'fictief é')))).toBe(true);
    const secretKey = createPrivateKey({
      key: Buffer.from(joinBytes(hex('302e020100300506032b657004220420'), key.secret)),
      format: 'der',
      type: 'pkcs8',
    });
    const theirs = toBase64(nodeSign(null, utf8('fictief'), secretKey));
    expect(rosterCrypto.verify(key.publicKey, 'fictief', theirs)).toBe(true);
  });

  it('are the same ones from the engine, and from an engine that does not know Ed25519', async () => {
    const key = newSigningKey();
    const expected = sign(key, 'fictief é');
    expect(await createSigner(key)('fictief é')).toBe(expected);
    const missing = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
    expect(await createSigner(key)('fictief é')).toBe(expected);
    expect(missing).toHaveBeenCalledOnce();
    missing.mockRestore();
  });

  it('fail as false, never as an exception', () => {
    const key = newSigningKey();
    const signature = sign(key, 'a');
    expect(rosterCrypto.verify(key.publicKey, 'a', signature)).toBe(true);
    expect(rosterCrypto.verify(key.publicKey, 'b', signature)).toBe(false);
    expect(rosterCrypto.verify(newSigningKey().publicKey, 'a', signature)).toBe(false);
    expect(rosterCrypto.verify('', 'a', signature)).toBe(false);
    expect(rosterCrypto.verify(key.publicKey, 'a', '***')).toBe(false);
  });

  it('hash as everybody hashes', () => {
    expect(rosterCrypto.sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
