import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Seeded } from '../seeded.ts';

/** What a program did to one of its files, in the order and at the moment (microseconds) in which the system saw it. */
export type Done = { readonly at: number; readonly file: string } & (
  | { readonly type: 'write'; readonly offset: number; readonly data: Buffer }
  | { readonly type: 'truncate'; readonly size: number }
  | { readonly type: 'sync' }
);

/** Starts a program so that everything it writes to these files stands in `trace`. */
export const traced = (files: readonly string[], trace: string): readonly string[] => [
  ...['strace', '-D', '-f', '-ttt', '-y', '-xx', '-s', '200000'],
  ...['-e', 'trace=write,writev,pwrite64,pwritev,fsync,fdatasync,ftruncate,fallocate'],
  ...files.flatMap((file) => ['-P', file]),
  ...['-o', trace],
];

const bytesOf = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
const line = /^\d+ +(\d+)\.(\d{6}) (\w+)\(\d+<([^>]+)>(.*)$/;

const doneBy = (text: string): Done => {
  const [, seconds, micros, call, name = '', rest = ''] = line.exec(text) ?? [];
  const [at, file] = [Number(seconds) * 1e6 + Number(micros), path.basename(bytesOf(name).toString('utf8'))];
  if (call === 'fsync' || call === 'fdatasync') return { at, file, type: 'sync' };
  const size = call === 'ftruncate' ? /^, (\d+)\) = 0$/.exec(rest)?.[1] : undefined;
  if (size !== undefined) return { at, file, type: 'truncate', size: Number(size) };
  const [, data, count, offset, written] =
    (call === 'pwrite64' ? /^, "([^"]*)", (\d+), (\d+)\) = (\d+)$/.exec(rest) : null) ?? [];
  // Anything else would be a way to write that this reader does not know; then it proves nothing.
  if (data === undefined || written !== count) throw new Error(`not understood: ${text.slice(0, 120)}`);
  return { at, file, type: 'write', offset: Number(offset), data: bytesOf(data) };
};

export const readTrace = (trace: string): readonly Done[] =>
  readFileSync(trace, 'latin1')
    .split('\n')
    .filter((text) => text !== '' && !/ (?:---|\+\+\+) /.test(text))
    .map(doneBy);

/** How much of what was not synced is on the disk after all. */
export const survivals = ['nothing', 'everything', 'some writes', 'some sectors'] as const;
export type Survival = (typeof survivals)[number];

const sector = 512;

/** A file as it grows; copying it at every write would take most of the time. */
class Content {
  #bytes: Buffer;
  #size: number;
  constructor(bytes: Buffer) {
    this.#bytes = Buffer.from(bytes);
    this.#size = bytes.length;
  }

  write(offset: number, data: Buffer): void {
    const end = offset + data.length;
    if (end > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(Math.max(end, 2 * this.#bytes.length))]);
    data.copy(this.#bytes, offset);
    this.#size = Math.max(this.#size, end);
  }

  truncate(size: number): void {
    this.#bytes.fill(0, size);
    if (size > this.#size) this.write(size - 1, Buffer.alloc(1));
    this.#size = size;
  }

  whole(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }
}

const apply = (content: Content, done: Done): void => {
  if (done.type === 'write') content.write(done.offset, done.data);
  if (done.type === 'truncate') content.truncate(done.size);
};

/** A write of which each sector may be missing, whichever was before it. */
const tear = (content: Content, { offset, data }: Extract<Done, { type: 'write' }>, dice: Seeded): void => {
  for (let from = 0; from < data.length; from += sector) {
    if (dice.random() < 0.5) content.write(offset + from, data.subarray(from, from + sector));
  }
};

const survive = (content: Content, done: Done, survival: Survival, dice: Seeded): void => {
  if (survival === 'nothing') return;
  if (survival === 'some sectors' && done.type === 'write') tear(content, done, dice);
  else if (survival === 'everything' || dice.random() < 0.5) apply(content, done);
};

/**
 * The files as a power cut before the `cut`-th act leaves them: everything up to the last sync of each file, and of what came
 * after it what the disk happened to have written.
 */
export const afterPowerCut = (
  before: ReadonlyMap<string, Buffer>,
  acts: readonly Done[],
  { cut, survival, dice }: { readonly cut: number; readonly survival: Survival; readonly dice: Seeded },
): ReadonlyMap<string, Buffer> => {
  const files = new Map([...before].map(([name, bytes]) => [name, new Content(bytes)]));
  const past = acts.slice(0, cut);
  const synced = new Map(past.flatMap((done, at) => (done.type === 'sync' ? [[done.file, at] as const] : [])));
  for (const [at, done] of past.entries()) {
    const content = files.get(done.file) ?? new Content(Buffer.alloc(0));
    files.set(done.file, content);
    if (at < (synced.get(done.file) ?? -1)) apply(content, done);
    else survive(content, done, survival, dice);
  }
  return new Map([...files].map(([name, content]) => [name, content.whole()]));
};
