import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openKeystore } from '../../src/electron/keystore.ts';
import { type DeviceSecretStore, openDeviceSecrets } from '../../src/machine/device-secrets.ts';
import { type MemorySafeStorage, makeMemorySafeStorage } from './memory-safe-storage.ts';

export interface LaptopKeystore {
  readonly verbs: DeviceSecretStore;
  readonly storage: MemorySafeStorage;
  /** How many secrets lie in the profile, whether they open or not. */
  readonly kept: () => number;
  readonly profile: string;
}

/** The real file and adapter over a keystore in memory, in a folder that goes when the test ends. `none`: no real keystore. */
export const makeKeystore = (backend: 'none' | 'gnome' = 'gnome'): LaptopKeystore => {
  const profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-keystore-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const storage = makeMemorySafeStorage();
  storage.backend(backend === 'none' ? 'basic_text' : 'gnome_libsecret');
  const file = path.join(profile, 'device-secrets.json');
  return {
    verbs: openDeviceSecrets(profile, openKeystore(storage.async, 'linux'), randomUUID),
    storage,
    kept: () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).secrets.length : 0),
    profile,
  };
};
