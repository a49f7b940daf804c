import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { tokenFragment } from '../host/launch-token.ts';
import type { Host } from '../host/port.ts';
import { backupAsDownload } from '../machine/backup-writer.ts';
import { noDeviceSecrets } from '../machine/device-secrets.ts';
import { openDiskReader } from '../machine/disk-reader.ts';
import { makeGuardedHost } from '../machine/guarded-host.ts';
import { createLpSpool, noSpool } from '../machine/print-spool.ts';
import { makePaperCheck } from '../machine/release-check.ts';
import { createRemoveOffice } from '../machine/remove-office.ts';
import { openSafetyStore } from '../machine/safety-store.ts';
import { openServerFile } from '../machine/server-file.ts';
import { openServerLink, type ServerVerbs } from '../machine/server-link.ts';
import { openTrustedOffices } from '../machine/trusted-offices.ts';
import { hasCode } from './error-code.ts';
import { forgetSecret, keepSecret, newSecret, tokenOf } from './launch-secret.ts';
import { createLoopbackServer, loopbackAddress } from './loopback-server.ts';

/** The port is part of the page's origin: another one would seem to have lost every file. */
export const fixedPort = 4310;

export interface LoopbackOptions {
  readonly port: number;
  /** Folder for the trusted office keys and the secret of this launch. */
  readonly profile: string;
  /** Folder of the built page. */
  readonly bundle: string;
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Loopback {
  /** What to open: the token is in the fragment. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  readonly close: () => Promise<void>;
}

const isWindows = process.platform === 'win32';

const makeHost = ({ profile, version, env }: LoopbackOptions, server: ServerVerbs): Host => {
  const newId = (): string => randomUUID();
  const trustedOffices = openTrustedOffices(profile, newId);
  const spool = isWindows ? noSpool : createLpSpool(env);
  return makeGuardedHost({
    appInfo: async () => {
      const printing = (await spool.queues()).length > 0 ? 'queue' : 'none';
      // A page in a browser hears nothing of sleep or of the lock screen; its own clock locks it.
      return { version, printing, saving: 'download', tellsAway: [] };
    },
    queues: spool.queues,
    print: spool.print,
    // The release was checked here; the page then offers the bytes itself.
    save: async () => ({ ok: true, value: { type: 'downloaded' } }),
    // Only whether this launch may is answered here; the page has the bytes.
    saveExport: async () => ({ ok: true, value: { type: 'downloaded' } }),
    checkPaper: makePaperCheck(trustedOffices.keyOf),
    trustedOffices,
    readDisk: openDiskReader(profile, newId),
    safetyFiles: openSafetyStore(profile, newId),
    removeOffice: createRemoveOffice(profile),
    backupWriter: backupAsDownload,
    deviceSecrets: noDeviceSecrets,
    server,
  });
};

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, loopbackAddress);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
};

export const pageAddress = (port: number, token: string): string =>
  `http://${loopbackAddress}:${port}/${tokenFragment(token)}`;

/** Starts the loopback server. Rejects with code EADDRINUSE when the port is taken. `port: 0` takes a free one (tests). */
export const startLoopback = async (options: LoopbackOptions): Promise<Loopback> => {
  const secret = newSecret();
  const file = openServerFile(options.profile, null, () => randomUUID());
  const link = openServerLink({ file, fetch, random: Math.random });
  const server = createLoopbackServer({ bundle: options.bundle, host: makeHost(options, link.verbs), secret });
  const port = await listen(server, options.port);
  try {
    keepSecret(options.profile, port, secret);
  } catch (error) {
    // On a full disk a second start does not find this one; the page opens all the same and says what to do.
    if (!hasCode(error, 'ENOSPC')) {
      server.close();
      throw error;
    }
  }
  const token = tokenOf(secret);
  const close = async (): Promise<void> => {
    forgetSecret(options.profile, port, secret);
    link.close();
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { address: pageAddress(port, token), port, token, close };
};
