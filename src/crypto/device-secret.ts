import { type Bytes, joinBytes, randomBytes, sha256Hex, utf8 } from './bytes.ts';

/** A second factor that the keystore of one laptop keeps: 256 random bits. */
export const newDeviceSecret = (): Bytes => randomBytes(32);

/** Names a secret in clear. So many random bits cannot be guessed from it. */
export const deviceSecretId = async (secret: Bytes): Promise<string> =>
  (await sha256Hex(joinBytes(utf8('doorwijzer device secret 1'), secret))).slice(0, 32);
