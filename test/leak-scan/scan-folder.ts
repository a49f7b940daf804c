import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeNeedles, type Needle } from './find-canary.ts';
import { type BytesReport, scanBytes } from './scan-bytes.ts';

/** Where a canary was found: `how` is the path of unpackings, e.g. `000005.ldb > snappy block 3 > utf-16le`. */
export interface Hit {
  readonly file: string;
  readonly canary: string;
  readonly how: string;
}

export interface FolderReport {
  readonly hits: readonly Hit[];
  /** What was seen but could not be opened (a password, a limit): never the same as "nothing found". */
  readonly unopened: readonly string[];
  readonly files: number;
}

/** A larger file is searched in windows that overlap, because a string in memory cannot be that long. */
const windowBytes = 256 * 1024 * 1024;
const overlapBytes = 1024 * 1024;

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** What stands in the file, or where a link points to; null when a running program has just removed it, or for a socket. */
const readAny = (path: string): Buffer | null => {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return Buffer.from(readlinkSync(path));
    return stat.isFile() ? readFileSync(path) : null;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
};

const scanFile = (path: string, needles: readonly Needle[]): readonly BytesReport[] => {
  const bytes = readAny(path);
  if (bytes === null) return [];
  const label = basename(path);
  const reports: BytesReport[] = [];
  for (let start = 0; start === 0 || start + overlapBytes < bytes.length; start += windowBytes - overlapBytes) {
    reports.push(scanBytes({ label, bytes: bytes.subarray(start, start + windowBytes) }, needles));
  }
  return reports;
};

/** Searches every file of a folder, its name too, and all that can be unpacked from it. */
export const inspectFolder = (folder: string, canaries: readonly string[]): FolderReport => {
  const needles = makeNeedles(canaries);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const hits: Hit[] = [];
  const unopened: string[] = [];
  for (const file of names) {
    const inName = scanBytes({ label: 'file name', bytes: Buffer.from(file) }, needles);
    for (const report of [inName, ...scanFile(join(folder, file), needles)]) {
      hits.push(...report.found.map(({ canary, how }) => ({ file, canary, how })));
      unopened.push(...report.unopened.map((what) => `${file}: ${what}`));
    }
  }
  return { hits, unopened, files: names.length };
};

/** Every place in the folder where one of the canaries can be read. */
export const scanFolder = (folder: string, canaries: readonly string[]): readonly Hit[] =>
  inspectFolder(folder, canaries).hits;
