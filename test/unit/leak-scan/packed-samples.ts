import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const varint = (value: number): Buffer => {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Buffer.from([...bytes, rest]);
};

const literal = (part: Buffer): Buffer =>
  part.length === 0
    ? part
    : Buffer.concat([
        part.length <= 60
          ? Buffer.from([(part.length - 1) << 2])
          : Buffer.from([61 << 2, (part.length - 1) & 0xff, (part.length - 1) >> 8]),
        part,
      ]);

/** One chunk of at most 64 bytes that stands `back` bytes earlier. */
const copy = (length: number, back: number): Buffer =>
  length >= 4 && length <= 11 && back < 2048
    ? Buffer.from([1 | ((length - 4) << 2) | ((back >> 8) << 5), back & 0xff])
    : Buffer.from([2 | ((length - 1) << 2), back & 0xff, back >> 8]);

/** The longest part from `at` that stands before it too, with its distance; simple and slow. */
const repeatAt = (bytes: Buffer, at: number): { readonly length: number; readonly back: number } => {
  let best = { length: 0, back: 0 };
  for (let length = 4; length <= 64 && at + length <= bytes.length; length += 1) {
    const place = bytes.lastIndexOf(bytes.subarray(at, at + length), at - 1);
    if (place === -1 || at - place > 0xffff) break;
    best = { length, back: at - place };
  }
  return best;
};

/** Packs text (Latin-1) as a raw snappy stream with literals and both short kinds of copies. */
export const packSnappy = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'latin1');
  const parts = [varint(bytes.length)];
  let pending = 0;
  let at = 0;
  while (at < bytes.length) {
    const { length, back } = at === 0 ? { length: 0, back: 0 } : repeatAt(bytes, at);
    if (length > 0) {
      parts.push(literal(bytes.subarray(pending, at)), copy(length, back));
      pending = at + length;
    }
    at += Math.max(1, length);
  }
  return Buffer.concat([...parts, literal(bytes.subarray(pending))]);
};

type Row = readonly [key: string, value: string];

const sharedLength = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

const block = (rows: readonly (readonly [key: string, value: Buffer])[]): Buffer => {
  const entries = rows.map(([key, value], index) => {
    const shared = index === 0 ? 0 : sharedLength(rows[index - 1]?.[0] ?? '', key);
    const own = Buffer.from(key.slice(shared), 'latin1');
    return Buffer.concat([varint(shared), varint(own.length), varint(value.length), own, value]);
  });
  const restarts = Buffer.alloc(8);
  restarts.writeUInt32LE(1, 4);
  return Buffer.concat([...entries, restarts]);
};

/** A LevelDB table: with `snappy` one packed block per row, with `prefix` one plain block where keys share their start. */
export const makeLeveldbTable = (rows: readonly Row[], way: 'snappy' | 'prefix'): Buffer => {
  const groups = way === 'snappy' ? rows.map((row) => [row]) : [rows];
  const parts: Buffer[] = [];
  let offset = 0;
  const add = (stored: Buffer, kind: number): Buffer => {
    const handle = Buffer.concat([varint(offset), varint(stored.length)]);
    parts.push(stored, Buffer.from([kind, 0, 0, 0, 0]));
    offset += stored.length + 5;
    return handle;
  };
  const index = groups.map((group): readonly [string, Buffer] => {
    const plain = block(group.map(([key, value]) => [key, Buffer.from(value, 'latin1')]));
    const handle = way === 'snappy' ? add(packSnappy(plain.toString('latin1')), 1) : add(plain, 0);
    return [`${group.at(-1)?.[0] ?? ''}~`, handle];
  });
  const handles = Buffer.concat([add(block([]), 0), add(block(index), 0)]);
  const footer = Buffer.alloc(48);
  handles.copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  return Buffer.concat([...parts, footer]);
};

/** A LevelDB log with a short record and a long one in which the word stands over the border of the first two blocks of 32 KiB. */
export const makeLeveldbLog = (text: string, word: string): Buffer => {
  const short = Buffer.from('een korte rij');
  const first = 32 * 1024 - 7 - short.length - 7;
  const before = first - text.indexOf(word) - 5;
  const payload = Buffer.from(`${'.'.repeat(before)}${text}`);
  const record = (type: number, part: Buffer): Buffer => {
    const head = Buffer.alloc(7);
    head.writeUInt16LE(part.length, 4);
    head.writeUInt8(type, 6);
    return Buffer.concat([head, part]);
  };
  return Buffer.concat([record(1, short), record(2, payload.subarray(0, first)), record(4, payload.subarray(first))]);
};

/** A SQLite file with one long row, and the word over the border of two of its overflow pages. */
export const makeSqliteChain = (text: string, word: string): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'leak-scan-sqlite-'));
  const file = join(folder, 'web-data');
  try {
    // SQLite fills the last page to the end, so what comes behind the word decides where the borders fall.
    for (let behind = 0; behind < 512; behind += 5) {
      rmSync(file, { force: true });
      const database = new DatabaseSync(file);
      database.exec('pragma page_size = 512; create table visit (note text)');
      database.prepare('insert into visit values (?)').run('.'.repeat(3000) + text + '.'.repeat(behind));
      database.close();
      const bytes = readFileSync(file);
      if (!bytes.includes(word)) return bytes;
    }
    throw new Error('no page border in the word');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
