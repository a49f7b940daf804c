import { rm } from 'node:fs/promises';
import path from 'node:path';
import { err, ok } from '../domain/result.ts';
import type { Host } from '../host/port.ts';
import { diskCode } from './disk-code.ts';
import { syncFolder } from './sync-folder.ts';

/** What openSafetyStore, openDeviceSecrets and openTrustedOffices keep in the profile folder. */
const kept = ['safety', 'device-secrets.json', 'trusted-offices.json'];

/** A file that is being written at that moment keeps its folder for a blink; on Windows a scanner does the same. */
const thoroughly = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 };

/** Removes all that lies beside the database in the profile folder; gone from the disk when it answers. */
export const createRemoveOffice =
  (profileFolder: string): Host['removeOffice'] =>
  async () => {
    try {
      for (const name of kept) await rm(path.join(profileFolder, name), thoroughly);
      await syncFolder(profileFolder);
      return ok(null);
    } catch (error) {
      return err({ type: 'cannotWrite', message: diskCode(error) });
    }
  };
