import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own in memory, mounted on a folder; what was there before is hidden until `unmount`. */
export interface SmallDisk {
  readonly freeBytes: () => number;
  /** Larger or smaller, at once; never smaller than what is on it. */
  readonly resize: (megabytes: number) => void;
  /** Leaves nothing free: the disk becomes as large as what is on it, and a file takes the rest to the last byte. */
  readonly fill: () => void;
  /** Takes that file away and gives room again. */
  readonly free: (megabytes: number) => void;
  readonly setReadOnly: (isReadOnly: boolean) => void;
  readonly unmount: () => void;
}

const run = (command: string, args: readonly string[]): void => {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr.trim()}`);
};

export const mountSmallDisk = (folder: string, megabytes: number): SmallDisk => {
  run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'doorwijzer-test', folder]);
  const filler = join(folder, 'filler');
  const remount = (options: string) => run('mount', ['-o', `remount,${options}`, folder]);
  const sizes = () => statfsSync(folder);
  const takeTheRest = (): void => {
    const file = openSync(filler, 'a');
    const full = new Uint8Array(64 * 1024);
    let size = full.length;
    try {
      while (size > 0) {
        try {
          writeSync(file, full, 0, size);
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
          size = Math.floor(size / 2);
        }
      }
    } finally {
      closeSync(file);
    }
  };
  return {
    freeBytes: () => sizes().bavail * sizes().bsize,
    resize: (next) => remount(`size=${next}m`),
    fill: () => {
      const { blocks, bfree, bsize } = sizes();
      remount(`size=${Math.ceil(((blocks - bfree) * bsize) / 1024) + 64}k`);
      takeTheRest();
    },
    free: (next) => {
      remount(`size=${next}m`);
      rmSync(filler, { force: true });
    },
    setReadOnly: (isReadOnly) => remount(isReadOnly ? 'ro' : 'rw'),
    // Lazily: a process of the engine that is still ending must not keep it.
    unmount: () => run('umount', ['-l', folder]),
  };
};

/** Why this machine mounts nothing; null where it does. */
export const whyNoSmallDisk = (): string | null => {
  if (process.getuid?.() !== 0) return 'left out: a disk that is small, full or read-only (mounting needs root)';
  const folder = mkdtempSync(join(tmpdir(), 'doorwijzer-mount-'));
  try {
    mountSmallDisk(folder, 1).unmount();
    return null;
  } catch {
    return 'left out: a disk that is small, full or read-only (this machine mounts nothing)';
  } finally {
    rmdirSync(folder);
  }
};
