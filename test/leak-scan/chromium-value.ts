import { type Piece, placesOf, type Unpack } from './piece.ts';
import { decodeSnappy } from './snappy.ts';

/**
 * Chromium compresses a large IndexedDB value (also one that became a blob file) with snappy behind these three bytes:
 * blink's IDBValueWrapper, seen in Chromium 156.
 */
const compressedValue = Buffer.from([0xff, 0x11, 0x02]);

/** Every compressed value, wherever it stands in the bytes. What is damaged or cut off gives what can still be read. */
export const unpackChromiumValues: Unpack = (bytes) => {
  const pieces: Piece[] = [];
  for (const place of placesOf(bytes, compressedValue)) {
    const text = decodeSnappy(bytes, place + compressedValue.length);
    if (text !== null && text.bytes.length > 0) pieces.push({ label: `snappy value at ${place}`, bytes: text.bytes });
  }
  return pieces;
};
