import { z } from 'zod';
import { type Bytes, utf8 } from '../crypto/bytes.ts';
import { instantSchema } from '../domain/dates.ts';
import { officeIdSchema } from '../domain/ids.ts';
import { digestWith, jsonIn, partKinds, rowsIn } from './backup-format.ts';
import { BrokenStream } from './broken-stream.ts';
import type { BackupFile } from './lost-office.ts';
import { framesOf } from './read-frames.ts';
import type { StoredRow } from './stored-row.ts';

/** First line of a courier file; the number is its format. Frames and rows are those of a backup. */
export const courierFormat = 1;
export const courierFirstLine = (format: number): Bytes => utf8(`Doorwijzer koerierbestand ${format}\n`);
const firstLinePattern = /^Doorwijzer koerierbestand (\d{1,4})\n/;

/** In clear, so that the right office takes it: nothing about anybody. */
export const courierHeaderSchema = z.strictObject({ officeId: officeIdSchema, createdAt: instantSchema });
export type CourierHeader = z.infer<typeof courierHeaderSchema>;

/** At the end: how much came before. Not signed: each row is sealed by itself, and one of before joins into nothing new. */
export const courierEndSchema = z.strictObject({ rows: z.int().min(0), digest: z.string().regex(/^[0-9a-f]{64}$/) });

/** Rows of one part, behind the header of the file. */
export interface CourierPart {
  readonly header: CourierHeader;
  readonly rows: readonly StoredRow[];
}

const damaged = (): BrokenStream => new BrokenStream({ type: 'damagedFile' });

/** Takes the parts one after the other; what is missing, doubled, moved or changed throws, at the latest at the end. */
const createCourierReader = () => {
  let [header, digest, count, isOver]: [CourierHeader | null, string, number, boolean] = [null, '', 0, false];
  const readEnd = (part: Uint8Array): void => {
    const end = courierEndSchema.safeParse(jsonIn(part)).data;
    if (end?.rows !== count || end.digest !== digest) throw damaged();
    isOver = true;
  };
  const readRows = async (part: Uint8Array): Promise<CourierPart> => {
    header ??= courierHeaderSchema.safeParse(part[0] === partKinds.header ? jsonIn(part) : null).data ?? null;
    const rows = part[0] === partKinds.rows ? rowsIn(part) : [];
    if (header === null || rows === null) throw damaged();
    digest = await digestWith(digest, part);
    count += rows.length;
    return { header, rows };
  };
  return {
    take: async (part: Uint8Array): Promise<readonly CourierPart[]> => {
      if (isOver) throw damaged();
      if (part[0] !== partKinds.seal) return [await readRows(part)];
      readEnd(part);
      return [];
    },
    end: (): void => {
      if (!isOver) throw damaged();
    },
  };
};

/** One passage through the file. */
export const courierParts = async function* (file: BackupFile): AsyncGenerator<CourierPart> {
  const reader = createCourierReader();
  for await (const part of framesOf(file, { pattern: firstLinePattern, format: courierFormat })) {
    yield* await reader.take(part);
  }
  reader.end();
};
