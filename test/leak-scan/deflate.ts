import { constants, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { maxPieceBytes, type NoteUnopened, type Piece, placesOf, type Unpack } from './piece.ts';

const gzipMagic = Buffer.from([0x1f, 0x8b, 0x08]);
/** 32 KiB window and the four levels: what every writer of zlib streams puts in front. */
const zlibHeads = ['7801', '785e', '789c', '78da'].map((head) => Buffer.from(head, 'hex'));

/** Takes what is there of a stream that was cut off. */
const options: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: maxPieceBytes };

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** Null when the bytes are no such stream. */
const inflate = (open: () => Buffer, label: string, note: NoteUnopened): Buffer | null => {
  try {
    return open();
  } catch (error) {
    if (isTooLarge(error)) note(`${label} unpacks to more than ${maxPieceBytes} bytes`);
    return null;
  }
};

/** Raw deflate that starts with the first byte; other bytes may follow. */
export const inflateRaw = (bytes: Buffer, label: string, note: NoteUnopened): Buffer | null =>
  inflate(() => inflateRawSync(bytes, options), label, note);

/** A damaged stream throws away what stood before the damage, so shorter and shorter parts are tried. */
const gunzipWhatIsGood = (bytes: Buffer, label: string, note: NoteUnopened): Buffer | null => {
  for (let length = bytes.length; length > 20; length = Math.floor(length / 2)) {
    const text = inflate(() => gunzipSync(bytes.subarray(0, length), options), label, note);
    if (text !== null) return text;
  }
  return null;
};

const asPieces = (label: string, bytes: Buffer | null): readonly Piece[] =>
  bytes === null || bytes.length === 0 ? [] : [{ label, bytes }];

export const unpackGzip: Unpack = (bytes, note) =>
  placesOf(bytes, gzipMagic).flatMap((place) => {
    const label = `gzip at ${place}`;
    return asPieces(label, gunzipWhatIsGood(bytes.subarray(place), label, note));
  });

export const unpackZlib: Unpack = (bytes, note) =>
  zlibHeads.flatMap((head) =>
    placesOf(bytes, head).flatMap((place) => {
      const label = `zlib at ${place}`;
      return asPieces(
        label,
        inflate(() => inflateSync(bytes.subarray(place), options), label, note),
      );
    }),
  );

/** Raw deflate has no mark, so it is recognised only where a whole file or value is such a stream. */
export const unpackRawDeflate: Unpack = (bytes) => {
  // No note: most bytes are no raw deflate at all, and a chance "stream" without end would look like a bomb.
  const text = inflate(
    () => inflateRawSync(bytes, { maxOutputLength: maxPieceBytes }),
    'raw deflate',
    () => undefined,
  );
  return asPieces('raw deflate', text);
};
