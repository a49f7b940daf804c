import { readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { z } from 'zod';

/** A database as an earlier Doorwijzer left it: rows as they lay on disk, frozen in a file. */
export const fixtureFile = (schemaVersion: number): URL =>
  new URL(`../fixtures/schema-${schemaVersion}.jsonl`, import.meta.url);

/** The first line: how the tables were made, how to get in, and what has to be there. */
export const fixtureHeadSchema = z.object({
  schemaVersion: z.int(),
  nativeVersion: z.int(),
  /** Table -> the path of its key, as IndexedDB has it. */
  stores: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  member: z.string(),
  passphrase: z.string(),
  recoveryKey: z.string(),
  outgoing: z.int(),
  expected: z.object({
    clients: z.array(z.unknown()),
    visits: z.array(z.unknown()),
    referrals: z.array(z.unknown()),
    staff: z.array(z.unknown()),
    paper: z.object({ id: z.string(), sha256: z.string() }),
    logLines: z.int(),
  }),
});
export type FixtureHead = z.infer<typeof fixtureHeadSchema>;

const bytesSchema = z.strictObject({ $base64: z.string() });

export const asLine = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? { $base64: Buffer.from(part).toString('base64') } : part,
  );

const fromLine = (line: string): unknown =>
  JSON.parse(line, (_key, part: unknown) => {
    const bytes = bytesSchema.safeParse(part);
    return bytes.success ? new Uint8Array(Buffer.from(bytes.data.$base64, 'base64')) : part;
  });

const done = (request: IDBRequest | IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const event = 'oncomplete' in request ? 'oncomplete' : 'onsuccess';
    Reflect.set(request, event, () => resolve());
    request.onerror = () => reject(request.error);
  });

/** Makes the database again, with nothing of today's code. */
export const openFixture = async (schemaVersion: number, name: string) => {
  const [first = '', ...rest] = readFileSync(fixtureFile(schemaVersion), 'utf8').trim().split('\n');
  const head = fixtureHeadSchema.parse(fromLine(first));
  const indexedDB = new IDBFactory();
  const request = indexedDB.open(name, head.nativeVersion);
  request.onupgradeneeded = () => {
    for (const [store, keyPath] of Object.entries(head.stores)) request.result.createObjectStore(store, { keyPath });
  };
  await done(request);
  const rows = z.array(z.tuple([z.string(), z.unknown()])).parse(rest.map(fromLine));
  const transaction = request.result.transaction(Object.keys(head.stores), 'readwrite');
  for (const [store, row] of rows) transaction.objectStore(store).put(row);
  await done(transaction);
  request.result.close();
  return { head, indexedDB, keyRange: IDBKeyRange };
};
