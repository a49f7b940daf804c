import { mkdir, open, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { err, ok } from '../domain/result.ts';
import type { Host } from '../host/port.ts';
import { diskCode } from './disk-code.ts';

/** Full, or too many files open just then: the folder itself takes writes. */
const passing: readonly string[] = ['ENOSPC', 'EMFILE', 'ENFILE'];

/** Found out by doing: what `access` says does not hold for the administrator of the machine, nor on Windows. */
const takesWrites = async (folder: string, name: string): Promise<boolean> => {
  const probe = path.join(folder, `disk-${name}.probe`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(probe, 'wx', 0o600);
    await file.close();
    await rm(probe);
    return true;
  } catch (error) {
    return passing.includes(diskCode(error));
  }
};

/** Looks at the disk that the profile folder is on. */
export const openDiskReader =
  (profileFolder: string, newId: () => string): Host['readDisk'] =>
  async () => {
    if (!(await takesWrites(profileFolder, newId()))) return ok({ freeBytes: 0, takesWrites: false });
    try {
      const { bavail, bsize } = await statfs(profileFolder);
      return ok({ freeBytes: bavail * bsize, takesWrites: true });
    } catch {
      return err({ type: 'unknown' });
    }
  };
