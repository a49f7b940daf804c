import { type BrowserWindow, dialog } from 'electron';
import { ok, type Result } from '../domain/result.ts';
import type { PaperJob, SaveFailure, SaveOutcome } from '../host/port.ts';
import { writePaperFile } from '../machine/save-paper.ts';

/** The dialog lives here: the page gives a bare name and never sees a path. */
export const saveThroughDialog = async (
  window: BrowserWindow,
  job: PaperJob,
  newId: () => string,
): Promise<Result<SaveOutcome, SaveFailure>> => {
  const choice = await dialog.showSaveDialog(window, {
    title: 'Opslaan als PDF',
    defaultPath: job.fileName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (choice.canceled || choice.filePath === '') return ok({ type: 'cancelled' });
  return writePaperFile(choice.filePath, job.bytes, newId);
};
