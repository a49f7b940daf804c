import { z } from 'zod';
import { joinBytes, textOf, uint32, utf8 } from '../crypto/bytes.ts';
import type { Commit } from './commit.ts';
import { metaKeys } from './rows.ts';

/** The tables that are the office: what else is in the database can be made again, or belongs to this laptop alone. */
export const officeTables = ['meta', 'wrap', 'roster', 'rec', 'paper'] as const;
export type OfficeTable = (typeof officeTables)[number];

/** A row as it lies on disk: sealed or public already. What is in it is not looked at, only its key. */
export interface StoredRow {
  readonly table: OfficeTable;
  readonly row: Readonly<Record<string, unknown>>;
}

/** About how much a row is, without packing it. */
export const sizeOfRow = ({ row }: StoredRow): number =>
  Object.values(row).reduce<number>((sum, value) => sum + (value instanceof Uint8Array ? value.length : 0), 200);

const keySchemas = {
  meta: z.looseObject({ k: z.string().min(1) }),
  wrap: z.looseObject({ id: z.string().min(1) }),
  roster: z.looseObject({ seq: z.int().min(0) }),
  rec: z.looseObject({ t: z.string().min(1), id: z.string().min(1), rev: z.string().min(1) }),
  paper: z.looseObject({ id: z.string().min(1) }),
} as const satisfies Record<OfficeTable, z.ZodType>;

/** Of this laptop alone, or about its own files: another laptop has its own. */
const laptopKeys: readonly string[] = [
  metaKeys.deviceKey,
  metaKeys.signInNames,
  metaKeys.pages,
  metaKeys.dirtyClients,
  metaKeys.writes,
  metaKeys.journaled,
  metaKeys.integrity,
  metaKeys.restoring,
  metaKeys.halfTypedDays,
  metaKeys.ownLaptop,
  metaKeys.syncPlace,
  metaKeys.leftOut,
  metaKeys.ordersDone,
  metaKeys.clockOffset,
];

const laptopPrefixes = [metaKeys.failures(''), metaKeys.halfTyped('')];

/** Whether a value of `meta` goes with the office. A key that the browser holds cannot be carried at all. */
export const isOfficeMeta = (k: string, v: unknown): boolean =>
  !(laptopKeys.includes(k) || laptopPrefixes.some((prefix) => k.startsWith(prefix)) || v instanceof CryptoKey);

/** What a commit put on disk. */
export const rowsOfCommit = (commit: Commit): readonly StoredRow[] => [
  ...Object.entries({ ...commit.meta, [metaKeys.clock]: commit.clock })
    .filter(([k, v]) => isOfficeMeta(k, v))
    .map(([k, v]) => ({ table: 'meta' as const, row: { k, v } })),
  ...(commit.wraps ?? []).map((row) => ({ table: 'wrap' as const, row: { ...row } })),
  ...(commit.roster ?? []).map((row) => ({ table: 'roster' as const, row: { ...row } })),
  ...(commit.papers ?? []).map(({ row }) => ({ table: 'paper' as const, row: { ...row } })),
  ...commit.records.map(({ row }) => ({ table: 'rec' as const, row: { ...row } })),
];

const placeholder = z.strictObject({ $bytes: z.tuple([z.int().min(0), z.int().min(0)]) });
const headSchema = z.tuple([z.enum(officeTables), z.record(z.string(), z.unknown())]);

/** Length of the head (uint32), the head as JSON with places for bytes, then those bytes. */
export const packRow = ({ table, row }: StoredRow): Uint8Array<ArrayBuffer> => {
  const tail: Uint8Array[] = [];
  let offset = 0;
  const head = JSON.stringify([table, row], (_key, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    tail.push(value);
    offset += value.length;
    return { $bytes: [offset - value.length, value.length] };
  });
  const headBytes = utf8(head);
  return joinBytes(uint32(headBytes.length), headBytes, ...tail);
};

/** The row again, or null for anything that is no row of ours. */
export const unpackRow = (packed: Uint8Array): StoredRow | null => {
  try {
    const length = new DataView(packed.buffer, packed.byteOffset, packed.length).getUint32(0);
    const tail = packed.subarray(4 + length);
    const head: unknown = JSON.parse(textOf(packed.subarray(4, 4 + length)), (_key, value: unknown) => {
      const place = placeholder.safeParse(value);
      if (!place.success) return value;
      const [from, size] = place.data.$bytes;
      if (from + size > tail.length) throw new RangeError('bytes past the end');
      return tail.slice(from, from + size);
    });
    const [table, row] = headSchema.parse(head);
    return keySchemas[table].safeParse(row).success ? { table, row } : null;
  } catch {
    return null;
  }
};
