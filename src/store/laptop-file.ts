import { z } from 'zod';
import { type Bytes, utf8 } from '../crypto/bytes.ts';
import { fileSealOf, type JoiningSecrets } from '../crypto/joining.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { frameAll } from '../protocol/frames.ts';
import { jsonIn, jsonPart, partKinds, rowsIn, rowsPart } from './backup-format.ts';
import { BrokenStream } from './broken-stream.ts';
import { type BackupSink, inParts } from './in-parts.ts';
import type { BackupFile, Progress, PutBackFailure } from './lost-office.ts';
import { asPutBack } from './put-back.ts';
import { framesOf } from './read-frames.ts';
import type { StoredRow } from './stored-row.ts';

/** First line of a file with which a laptop comes in; the number is its format. Frames and parts are those of a backup. */
const laptopFormat = 1;
export const laptopFirstLine: Bytes = utf8(`Doorwijzer laptopbestand ${laptopFormat}\n`);
const firstLine = { pattern: /^Doorwijzer laptopbestand (\d{1,4})\n/, format: laptopFormat } as const;

/** In clear: to which code it belongs, so that a mistyped one is told from a damaged file. Says nothing about the office. */
const headerSchema = z.strictObject({ mailbox: z.string().regex(/^[0-9a-f]{32}$/) });
/** Sealed as everything before it: without it the file was cut off. */
const endSchema = z.strictObject({ rows: z.int().min(0) });

const damaged = (): BrokenStream => new BrokenStream({ type: 'damagedFile' });

/** Everything behind the first line: each part sealed in its place under a key from the code. Answers the number of rows. */
export const writeLaptopFile = async (
  rows: AsyncIterable<StoredRow>,
  secrets: JoiningSecrets,
  put: BackupSink,
  onProgress: Progress,
): Promise<Result<number, { readonly type: 'notWritten' }>> => {
  const { seal } = await fileSealOf(secrets);
  let [place, done] = [0, 0];
  const putSealed = async (part: Bytes): Promise<boolean> => put(frameAll([await seal(place++, part)]));
  if (!(await put(frameAll([jsonPart(partKinds.header, { mailbox: secrets.mailbox })]))))
    return err({ type: 'notWritten' });
  for await (const some of inParts(rows)) {
    if (!(await putSealed(rowsPart(some)))) return err({ type: 'notWritten' });
    done += some.length;
    onProgress(done);
  }
  return (await putSealed(jsonPart(partKinds.seal, { rows: done }))) ? ok(done) : err({ type: 'notWritten' });
};

const mailboxIn = (part: Uint8Array): string => {
  const header = headerSchema.safeParse(part[0] === partKinds.header ? jsonIn(part) : null).data;
  if (header === undefined) throw damaged();
  return header.mailbox;
};

/** Whether the file was made with this code. Reads no further than its beginning. */
export const isOfCode = (file: BackupFile, { mailbox }: JoiningSecrets): Promise<Result<boolean, PutBackFailure>> =>
  asPutBack<boolean, PutBackFailure>(async () => {
    for await (const part of framesOf(file, firstLine)) return ok(mailboxIn(part) === mailbox);
    throw damaged();
  });

/** Takes the opened parts one after the other; after the end comes nothing. */
const createPartReader = () => {
  let [done, isOver] = [0, false];
  return {
    take: (part: Uint8Array): readonly StoredRow[] => {
      if (isOver) throw damaged();
      if (part[0] === partKinds.seal) {
        isOver = endSchema.safeParse(jsonIn(part)).data?.rows === done;
        if (!isOver) throw damaged();
        return [];
      }
      const rows = part[0] === partKinds.rows ? rowsIn(part) : null;
      if (rows === null) throw damaged();
      done += rows.length;
      return rows;
    },
    end: (): void => {
      if (!isOver) throw damaged();
    },
  };
};

/** One passage through the file. What is missing, doubled, moved or changed does not open in its place. */
export const laptopFileRows = async function* (file: BackupFile, secrets: JoiningSecrets): AsyncGenerator<StoredRow> {
  const { open } = await fileSealOf(secrets);
  const reader = createPartReader();
  let place = -1;
  for await (const frame of framesOf(file, firstLine)) {
    if (place === -1) mailboxIn(frame);
    else {
      const opened = await open(place, frame);
      if (!opened.ok) throw damaged();
      yield* reader.take(opened.value);
    }
    place += 1;
  }
  reader.end();
};
