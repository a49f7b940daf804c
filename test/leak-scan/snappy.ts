import { maxPieceBytes } from './piece.ts';
import { readVarint } from './varint.ts';

/** What could be decoded: everything (`complete`), or what stood before the damage. `end` is the first byte not read. */
export interface SnappyText {
  readonly bytes: Buffer;
  readonly end: number;
  readonly complete: boolean;
}

/** One element of the stream: `length` bytes that stand at `next`, or a copy from `back` bytes earlier in the output. */
type Element =
  | { readonly type: 'literal'; readonly length: number; readonly next: number }
  | { readonly type: 'copy'; readonly length: number; readonly next: number; readonly back: number };

/** Null when the bytes end inside the element's head. */
const readElement = (bytes: Buffer, at: number): Element | null => {
  const tag = bytes[at];
  if (tag === undefined) return null;
  const kind = tag & 3;
  const upper = tag >> 2;
  const tail = kind === 0 ? Math.max(0, upper - 59) : kind === 3 ? 4 : kind;
  const next = at + 1 + tail;
  if (next > bytes.length) return null;
  const number = tail === 0 ? 0 : bytes.readUIntLE(at + 1, tail);
  if (kind === 0) return { type: 'literal', length: (tail === 0 ? upper : number) + 1, next };
  if (kind === 1) return { type: 'copy', length: (upper & 7) + 4, next, back: ((tag >> 5) << 8) | number };
  return { type: 'copy', length: upper + 1, next, back: number };
};

/** Writes one element; gives how many bytes could be written. A copy may overlap itself: then it repeats. */
const writeElement = (element: Element, bytes: Buffer, out: Buffer, written: number): number => {
  const length = Math.min(element.length, out.length - written);
  if (element.type === 'literal') return bytes.copy(out, written, element.next, element.next + length);
  if (element.back === 0 || element.back > written) return 0;
  for (let index = written; index < written + length; index += 1) out[index] = out[index - element.back] ?? 0;
  return length;
};

/**
 * Decodes one raw snappy stream (google/snappy, format_description.txt) that starts at `start`. It knows its own length, so
 * other bytes may follow. Null when there is no stream here: no length, or one that these bytes can never give.
 */
export const decodeSnappy = (bytes: Buffer, start = 0): SnappyText | null => {
  const length = readVarint(bytes, start);
  if (length === null || length.value > maxPieceBytes || length.value > (bytes.length - length.next) * 64) return null;
  const out = Buffer.alloc(length.value);
  let at = length.next;
  let written = 0;
  while (written < out.length) {
    const element = readElement(bytes, at);
    const count = element === null ? 0 : writeElement(element, bytes, out, written);
    written += count;
    if (element === null || count < element.length)
      return { bytes: out.subarray(0, written), end: at, complete: false };
    at = element.type === 'literal' ? element.next + element.length : element.next;
  }
  return { bytes: out, end: at, complete: true };
};
