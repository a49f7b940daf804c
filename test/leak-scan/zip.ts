import { inflateRaw } from './deflate.ts';
import { type NoteUnopened, type Piece, placesOf, type Unpack } from './piece.ts';

/** Local file header (PKWARE APPNOTE 4.3.7). The table at the end is not needed: each entry is found by its own head. */
const localHead = Buffer.from('PK\u0003\u0004', 'latin1');
const headLength = 30;
const encrypted = 1;
const stored = 0;
const deflated = 8;

const unpackEntry = (bytes: Buffer, place: number, note: NoteUnopened): readonly Piece[] => {
  if (place + headLength > bytes.length) return [];
  const flags = bytes.readUInt16LE(place + 6);
  const method = bytes.readUInt16LE(place + 8);
  const packedLength = bytes.readUInt32LE(place + 18);
  const nameEnd = place + headLength + bytes.readUInt16LE(place + 26);
  const start = nameEnd + bytes.readUInt16LE(place + 28);
  const label = `zip entry ${bytes.toString('utf8', place + headLength, nameEnd)}`;
  if ((flags & encrypted) !== 0) note(`${label} has a password`);
  // A stored entry stands in clear in the archive, where it is searched and unpacked like everything else.
  if (method === stored || (flags & encrypted) !== 0 || start > bytes.length) return [];
  if (method !== deflated) {
    note(`${label} is packed in way ${method}`);
    return [];
  }
  // An entry that was written as a stream says 0 here and ends by itself.
  const end = packedLength === 0 || packedLength === 0xffffffff ? bytes.length : start + packedLength;
  const text = inflateRaw(bytes.subarray(start, end), label, note);
  return text === null ? [] : [{ label, bytes: text }];
};

/** Every entry of every zip archive (also a docx, an extension package) wherever it starts in the bytes. */
export const unpackZip: Unpack = (bytes, note) =>
  placesOf(bytes, localHead).flatMap((place) => unpackEntry(bytes, place, note));
