import { z } from 'zod';
import { type Bytes, joinBytes, sha256Hex, textOf, uint32, utf8 } from '../crypto/bytes.ts';
import { instantSchema } from '../domain/dates.ts';
import { officeIdSchema, staffMemberIdSchema } from '../domain/ids.ts';
import type { BackupFacts } from '../domain/roster/statements.ts';
import { packRow, type StoredRow, unpackRow } from './stored-row.ts';

/** First line of a backup file; the number is its format. */
export const backupFormat = 1;
export const firstLine = (format: number): Bytes => utf8(`Doorwijzer back-up ${format}\n`);
export const firstLinePattern = /^Doorwijzer back-up (\d{1,4})\n/;

/** In clear in front of everything, so that a person can see what a file is: nothing about anybody. */
export const backupHeaderSchema = z.strictObject({
  officeId: officeIdSchema,
  officeKey: z.string().max(100),
  createdAt: instantSchema,
  by: staffMemberIdSchema,
  /** Key epochs under which something in it may be sealed. */
  epochs: z.array(z.int().min(1)).max(1000).readonly(),
  /** As counted when it was begun; what is really in it is counted while reading. */
  records: z.int().min(0),
  papers: z.int().min(0),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

/** At the end: how much came before, and the signature of the administrator over all of it. */
export const backupSealSchema = z.strictObject({
  rows: z.int().min(0),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().max(200),
});

/** What the signature is about. */
export const factsOf = (
  header: BackupHeader,
  seal: { readonly rows: number; readonly digest: string },
): BackupFacts => ({
  officeId: header.officeId,
  createdAt: header.createdAt,
  by: header.by,
  rows: seal.rows,
  digest: seal.digest,
});

export const partKinds = { header: 1, rows: 2, seal: 3 } as const;

export const jsonPart = (kind: number, value: unknown): Bytes =>
  joinBytes(Uint8Array.of(kind), utf8(JSON.stringify(value)));

/** Null when it is no JSON. */
export const jsonIn = (part: Uint8Array): unknown => {
  try {
    return JSON.parse(textOf(part.subarray(1)));
  } catch {
    return null;
  }
};

/** Several rows in one part, each with its length. */
export const rowsPart = (rows: readonly StoredRow[]): Bytes =>
  joinBytes(
    Uint8Array.of(partKinds.rows),
    ...rows.flatMap((row) => {
      const packed = packRow(row);
      return [uint32(packed.length), packed];
    }),
  );

/** The rows of a part, or null when one of them is no row of ours: then nothing of the file is believed. */
export const rowsIn = (part: Uint8Array): readonly StoredRow[] | null => {
  const view = new DataView(part.buffer, part.byteOffset, part.length);
  const rows: StoredRow[] = [];
  let at = 1;
  while (at + 4 <= part.length) {
    const end = at + 4 + view.getUint32(at);
    const row = end <= part.length ? unpackRow(part.slice(at + 4, end)) : null;
    if (row === null) return null;
    rows.push(row);
    at = end;
  }
  return at === part.length ? rows : null;
};

/** The digest so far with one part more: each part changes every digest after it. */
export const digestWith = async (digest: string, part: Uint8Array): Promise<string> =>
  sha256Hex(utf8(`${digest}${await sha256Hex(new Uint8Array(part))}`));
