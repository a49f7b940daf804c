import type { Page } from '@playwright/test';

/** What a bad disk, a foreign program or a newer app does to the database of this laptop, past the app. */
export type Damage =
  /** Every byte in the middle third of what is sealed in the first row of this table. */
  | { readonly type: 'garble'; readonly table: string }
  /** A row of a table that nobody here knows. */
  | { readonly type: 'strangeRow' }
  /** Written by a newer Doorwijzer. */
  | { readonly type: 'newerSchema' };

/** Does it to the office's database; false when there was nothing to damage. */
export const damage = (page: Page, kind: Damage): Promise<boolean> =>
  page.evaluate(async (what) => {
    interface Row {
      readonly t: string;
      readonly id: string;
      readonly c: Uint8Array;
    }
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const garbled = (row: Row): Row => {
      const third = Math.floor(row.c.length / 3);
      return { ...row, c: row.c.map((byte, at) => (at > third && at < 2 * third ? byte ^ 0xff : byte)) };
    };
    /** What is put where, given the rows that are there. */
    const damaged = (rows: readonly Row[]): readonly [table: string, value: unknown] | null => {
      if (what.type === 'newerSchema') return ['meta', { k: 'schemaVersion', v: 99 }];
      const row = rows.find(({ t }) => what.type === 'strangeRow' || t === what.table);
      if (row === undefined) return null;
      return ['rec', what.type === 'strangeRow' ? { ...row, t: 'recipe', id: 'soup' } : garbled(row)];
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name));
      const isOffice = db.objectStoreNames.contains('rec');
      const change = isOffice ? damaged(await asked(db.transaction('rec').objectStore('rec').getAll())) : null;
      if (change !== null) await asked(db.transaction(change[0], 'readwrite').objectStore(change[0]).put(change[1]));
      db.close();
      if (change !== null) return true;
    }
    return false;
  }, kind);

/** All that lies in the office's database, as one text. */
export const everyRow = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await asked(indexedDB.open('doorwijzer'));
    const names = [...db.objectStoreNames];
    const stores = db.transaction(names);
    const rows = await Promise.all(names.map(async (name) => [name, await asked(stores.objectStore(name).getAll())]));
    const { version } = db;
    db.close();
    return JSON.stringify([version, rows]);
  });

/** Takes the last line out of the log of this laptop. */
export const cutLog = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await asked(indexedDB.open('doorwijzer'));
    const keys = await asked(db.transaction('rec').objectStore('rec').getAllKeys());
    const last = keys.findLast((key) => Array.isArray(key) && key[0] === 'audit');
    if (last === undefined) throw new Error('no line to take out');
    await asked(db.transaction('rec', 'readwrite').objectStore('rec').delete(last));
    db.close();
  });
