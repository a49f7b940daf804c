import { metaKeys, schemaVersion } from './rows.ts';

/** What is on disk, seen without changing anything. */
export type StoredVersion = 'absent' | 'readable' | 'tooNew' | 'damaged';

/** Dexie keeps ten native versions per version of ours. */
const highestNativeVersion = schemaVersion * 10 + 9;

const metaOf = (db: IDBDatabase, key: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    if (!db.objectStoreNames.contains('meta')) {
      resolve(undefined);
      return;
    }
    const request = db.transaction('meta', 'readonly').objectStore('meta').get(key);
    request.onsuccess = () => resolve(request.result?.v);
    request.onerror = () => reject(request.error);
  });

/** Opens what is there in the version it has; a database that does not exist is not made. */
const openAsItIs = (name: string, factory: IDBFactory): Promise<IDBDatabase | null> =>
  new Promise((resolve, reject) => {
    let isNew = false;
    const request = factory.open(name);
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (isNew ? resolve(null) : reject(request.error));
  });

/**
 * Looks before Dexie does: Dexie opens a database of a newer app without a word. Nothing is written or upgraded here.
 */
export const storedVersion = async (name: string, factory: IDBFactory): Promise<StoredVersion> => {
  let db: IDBDatabase | null = null;
  try {
    db = await openAsItIs(name, factory);
    if (db === null) return 'absent';
    if (db.version > highestNativeVersion) return 'tooNew';
    const version = await metaOf(db, metaKeys.schemaVersion);
    if (typeof version === 'number' && version > schemaVersion) return 'tooNew';
    return (await metaOf(db, metaKeys.office)) === undefined ? 'absent' : 'readable';
  } catch {
    return 'damaged';
  } finally {
    db?.close();
  }
};
