import { fromBase64, utf8 } from './bytes.ts';
import type { DataKey } from './envelope.ts';
import { derivedWrappingKey } from './key-wrapping.ts';

/** In the envelope, where data keys have their epoch: those begin at 1. */
export const listKeyEpoch = 0;

/**
 * What the signed list and sealed data keys travel under: HKDF-SHA256 over the office's public key, salt the office's id. Only
 * the server, which never gets that public key, is kept out by it; what is true is said by signatures and by the check of
 * each data key on the list.
 */
export const listKey = async (officeId: string, officeKey: string): Promise<DataKey> => ({
  epoch: listKeyEpoch,
  handle: await derivedWrappingKey(fromBase64(officeKey), utf8(officeId), utf8('doorwijzer-list/1')),
});
