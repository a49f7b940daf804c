import type { Piece, Unpack } from './piece.ts';
import { decodeSnappy } from './snappy.ts';
import { readVarint } from './varint.ts';

const footerLength = 48;
const footerMagic = Buffer.from('57fb808b247547db', 'hex');
/** After each block: one byte that says how it is compressed, four of checksum. */
const trailerLength = 5;
const separator = Buffer.from([0]);

interface Handle {
  readonly offset: number;
  readonly size: number;
}

const readHandle = (bytes: Buffer, start: number): (Handle & { readonly next: number }) | null => {
  const offset = readVarint(bytes, start);
  const size = offset === null ? null : readVarint(bytes, offset.next);
  return offset === null || size === null ? null : { offset: offset.value, size: size.value, next: size.next };
};

interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

interface Entries {
  readonly entries: readonly Entry[];
  /** False when the block is damaged: what follows the last entry was not understood. */
  readonly whole: boolean;
}

/**
 * The entries of a block with their whole keys: on disk a key holds only what differs from the one before it
 * (leveldb doc/table_format.md). Stops at the first entry that does not fit.
 */
const entriesOf = (block: Buffer): Entries => {
  if (block.length < 4) return { entries: [], whole: false };
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
  const entries: Entry[] = [];
  let key = Buffer.alloc(0);
  let at = 0;
  while (at < end) {
    const shared = readVarint(block, at);
    const own = shared && readVarint(block, shared.next);
    const length = own && readVarint(block, own.next);
    if (shared === null || own === null || length === null) return { entries, whole: false };
    const valueStart = length.next + own.value;
    at = valueStart + length.value;
    if (at > end || shared.value > key.length) return { entries, whole: false };
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(length.next, valueStart)]);
    entries.push({ key, value: block.subarray(valueStart, at) });
  }
  return { entries, whole: true };
};

/** Type 0 is stored as it is, 1 is snappy; other kinds (2 is zstd) Chromium never writes. */
const openBlock = (bytes: Buffer, handle: Handle): { readonly kind: string; readonly block: Buffer } | null => {
  const end = handle.offset + handle.size;
  if (end >= bytes.length) return null;
  const stored = bytes.subarray(handle.offset, end);
  switch (bytes[end]) {
    case 0:
      return { kind: 'block', block: stored };
    case 1: {
      const text = decodeSnappy(stored);
      return text === null ? null : { kind: 'snappy block', block: text.bytes };
    }
    default:
      return null;
  }
};

/** The entries one behind the other, with whole keys; of a damaged block the bytes as they stand too. */
const withWholeKeys = (block: Buffer): Buffer => {
  const { entries, whole } = entriesOf(block);
  const parts = entries.flatMap(({ key, value }) => [key, value, separator]);
  return Buffer.concat(whole ? parts : [...parts, block]);
};

/** A table that was cut off while it was written has no index: its snappy blocks stand one behind the other from the start. */
const unpackCutOffTable: Unpack = (bytes) => {
  const pieces: Piece[] = [];
  let at = 0;
  for (let text = decodeSnappy(bytes, at); text?.complete && bytes[text.end] === 1; text = decodeSnappy(bytes, at)) {
    pieces.push({ label: `snappy block ${pieces.length + 1} of a cut-off table`, bytes: withWholeKeys(text.bytes) });
    at = text.end + trailerLength;
  }
  return pieces;
};

/** A LevelDB table (.ldb, .sst): footer, index block, data blocks. */
export const unpackLeveldbTable: Unpack = (bytes, note) => {
  if (bytes.length < footerLength || !bytes.subarray(-8).equals(footerMagic)) return unpackCutOffTable(bytes, note);
  const footer = bytes.subarray(-footerLength);
  const meta = readHandle(footer, 0);
  const index = meta && readHandle(footer, meta.next);
  const indexBlock = index && openBlock(bytes, index);
  if (!indexBlock) {
    note('table without a readable index');
    return unpackCutOffTable(bytes, note);
  }
  return entriesOf(indexBlock.block).entries.flatMap((entry, number) => {
    const handle = readHandle(entry.value, 0);
    const opened = handle && openBlock(bytes, handle);
    if (opened) return [{ label: `${opened.kind} ${number + 1}`, bytes: withWholeKeys(opened.block) }];
    note(`table block ${number + 1}`);
    return [];
  });
};
