import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect } from 'vitest';
import { err } from '../../src/domain/result.ts';
import { openServerFile } from '../../src/machine/server-file.ts';
import { openServerLink } from '../../src/machine/server-link.ts';
import { joinAgain } from '../../src/renderer/pages/settings/join-again.ts';
import type { OpenVault } from '../../src/store/vault.ts';
import type { VaultDeps } from '../../src/store/vault-deps.ts';
import { startSync } from '../../src/sync/engine.ts';
import { type Engine, engines } from '../server/engines.ts';
import { type RunningServer, startServer } from '../server/office.ts';
import { newLaptop, passphrase, unlock } from '../store/laptop.ts';

export const done = { ok: true, value: null };

/** A laptop with the real way to a server beside it, which keeps its access in a folder. */
export const withLink = (extra: Partial<VaultDeps> = {}) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-linked-'));
  const { verbs, close } = openServerLink({
    file: openServerFile(profile, null, randomUUID),
    fetch,
    random: () => 0.5,
  });
  const linked = {
    laptop: newLaptop({ indexedDB: new IDBFactory(), ...extra }),
    /** What is sent gets there; no answer comes back. */
    isMute: false,
    host: {
      ...verbs,
      exchange: async (request: Parameters<typeof verbs.exchange>[0]) => {
        const answer = await verbs.exchange(request);
        return linked.isMute && request.path.endsWith('push') ? err({ type: 'unreachable' } as const) : answer;
      },
    },
    end: () => {
      close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
  return linked;
};
export type Linked = ReturnType<typeof withLink>;

/** For each test a real server, and on it a place for one office that has not begun. */
export const serverForEach = () => {
  let engine: Engine;
  let server: RunningServer;
  beforeEach(async () => {
    const [sqlite] = engines;
    if (sqlite === undefined) throw new Error('no engine');
    engine = await sqlite.start();
    server = await startServer(engine);
  });
  afterEach(async () => {
    await server.close();
    await engine.stop();
  });
  /** With a code of the operator. */
  const join = async ({ host }: Linked, vault: OpenVault, office = 'linked'): Promise<void> => {
    const typed = { address: server.address, code: await server.invitation(office) };
    expect(await joinAgain({ host, vault, newId: randomUUID }, null, typed)).toEqual(done);
  };
  return { join, server: () => server };
};

/** From now on it can exchange; it does so when it is told. */
export const link = ({ host }: Linked, vault: OpenVault) =>
  startSync({ vault, exchange: host.exchange, later: () => () => undefined, random: () => 0.5 });

/** Everything of one laptop goes to the other on a stick. */
export const carry = async (from: OpenVault, to: OpenVault): Promise<void> => {
  const pieces: Uint8Array[] = [];
  const put = async (bytes: Uint8Array) => pieces.push(bytes) > 0;
  expect((await from.courier.write('all', put, () => undefined)).ok).toBe(true);
  const read = await to.courier.read(new Blob([new Uint8Array(Buffer.concat(pieces))]), () => undefined);
  expect(read.ok).toBe(true);
};

/** The office comes to an empty laptop with a file, and the administrator signs in there. */
export const admitByFile = async (vault: OpenVault, { laptop }: Linked): Promise<OpenVault> => {
  const pieces: Uint8Array[] = [];
  const put = async (bytes: Uint8Array) => pieces.push(bytes) > 0;
  const one = { device: 'balie-twee', name: 'Balie 2', here: null };
  const made = await vault.laptops.admitByFile(one, passphrase, put, () => undefined);
  if (!made.ok) throw new Error(made.error.type);
  const file = new Blob([new Uint8Array(Buffer.concat(pieces))]);
  expect((await laptop.closed.joinByFile(made.value.shown, file, () => undefined)).ok).toBe(true);
  return unlock(laptop, vault.me.id);
};

/** What lies aside, and why. */
export const reasons = async (vault: OpenVault): Promise<readonly string[]> =>
  (await vault.setAside()).map(({ table, reason }) => `${table} ${reason}`);
