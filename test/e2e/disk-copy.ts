import type { Page } from '@playwright/test';
import { openDatabase } from '../../src/store/database.ts';
import type { OfficeTable, StoredRow } from '../../src/store/stored-row.ts';
import { copyDisk, type OldCopy } from '../store/carving.ts';
import { type Laptop, newLaptop } from '../store/laptop.ts';

const tables = ['rec', 'paper', 'wrap', 'roster', 'meta', 'page'] as const;

/** Every row of the office's database as JSON, bytes as base64; past the app, as somebody who holds the disk. */
const dumpOffice = (page: Page): Promise<string> =>
  page.evaluate(async (names) => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await asked(indexedDB.open('doorwijzer'));
    const rows = await Promise.all(names.map((name) => asked(db.transaction(name).objectStore(name).getAll())));
    db.close();
    return JSON.stringify(Object.fromEntries(names.map((name, i) => [name, rows[i]])), (_key, value: unknown) => {
      if (value instanceof Uint8Array) return { $bytes: btoa(String.fromCharCode(...value)) };
      return value instanceof CryptoKey ? null : value;
    });
  }, tables);

/** The database of the app in the hands of a test: the rows as they lie there now, in a laptop without screens. */
export const takeDisk = async (page: Page): Promise<Laptop> => {
  const dump: Record<string, readonly Readonly<Record<string, unknown>>[]> = JSON.parse(
    await dumpOffice(page),
    (_key, value: unknown) =>
      typeof value === 'object' && value !== null && '$bytes' in value
        ? new Uint8Array(Buffer.from(String(value.$bytes), 'base64'))
        : value,
  );
  const laptop = newLaptop();
  const db = openDatabase(laptop.deps.databaseName, laptop.deps);
  for (const table of tables) await db.putBack(table, dump[table] ?? []);
  db.close();
  return laptop;
};

/** The same, as an old copy that somebody kept. */
export const takeCopy = async (page: Page): Promise<OldCopy> => copyDisk(await takeDisk(page));

/** The sealed rows and wraps of a backup file, without asking anybody. */
export const copyOfRows = (rows: readonly StoredRow[]): OldCopy => {
  const of = (wanted: OfficeTable) => rows.filter(({ table }) => table === wanted).map(({ row }) => row);
  return {
    rows: [
      ...of('rec').map((row) => ({ ...row, table: row['t'] })),
      ...of('paper').map((row) => ({ ...row, table: 'paper' })),
    ] as unknown as OldCopy['rows'],
    wraps: of('wrap') as unknown as OldCopy['wraps'],
  };
};
