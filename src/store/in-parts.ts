import { type StoredRow, sizeOfRow } from './stored-row.ts';

/** Takes the next bytes of the file; false when they could not be kept. */
export type BackupSink = (bytes: Uint8Array) => Promise<boolean>;

const partBytes = 1024 * 1024;
const partRows = 1000;

/** Several rows at a time, for one part each. */
export const inParts = async function* (rows: AsyncIterable<StoredRow>): AsyncGenerator<readonly StoredRow[]> {
  let part: StoredRow[] = [];
  let size = 0;
  for await (const row of rows) {
    const bytes = sizeOfRow(row);
    if (part.length >= partRows || (part.length > 0 && size + bytes > partBytes)) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(row);
    size += bytes;
  }
  if (part.length > 0) yield part;
};
