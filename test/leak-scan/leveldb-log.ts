import type { Unpack } from './piece.ts';

const blockLength = 32 * 1024;
const headLength = 7;
/** FULL, FIRST, MIDDLE, LAST (leveldb doc/log_format.md). */
const lastRecordType = 4;

interface Record {
  readonly start: number;
  readonly end: number;
}

/** The record that starts here, or null: the rest of the block is padding, or no log at all. */
const recordAt = (bytes: Buffer, at: number, blockEnd: number): Record | null => {
  if (at + headLength > blockEnd) return null;
  const type = bytes.readUInt8(at + 6);
  const end = at + headLength + bytes.readUInt16LE(at + 4);
  return type >= 1 && type <= lastRecordType && end <= blockEnd ? { start: at + headLength, end } : null;
};

/** What one block carries, without the heads of its records; where no record fits, the bytes as they stand. */
const payloadsOf = (bytes: Buffer, blockStart: number): readonly Buffer[] => {
  const blockEnd = Math.min(blockStart + blockLength, bytes.length);
  const payloads: Buffer[] = [];
  let at = blockStart;
  for (let record = recordAt(bytes, at, blockEnd); record !== null; record = recordAt(bytes, at, blockEnd)) {
    payloads.push(bytes.subarray(record.start, record.end));
    at = record.end;
  }
  // Fewer bytes than a head are the padding of a full block; more are the end of a damaged or unfinished one.
  return blockEnd - at < headLength ? payloads : [...payloads, bytes.subarray(at, blockEnd)];
};

/** Seven bytes look like the head of a record soon enough; a log also goes on as one, or its record fills the block. */
const isLog = (bytes: Buffer): boolean => {
  const blockEnd = Math.min(blockLength, bytes.length);
  const first = recordAt(bytes, 0, blockEnd);
  if (first === null) return false;
  return blockEnd - first.end < headLength || recordAt(bytes, first.end, blockEnd) !== null;
};

/** A LevelDB log: its records in one piece, so that text over the border of two blocks stands together again. */
export const unpackLeveldbLog: Unpack = (bytes) => {
  if (!isLog(bytes)) return [];
  const payloads: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += blockLength) payloads.push(...payloadsOf(bytes, start));
  return [{ label: 'leveldb log', bytes: Buffer.concat(payloads) }];
};
