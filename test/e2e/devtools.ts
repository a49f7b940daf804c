import { createPrivateKey, sign } from 'node:crypto';
import { expect, type JSHandle, type Page } from '@playwright/test';
import { tokenHeader } from '../../src/host/launch-token.ts';
import type { HostVerb } from '../../src/host/verbs.ts';
import { joinFrame, putBackBytes, splitFrame, takeOutBytes } from '../../src/host/wire.ts';
import type { App } from '../../src/renderer/app/app-context.ts';
import type { Shell } from './desk.ts';

/** What somebody at the keyboard reaches who opens the developer tools of the window. */

interface Fiber {
  readonly memoizedProps: { readonly value?: unknown } | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

const findApp = (page: Page): Promise<JSHandle<App>> =>
  page.evaluateHandle(() => {
    const root = document.getElementById('root');
    const key = Object.keys(root ?? {}).find((name) => name.startsWith('__reactContainer$'));
    const waiting: (Fiber | null)[] = [root === null || key === undefined ? null : Reflect.get(root, key)];
    while (waiting.length > 0) {
      const fiber = waiting.pop() ?? null;
      if (fiber === null) continue;
      const value = fiber.memoizedProps?.value;
      if (typeof value === 'object' && value !== null && 'vault' in value) return value as App;
      waiting.push(fiber.sibling, fiber.child);
    }
    throw new Error('no app in the tree');
  });

/** The app of the signed-in person with its open vault, taken out of the screen's own tree. */
export const appBehindScreen = async (page: Page): Promise<JSHandle<App>> => {
  await expect(page.getByRole('button', { name: /Vergrendel/ })).toBeVisible();
  // While the tree is being drawn anew it is not in it for a moment.
  await expect(async () => (await findApp(page)).dispose()).toPass({ timeout: 10_000 });
  return findApp(page);
};

const callOverIpc = (page: Page, verb: HostVerb, json: string, base64: string): Promise<unknown> =>
  page.evaluate(
    ({ name, text, bytes }) => {
      const raw = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      const args: unknown[] = JSON.parse(text, (_key, value) =>
        typeof value === 'object' && value !== null && '$bytes' in value ? raw : value,
      );
      const bridge: Record<string, (...all: unknown[]) => Promise<unknown>> = Reflect.get(globalThis, 'doorwijzer');
      return bridge[name]?.(...args);
    },
    { name: verb, text: json, bytes: base64 },
  );

const callOverLoopback = async (page: Page, verb: HostVerb, frame: Uint8Array): Promise<unknown> => {
  const answer = await page.evaluate(
    async ({ name, header, base64 }) => {
      const body = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const token = sessionStorage.getItem('doorwijzer-launch-token') ?? '';
      const headers = { [header]: token, 'content-type': 'application/octet-stream' };
      const response = await fetch(`/host/${name}`, { method: 'POST', headers, body });
      return Array.from(new Uint8Array(await response.arrayBuffer()));
    },
    { name: verb, header: tokenHeader, base64: Buffer.from(frame).toString('base64') },
  );
  const parts = splitFrame(Uint8Array.from(answer));
  if (parts === null) throw new Error('the answer of the port is no whole frame');
  return putBackBytes(new TextDecoder().decode(parts.head), parts.tail);
};

/** Calls a verb of the port past every screen, as the page itself would. */
export const callPort = (page: Page, shell: Shell, verb: HostVerb, args: readonly unknown[]): Promise<unknown> => {
  const { json, bytes } = takeOutBytes(args);
  return shell === 'electron'
    ? callOverIpc(page, verb, json, Buffer.from(bytes).toString('base64'))
    : callOverLoopback(page, verb, joinFrame(new TextEncoder().encode(json), bytes));
};

/** Listens along while the next person signs in: their signing key passes through the page's own cryptography. */
export const listenForSigningKey = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const decrypt = SubtleCrypto.prototype.decrypt;
    SubtleCrypto.prototype.decrypt = async function (...args) {
      const plain = await decrypt.apply(this, args);
      if (plain.byteLength === 96) Reflect.set(globalThis, 'overheard', Array.from(new Uint8Array(plain)));
      return plain;
    };
  });

const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs (base64) with the key that was overheard. */
export const signerOverheard = async (page: Page): Promise<(statement: string) => string> => {
  const seen: unknown = await page.evaluate(() => Reflect.get(globalThis, 'overheard'));
  if (!Array.isArray(seen)) throw new Error('no signing key passed by');
  const der = Buffer.concat([pkcs8Head, Buffer.from(seen.slice(0, 32))]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return (statement) => sign(null, Buffer.from(statement), key).toString('base64');
};

/** All rows of one table as they lie on disk. */
export const rowsOnDisk = (page: Page, table: string): Promise<unknown[]> =>
  page.evaluate(async (name) => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name: database = '' } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(database));
      const rows = db.objectStoreNames.contains(name)
        ? await asked<unknown[]>(db.transaction(name).objectStore(name).getAll())
        : [];
      db.close();
      if (rows.length > 0) return rows;
    }
    return [];
  }, table);
