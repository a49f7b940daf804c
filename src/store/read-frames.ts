import { createFrameReader } from '../protocol/frames.ts';
import { BrokenStream } from './broken-stream.ts';
import type { BackupFile } from './lost-office.ts';

const pieceBytes = 1024 * 1024;

const bytesAt = async (file: BackupFile, from: number, to: number): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    // The stick was pulled out, or the file was changed while it was read.
    throw new BrokenStream({ type: 'damagedFile' });
  }
};

/** What a file of ours says of itself in its first line: of which kind it is, and of which format. */
export interface FirstLine {
  /** Matches the whole line; its first group is the format. */
  readonly pattern: RegExp;
  /** The one that this app reads. */
  readonly format: number;
}

/** The length of the first line; breaks off for a file of another kind or format. */
const lengthOfFirstLine = async (file: BackupFile, { pattern, format }: FirstLine): Promise<number> => {
  const line = pattern.exec(new TextDecoder().decode(await bytesAt(file, 0, 60)));
  if (line === null) throw new BrokenStream({ type: 'notBackup' });
  const found = Number(line[1]);
  if (found !== format) throw new BrokenStream({ type: found > format ? 'newerApp' : 'olderFormat' });
  return new TextEncoder().encode(line[0]).length;
};

/** The whole records of a file behind its first line, read in pieces and never held as a whole. */
export const framesOf = async function* (file: BackupFile, firstLine: FirstLine): AsyncGenerator<Uint8Array> {
  const start = await lengthOfFirstLine(file, firstLine);
  const reader = createFrameReader();
  for (let from = start; from < file.size; from += pieceBytes) {
    yield* reader.push(await bytesAt(file, from, from + pieceBytes));
  }
  yield* reader.end();
};
