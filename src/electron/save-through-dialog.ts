import { type BrowserWindow, dialog } from 'electron';
import { ok, type Result } from '../domain/result.ts';
import type { CannotWrite, Host, PaperJob, SaveOutcome } from '../host/port.ts';
import { writeChosenFile } from '../machine/save-paper.ts';

/** The dialog lives here: the page gives a bare name and never sees a path. */
const chooseFile = async (
  window: BrowserWindow,
  title: string,
  fileName: string,
  kind: { readonly name: string; readonly extension: string },
): Promise<string | null> => {
  const choice = await dialog.showSaveDialog(window, {
    title,
    defaultPath: fileName,
    filters: [{ name: kind.name, extensions: [kind.extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return choice.canceled || choice.filePath === '' ? null : choice.filePath;
};

export const chooseBackupFile = (window: BrowserWindow, fileName: string): Promise<string | null> =>
  chooseFile(window, 'Back-up opslaan', fileName, { name: 'Back-up van Doorwijzer', extension: 'dwb' });

export const saveThroughDialog = async (
  window: BrowserWindow,
  job: PaperJob,
  newId: () => string,
): Promise<Result<SaveOutcome, CannotWrite>> => {
  const file = await chooseFile(window, 'Opslaan als PDF', job.fileName, { name: 'PDF', extension: 'pdf' });
  return file === null ? ok({ type: 'cancelled' }) : writeChosenFile(file, job.bytes, newId);
};

export const saveExportThroughDialog =
  (window: () => BrowserWindow, newId: () => string): Host['saveExport'] =>
  async (fileName, bytes) => {
    const kind = { name: 'JSON', extension: 'json' };
    const file = await chooseFile(window(), 'Inzagedossier opslaan', fileName, kind);
    return file === null ? ok({ type: 'cancelled' }) : writeChosenFile(file, bytes, newId);
  };
