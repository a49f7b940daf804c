import type { Piece, Unpack } from './piece.ts';

const databaseHead = Buffer.from('SQLite format 3\0', 'latin1');
const logHeads = ['377f0682', '377f0683'].map((head) => Buffer.from(head, 'hex'));
const logHeadLength = 32;
const frameHeadLength = 24;
/** An overflow page starts with the number of the next one. */
const linkLength = 4;

const pagesOf = (bytes: Buffer, start: number, step: number, head: number): readonly Buffer[] => {
  const pages: Buffer[] = [];
  for (let at = start; at < bytes.length; at += step) pages.push(bytes.subarray(at + head, at + step));
  return pages;
};

/**
 * A long text in SQLite goes on over pages, each with a link in front. With the links taken out, pages that follow each
 * other join up again, those of deleted rows too; a chain that jumps about is only joined page by page.
 */
const joined = (label: string, pages: readonly Buffer[]): Piece => ({
  label,
  bytes: Buffer.concat(pages.map((page) => page.subarray(linkLength))),
});

/** The page size of a database file is at 16 (1 stands for 65536); of a write-ahead log at 8 (sqlite.org/fileformat2.html). */
export const unpackSqlite: Unpack = (bytes) => {
  if (bytes.length < 100) return [];
  if (bytes.subarray(0, databaseHead.length).equals(databaseHead)) {
    const size = bytes.readUInt16BE(16) === 1 ? 65536 : bytes.readUInt16BE(16);
    return size < 512 ? [] : [joined('sqlite pages', pagesOf(bytes, 0, size, 0))];
  }
  if (!logHeads.some((head) => bytes.subarray(0, 4).equals(head))) return [];
  const size = bytes.readUInt32BE(8);
  const step = size + frameHeadLength;
  return size < 512 || size > 65536 ? [] : [joined('sqlite log', pagesOf(bytes, logHeadLength, step, frameHeadLength))];
};
