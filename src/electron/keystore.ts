import type { SafeStorage } from 'electron';
import type { Keystore } from '../machine/device-secrets.ts';

type AsyncVerbs = 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync';
type SyncVerbs = 'isEncryptionAvailable' | 'encryptString' | 'decryptString';
type WithAsync = Pick<SafeStorage, AsyncVerbs>;
type WithSync = Pick<SafeStorage, SyncVerbs>;
type Backend = Pick<SafeStorage, 'getSelectedStorageBackend'>;

/** Electron's safeStorage in one of its forms: older ones lack the asynchronous verbs, later ones the synchronous. */
export type AnySafeStorage = Backend & (WithAsync | WithSync);

const hasAsync = (storage: AnySafeStorage): storage is Backend & WithAsync =>
  'encryptStringAsync' in storage && typeof storage.encryptStringAsync === 'function';

/** On Linux Electron falls back to a password that stands in its own source: that is no keystore. */
const isReal = (storage: Backend, platform: NodeJS.Platform): boolean =>
  platform !== 'linux' || !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend());

/** The keystore of the system, through the asynchronous verbs where this Electron has them. */
export const openKeystore = (storage: AnySafeStorage, platform: NodeJS.Platform): Keystore => {
  if (hasAsync(storage))
    return {
      isOpen: async () => isReal(storage, platform) && (await storage.isAsyncEncryptionAvailable()),
      seal: async (text) => ({ by: 'async', blob: await storage.encryptStringAsync(text) }),
      open: async ({ by, blob }) => {
        const { result, shouldReEncrypt } = await storage.decryptStringAsync(Buffer.from(blob));
        return { text: result, isOutdated: shouldReEncrypt || by === 'sync' };
      },
    };
  return {
    isOpen: async () => isReal(storage, platform) && storage.isEncryptionAvailable(),
    seal: async (text) => ({ by: 'sync', blob: storage.encryptString(text) }),
    open: async ({ by, blob }) => {
      if (by === 'async') throw new Error('sealed by a newer Electron');
      return { text: storage.decryptString(Buffer.from(blob)), isOutdated: false };
    },
  };
};
