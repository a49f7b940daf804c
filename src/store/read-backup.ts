import { rosterCrypto } from '../crypto/signing.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { keysWithRole } from '../domain/roster/read-roster.ts';
import { backupStatement } from '../domain/roster/statements.ts';
import {
  type BackupHeader,
  backupFormat,
  backupHeaderSchema,
  backupSealSchema,
  digestWith,
  factsOf,
  firstLinePattern,
  jsonIn,
  partKinds,
  rowsIn,
} from './backup-format.ts';
import { BrokenStream } from './broken-stream.ts';
import type { BackupFile, Progress, PutBackFailure } from './lost-office.ts';
import { type Survey, surveyRows } from './put-back.ts';
import { type FirstLine, framesOf } from './read-frames.ts';
import { openRoster } from './roster-table.ts';
import type { StoredRow } from './stored-row.ts';

/** A backup that is whole, signed by an administrator of its own office, and enough to make that office from. */
export interface CheckedBackup {
  readonly header: BackupHeader;
  /** What was signed: stands for header, number of rows and digest, so for all of it. */
  readonly statement: string;
  readonly survey: Survey;
}

const broken = (type: PutBackFailure['type']): BrokenStream => new BrokenStream({ type });

const backupFile: FirstLine = { pattern: firstLinePattern, format: backupFormat };

interface BackupScan {
  readonly rows: () => AsyncGenerator<StoredRow>;
  /** After the last row: header and signature, null when either is missing or does not fit what was read. */
  readonly ending: () => {
    readonly header: BackupHeader;
    readonly statement: string;
    readonly signature: string;
  } | null;
}

/** One passage through the file. What is missing, doubled, moved or changed makes the digest another one. */
const scanBackup = (file: BackupFile, onProgress: Progress): BackupScan => {
  let header: BackupHeader | null = null;
  let ending: ReturnType<BackupScan['ending']> = null;
  let digest = '';
  let rows = 0;

  const readHeader = (part: Uint8Array): void => {
    const parsed = part[0] === partKinds.header ? backupHeaderSchema.safeParse(jsonIn(part)) : null;
    if (parsed?.success !== true) throw broken('damagedFile');
    header = parsed.data;
  };
  const readSeal = (part: Uint8Array, from: BackupHeader): void => {
    const seal = backupSealSchema.safeParse(jsonIn(part));
    if (!seal.success || seal.data.rows !== rows || seal.data.digest !== digest) throw broken('damagedFile');
    ending = { header: from, statement: backupStatement(factsOf(from, seal.data)), signature: seal.data.signature };
  };
  const readRows = (part: Uint8Array): readonly StoredRow[] => {
    const found = part[0] === partKinds.rows ? rowsIn(part) : null;
    if (found === null) throw broken('damagedFile');
    rows += found.length;
    onProgress(rows);
    return found;
  };
  /** The rows of a part of the middle; header and seal have none. */
  const read = (part: Uint8Array): readonly StoredRow[] => {
    // Nothing comes after the seal.
    if (ending !== null) throw broken('damagedFile');
    if (header === null) readHeader(part);
    else if (part[0] === partKinds.seal) readSeal(part, header);
    else return readRows(part);
    return [];
  };

  return {
    rows: async function* () {
      for await (const part of framesOf(file, backupFile)) {
        const found = read(part);
        digest = await digestWith(digest, part);
        yield* found;
      }
      if (ending === null) throw broken('damagedFile');
    },
    ending: () => ending,
  };
};

/** Whether an administrator of the office, by its own signed list, made exactly this file. */
const isSigned = (ending: NonNullable<ReturnType<BackupScan['ending']>>, survey: Survey): boolean => {
  const { header, statement, signature } = ending;
  const { office } = survey;
  if (header.officeId !== office.officeId || header.officeKey !== office.officeKey) return false;
  const roster = openRoster(survey.rosterRows, office.officeKey);
  if (!roster.ok) return false;
  const keys = keysWithRole(roster.value.entries, header.by, 'administrator');
  return keys.some((key) => rosterCrypto.verify(key, statement, signature));
};

/** Reads all of it without changing anything. `eachRow` sees every row on its way. */
export const checkBackup = async (
  file: BackupFile,
  onProgress: Progress,
  eachRow: (row: StoredRow) => Promise<void> = async () => undefined,
): Promise<Result<CheckedBackup, PutBackFailure>> => {
  const scan = scanBackup(file, onProgress);
  const seen = async function* (): AsyncGenerator<StoredRow> {
    for await (const row of scan.rows()) {
      await eachRow(row);
      yield row;
    }
  };
  const survey = await surveyRows(seen());
  if (!survey.ok) return survey;
  const ending = scan.ending();
  if (ending === null || !isSigned(ending, survey.value)) return err({ type: 'damagedFile' });
  return ok({ header: ending.header, statement: ending.statement, survey: survey.value });
};

/**
 * The rows again, for a file that was checked. It may have been swapped meanwhile: it breaks off at the end, before anything
 * counts, unless it is the very one that was signed and checked.
 */
export const rowsOfBackup = async function* (
  file: BackupFile,
  { statement }: Pick<CheckedBackup, 'statement'>,
): AsyncGenerator<StoredRow> {
  const scan = scanBackup(file, () => undefined);
  yield* scan.rows();
  if (scan.ending()?.statement !== statement) throw broken('damagedFile');
};
