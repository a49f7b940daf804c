import { createHash } from 'node:crypto';
import { unpackBase64 } from './base64.ts';
import { unpackChromiumValues } from './chromium-value.ts';
import { unpackGzip, unpackRawDeflate, unpackZlib } from './deflate.ts';
import { findNeedles, type Needle } from './find-canary.ts';
import { unpackLeveldbLog } from './leveldb-log.ts';
import { unpackLeveldbTable } from './leveldb-table.ts';
import { unpackPdf } from './pdf.ts';
import type { Piece, Unpack } from './piece.ts';
import { unpackSqlite } from './sqlite.ts';
import { unpackZip } from './zip.ts';

/** A canary that was found, and through which unpackings. */
export interface Found {
  readonly canary: string;
  readonly how: string;
}

export interface BytesReport {
  readonly found: readonly Found[];
  readonly unopened: readonly string[];
}

const unpackings: readonly Unpack[] = [
  unpackLeveldbTable,
  unpackLeveldbLog,
  unpackSqlite,
  unpackChromiumValues,
  unpackPdf,
  unpackGzip,
  unpackZlib,
  unpackRawDeflate,
  unpackZip,
  unpackBase64,
];

/** Packed in packed in packed: deeper than a letter in an archive in a sealed backup in a row ever is. */
const maxDepth = 6;
/** All that is unpacked from one file together. */
const maxUnpackedBytes = 1024 * 1024 * 1024;

/** Searches the bytes and everything that can be unpacked from them, each thing once. */
export const scanBytes = (whole: Piece, needles: readonly Needle[]): BytesReport => {
  const found: Found[] = [];
  const unopened = new Set<string>();
  const seen = new Set<string>();
  let budget = maxUnpackedBytes;

  const inspect = (bytes: Buffer, path: readonly string[]): void => {
    const digest = createHash('sha1').update(bytes).digest('base64');
    if (seen.has(digest)) return;
    seen.add(digest);
    for (const needle of findNeedles(bytes, needles)) {
      found.push({ canary: needle.canary, how: [...path, needle.encoding].join(' > ') });
    }
    if (path.length > maxDepth) return;
    const note = (why: string): unknown => unopened.add([...path, why].join(' > '));
    for (const piece of unpackings.flatMap((unpack) => unpack(bytes, note))) {
      budget -= piece.bytes.length;
      if (budget < 0) note(`more than ${maxUnpackedBytes} bytes in one file`);
      else inspect(piece.bytes, [...path, piece.label]);
    }
  };

  inspect(whole.bytes, [whole.label]);
  return { found, unopened: [...unopened] };
};
