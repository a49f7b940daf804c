import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { err, ok, type Result } from '../domain/result.ts';

/** Writes beside the target and renames: a full disk or a stopped command leaves no half file, and keeps the old one. */
export const writeWhole = (path: string, bytes: Uint8Array): Result<null, string> => {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, bytes, { flag: 'wx', mode: 0o600 });
    renameSync(beside, path);
    return ok(null);
  } catch {
    rmSync(beside, { force: true });
    return err('De brief kan daar niet geschreven worden. Kies een andere map of bestandsnaam.');
  }
};
