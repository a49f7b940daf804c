import path from 'node:path';
import { err, ok, type Result } from '../domain/result.ts';
import { bareFileNameSchema } from '../host/channels.ts';
import type { PaperJob, SaveFailure, SaveOutcome } from '../host/port.ts';
import { diskCode } from './disk-code.ts';
import { writeFileWhole } from './write-file.ts';

/** Writes a paper to a file that the person chose in a dialog. A file that was there is replaced as a whole. */
export const writePaperFile = async (
  file: string,
  bytes: Uint8Array,
  newId: () => string,
): Promise<Result<SaveOutcome, SaveFailure>> => {
  try {
    await writeFileWhole(file, bytes, newId());
    return ok({ type: 'saved' });
  } catch (error) {
    return err({ type: 'cannotWrite', message: diskCode(error) });
  }
};

/** Writes a paper under its bare name in a folder. A name that is more than a name is refused. */
export const savePaperIn = async (
  folder: string,
  job: Pick<PaperJob, 'bytes' | 'fileName'>,
  newId: () => string,
): Promise<Result<SaveOutcome, SaveFailure>> => {
  if (!bareFileNameSchema.safeParse(job.fileName).success) return err({ type: 'cannotWrite', message: 'badName' });
  return writePaperFile(path.join(folder, job.fileName), job.bytes, newId);
};
