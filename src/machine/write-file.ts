import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './sync-folder.ts';

/**
 * Writes all of it or nothing: a new file beside the target (mode 0600), flushed to the disk, then renamed over it.
 * `suffix` makes the name of the new file unique. Throws what the disk throws; the half file is then gone.
 */
export const writeFileWhole = async (target: string, bytes: Uint8Array | string, suffix: string): Promise<void> => {
  const half = `${target}.${suffix}.part`;
  try {
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, target);
    await syncFolder(path.dirname(target));
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
};
