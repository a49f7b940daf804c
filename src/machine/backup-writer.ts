import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../domain/result.ts';
import type { CannotWrite, Host } from '../host/port.ts';
import { diskCode } from './disk-code.ts';
import { syncFolder } from './sync-folder.ts';

/** The verbs that write a backup where a person chose. */
export type BackupWriter = Pick<Host, 'beginBackup' | 'addToBackup' | 'endBackup'>;

/** Asks the person where; null when they changed their mind. */
export type ChooseFile = (fileName: string) => Promise<string | null>;

interface Writing {
  readonly target: string;
  readonly half: string;
  readonly handle: FileHandle;
}

const notOpen = (): { readonly ok: false; readonly error: CannotWrite } =>
  err({ type: 'cannotWrite', message: 'notOpen' });

const drop = async ({ handle, half }: Writing): Promise<void> => {
  await handle.close().catch(() => undefined);
  await rm(half, { force: true }).catch(() => undefined);
};

/** One backup at a time: a file beside the chosen one, flushed and renamed over it at the end, or gone. */
export const openBackupWriter = (choose: ChooseFile, newId: () => string): BackupWriter => {
  let writing: Writing | null = null;
  /** Goes up at every begin and end: an answer about where it goes that comes after an end begins nothing any more. */
  let turn = 0;

  const end = async (): Promise<void> => {
    const ended = writing;
    writing = null;
    if (ended !== null) await drop(ended);
  };
  /** What the disk refuses becomes a value, and the half file goes. */
  const orRefused = async <Value>(work: () => Promise<Value>): Promise<Result<Value, CannotWrite>> => {
    try {
      return ok(await work());
    } catch (error) {
      await end();
      return err({ type: 'cannotWrite', message: diskCode(error) });
    }
  };

  return {
    beginBackup: async (fileName) => {
      await end();
      turn += 1;
      const mine = turn;
      const target = await choose(fileName);
      if (target === null || mine !== turn) return ok({ type: 'cancelled' });
      return orRefused(async () => {
        const half = `${target}.${newId()}.part`;
        writing = { target, half, handle: await open(half, 'wx', 0o600) };
        return { type: 'opened' as const };
      });
    },
    addToBackup: async (bytes) => {
      const now = writing;
      if (now === null) return notOpen();
      return orRefused(async () => {
        await now.handle.writeFile(bytes);
        return null;
      });
    },
    endBackup: async (isWhole) => {
      const now = writing;
      turn += 1;
      if (now === null) return notOpen();
      if (!isWhole) {
        await end();
        return ok({ type: 'dropped' });
      }
      return orRefused(async () => {
        await now.handle.sync();
        await now.handle.close();
        await rename(now.half, now.target);
        await syncFolder(path.dirname(now.target));
        writing = null;
        return { type: 'saved' as const };
      });
    },
  };
};

/** Where the page itself offers the file as a download: nothing of it comes here. */
export const backupAsDownload: BackupWriter = {
  beginBackup: async () => ok({ type: 'download' }),
  addToBackup: async () => notOpen(),
  endBackup: async () => notOpen(),
};
