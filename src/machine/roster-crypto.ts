import { createHash, createPublicKey, verify } from 'node:crypto';
import type { RosterCrypto } from '../domain/roster/roster.ts';

/** DER prefix of an Ed25519 public key (RFC 8410); the 32 raw bytes follow. */
const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 and SHA-256 of Node. A key or signature that is no such thing does not verify; nothing throws. */
export const nodeRosterCrypto: RosterCrypto = {
  verify: (publicKeyBase64, message, signatureBase64) => {
    const raw = Buffer.from(publicKeyBase64, 'base64');
    if (raw.length !== 32) return false;
    try {
      const key = createPublicKey({ key: Buffer.concat([ed25519Prefix, raw]), format: 'der', type: 'spki' });
      return verify(null, Buffer.from(message, 'utf8'), key, Buffer.from(signatureBase64, 'base64'));
    } catch {
      return false;
    }
  },
  sha256Hex: (message) => createHash('sha256').update(message, 'utf8').digest('hex'),
};

/** SHA-256 of a paper, lower-case hex, as it stands in the release. */
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
