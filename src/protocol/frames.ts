/**
 * Records in a file that may be cut off or damaged: marker, length and checksum before each. Whoever reads skips what does
 * not fit and finds the next whole record again; a record is never given half or changed.
 */
const marker = Uint8Array.of(0x44, 0x57, 0xf1, 0x01);
/** Belongs to no record; whoever reads passes over it. */
const lead = Uint8Array.from({ length: 16 }, (_, i) => 0xa5 ^ (i * 29));
const headBytes = 12;
/** A sealed paper is the largest thing kept; a higher length is damage, and nothing is ever allocated for it. */
export const maxFrameBytes = 8 * 1024 * 1024;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (IEEE) over several pieces. Finds every single flipped byte; it is no seal, the rows have their own. */
const crc32 = (...pieces: readonly Uint8Array[]): number => {
  let crc = 0xffffffff;
  for (const piece of pieces) for (const byte of piece) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
};

/**
 * The records one after the other, as they are appended to the file, after a lead: a record that was torn just before cannot be
 * completed by the first bytes of these.
 */
export const frameAll = (payloads: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  joined([
    lead,
    ...payloads.flatMap((payload) => {
      if (payload.length > maxFrameBytes) throw new Error(`a record of ${payload.length} bytes does not fit a frame`);
      const head = new Uint8Array(headBytes);
      head.set(marker);
      const view = new DataView(head.buffer);
      view.setUint32(4, payload.length);
      view.setUint32(8, crc32(head.subarray(4, 8), payload));
      return [head, payload];
    }),
  ]);

export interface FrameReader {
  /** The next piece of the file; answers the records that are whole now. */
  readonly push: (bytes: Uint8Array) => readonly Uint8Array[];
  /** No more comes: what is whole among the rest. A torn end is dropped. */
  readonly end: () => readonly Uint8Array[];
}

type Look =
  | { readonly type: 'frame'; readonly end: number }
  | { readonly type: 'damaged' }
  | { readonly type: 'short' };

const isMarkerAt = (bytes: Uint8Array, at: number): boolean =>
  marker.every((byte, i) => at + i >= bytes.length || bytes[at + i] === byte);

const lookAt = (bytes: Uint8Array, at: number): Look => {
  if (!isMarkerAt(bytes, at)) return { type: 'damaged' };
  if (at + headBytes > bytes.length) return { type: 'short' };
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, headBytes);
  const length = view.getUint32(4);
  if (length > maxFrameBytes) return { type: 'damaged' };
  const end = at + headBytes + length;
  if (end > bytes.length) return { type: 'short' };
  const whole = view.getUint32(8) === crc32(bytes.subarray(at + 4, at + 8), bytes.subarray(at + headBytes, end));
  return whole ? { type: 'frame', end } : { type: 'damaged' };
};

/** Reads piece by piece and holds at most one record and one piece in memory. */
export const createFrameReader = (): FrameReader => {
  let rest: Uint8Array = new Uint8Array();
  const take = (isEnd: boolean): readonly Uint8Array[] => {
    const found: Uint8Array[] = [];
    let at = 0;
    while (at < rest.length) {
      const look = lookAt(rest, at);
      if (look.type === 'short' && !isEnd) break;
      if (look.type === 'frame') {
        found.push(rest.slice(at + headBytes, look.end));
        at = look.end;
      } else at += 1;
    }
    rest = rest.slice(at);
    return found;
  };
  return {
    push: (bytes) => {
      rest = joined([rest, bytes]);
      return take(false);
    },
    end: () => take(true),
  };
};
