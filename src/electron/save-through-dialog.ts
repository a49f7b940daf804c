import { type BrowserWindow, dialog } from 'electron';
import { ok, type Result } from '../domain/result.ts';
import type { CannotWrite, SaveOutcome } from '../host/port.ts';
import { chooseFile } from '../machine/choose-file.ts';
import { writeChosenFile } from '../machine/save-paper.ts';

/** The dialog lives here: the page gives a bare name and never sees a path. */
export const chooseThroughDialog = (window: BrowserWindow, fileName: string): Promise<string | null> =>
  chooseFile(fileName, async (question) => {
    const choice = await dialog.showSaveDialog(window, {
      ...question,
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    return choice.canceled || choice.filePath === '' ? null : choice.filePath;
  });

/** Writes a file where the person at the dialog wants it. */
export const saveThroughDialog =
  (window: () => BrowserWindow, newId: () => string) =>
  async (fileName: string, bytes: Uint8Array): Promise<Result<SaveOutcome, CannotWrite>> => {
    const file = await chooseThroughDialog(window(), fileName);
    return file === null ? ok({ type: 'cancelled' }) : writeChosenFile(file, bytes, newId);
  };
