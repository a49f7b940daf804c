import path from 'node:path';
import { err, ok, type Result } from '../domain/result.ts';
import { bareFileNameSchema } from '../host/channels.ts';
import type { CannotWrite, PaperJob, SaveOutcome } from '../host/port.ts';
import { diskCode } from './disk-code.ts';
import { writeFileWhole } from './write-file.ts';

/** Writes a file where the person chose in a dialog. One that was there is replaced as a whole. */
export const writeChosenFile = async (
  file: string,
  bytes: Uint8Array,
  newId: () => string,
): Promise<Result<SaveOutcome, CannotWrite>> => {
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
): Promise<Result<SaveOutcome, CannotWrite>> => {
  if (!bareFileNameSchema.safeParse(job.fileName).success) return err({ type: 'cannotWrite', message: 'badName' });
  return writeChosenFile(path.join(folder, job.fileName), job.bytes, newId);
};
