import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { AnySafeStorage } from '../../src/electron/keystore.ts';

/** Both forms of Electron's safeStorage over one keystore in memory, and what can happen to such a keystore. */
export interface MemorySafeStorage {
  /** As in Electron 45, after `docs/api/safe-storage.md`: opens also what the synchronous form sealed. */
  readonly async: AnySafeStorage;
  /** As in Electron 33: opens only what it sealed itself. */
  readonly sync: AnySafeStorage;
  readonly backend: (name: 'basic_text' | 'gnome_libsecret' | 'unknown') => void;
  /** Locked: nothing opens until it is unlocked. */
  readonly lock: (isLocked: boolean) => void;
  /** The keystore is made anew: what was sealed before never opens again. */
  readonly reset: () => void;
  /** A new key beside the old one: what was sealed before opens and asks to be sealed again. */
  readonly rotate: () => void;
  /** How often each verb was called. */
  readonly calls: Record<string, number>;
}

/** Magic bytes tell the forms apart, as the real ones have. */
const magic = { sync: Buffer.from('v11'), async: Buffer.from('a45') };

const seal = (key: Buffer, form: 'sync' | 'async', text: string): Buffer => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([magic[form], iv, cipher.getAuthTag(), sealed]);
};

const open = (key: Buffer, blob: Buffer): string => {
  const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(3, 15)).setAuthTag(blob.subarray(15, 31));
  return Buffer.concat([decipher.update(blob.subarray(31)), decipher.final()]).toString('utf8');
};

export const makeMemorySafeStorage = (): MemorySafeStorage => {
  let keys = [randomBytes(32)];
  let isLocked = false;
  let backend: 'basic_text' | 'gnome_libsecret' | 'unknown' = 'gnome_libsecret';
  const calls: Record<string, number> = {};
  const count = (verb: string): void => {
    calls[verb] = (calls[verb] ?? 0) + 1;
  };
  const newest = (): Buffer => {
    const [key] = keys;
    if (isLocked || key === undefined) throw new Error('Error while encrypting the text provided');
    return key;
  };
  const openWithAny = (blob: Buffer): { readonly result: string; readonly isOld: boolean } => {
    newest();
    for (const [place, key] of keys.entries()) {
      try {
        return { result: open(key, blob), isOld: place > 0 };
      } catch {
        // The next key.
      }
    }
    throw new Error('Error while decrypting the ciphertext provided');
  };
  const getSelectedStorageBackend = () => backend;
  return {
    sync: {
      getSelectedStorageBackend,
      isEncryptionAvailable: () => !isLocked,
      encryptString: (text) => {
        count('encryptString');
        return seal(newest(), 'sync', text);
      },
      decryptString: (blob) => {
        count('decryptString');
        if (!blob.subarray(0, 3).equals(magic.sync)) throw new Error('Error while decrypting the ciphertext provided');
        return openWithAny(blob).result;
      },
    },
    async: {
      getSelectedStorageBackend,
      isAsyncEncryptionAvailable: async () => !isLocked,
      encryptStringAsync: async (text) => {
        count('encryptStringAsync');
        return seal(newest(), 'async', text);
      },
      decryptStringAsync: async (blob) => {
        count('decryptStringAsync');
        const { result, isOld } = openWithAny(blob);
        return { result, shouldReEncrypt: isOld };
      },
    },
    backend: (name) => {
      backend = name;
    },
    lock: (locked) => {
      isLocked = locked;
    },
    reset: () => {
      keys = [randomBytes(32)];
    },
    rotate: () => {
      keys = [randomBytes(32), ...keys];
    },
    calls,
  };
};
