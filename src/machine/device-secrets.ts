import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../domain/result.ts';
import type { CannotWrite, Host } from '../host/port.ts';
import { diskCode } from './disk-code.ts';
import { writeFileWhole } from './write-file.ts';

/** A text as the keystore sealed it, and with which of its ways. */
export interface SealedText {
  readonly by: 'sync' | 'async';
  readonly blob: Uint8Array;
}

/** The keystore of the system as a shell reaches it. */
export interface Keystore {
  /** Whether there is a real one and it answers now. */
  readonly isOpen: () => Promise<boolean>;
  readonly seal: (text: string) => Promise<SealedText>;
  /** Rejects what it cannot open. `isOutdated`: it wants to seal it anew. */
  readonly open: (sealed: SealedText) => Promise<{ readonly text: string; readonly isOutdated: boolean }>;
}

export type DeviceSecretStore = Pick<Host, 'readDeviceSecrets' | 'writeDeviceSecret'>;

/** For a shell that reaches no keystore. */
export const noDeviceSecrets: DeviceSecretStore = {
  readDeviceSecrets: async () => ok({ type: 'none' }),
  writeDeviceSecret: async () => err({ type: 'noKeystore' }),
};

const entrySchema = z.strictObject({ by: z.enum(['sync', 'async']), blob: z.base64() });
const fileSchema = z.strictObject({ version: z.literal(1), secrets: z.array(entrySchema) });
type Entry = z.infer<typeof entrySchema>;

/** 32 bytes; what a keystore opens with another key of its own is anything else. */
const secretIn = (text: string): Uint8Array | null =>
  /^[A-Za-z0-9+/]{43}=$/.test(text) ? new Uint8Array(Buffer.from(text, 'base64')) : null;

/** Of a buffer of its own: Node shares the memory of small ones. */
const joined = (secrets: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(secrets));

const entryOf = ({ by, blob }: SealedText): Entry => ({ by, blob: Buffer.from(blob).toString('base64') });

/**
 * Empty where nothing was kept. Throws for a file that does not read, is damaged or of a newer app: what it holds may open
 * again elsewhere, and is never written over.
 */
const readEntries = async (file: string): Promise<readonly Entry[]> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (diskCode(error) === 'ENOENT') return null;
    throw error;
  });
  return text === null ? [] : fileSchema.parse(JSON.parse(text)).secrets;
};

interface OpenedEntry {
  /** As it lies on disk from now on: sealed anew where the keystore wanted that. */
  readonly entry: Entry;
  readonly secret: Uint8Array | null;
}

const openEntry = async (keystore: Keystore, entry: Entry): Promise<OpenedEntry> => {
  try {
    const { text, isOutdated } = await keystore.open({ by: entry.by, blob: Buffer.from(entry.blob, 'base64') });
    const secret = secretIn(text);
    return { entry: isOutdated && secret !== null ? entryOf(await keystore.seal(text)) : entry, secret };
  } catch {
    return { entry, secret: null };
  }
};

/**
 * Keeps them in `device-secrets.json` (mode 0600) of the profile folder, sealed by the keystore, newest first. One that does
 * not open any more stays: a keystore that comes back opens it again.
 */
export const openDeviceSecrets = (
  profileFolder: string,
  keystore: Keystore,
  newId: () => string,
): DeviceSecretStore => {
  const file = path.join(profileFolder, 'device-secrets.json');
  const keep = async (secrets: readonly Entry[]): Promise<Result<null, CannotWrite>> => {
    try {
      await mkdir(profileFolder, { recursive: true, mode: 0o700 });
      await writeFileWhole(file, `${JSON.stringify({ version: 1, secrets }, null, 2)}\n`, newId());
      return ok(null);
    } catch (error) {
      return err({ type: 'cannotWrite', message: diskCode(error) });
    }
  };

  /** What is kept, opened; a keystore that has nothing of ours and does not answer is none. */
  const openAll = async (): Promise<readonly OpenedEntry[] | 'none' | 'closed'> => {
    const entries = await readEntries(file).catch(() => null);
    if (entries === null) return 'closed';
    // One that breaks is one that does not answer: whoever needs no second factor must still come in.
    if (!(await keystore.isOpen().catch(() => false))) return entries.length === 0 ? 'none' : 'closed';
    const opened = await Promise.all(entries.map((entry) => openEntry(keystore, entry)));
    const isSealedAnew = opened.some(({ entry }, place) => entry !== entries[place]);
    // Where the disk refuses, the former ones are still there.
    if (isSealedAnew) await keep(opened.map(({ entry }) => entry));
    return opened;
  };

  const read: DeviceSecretStore['readDeviceSecrets'] = async () => {
    const opened = await openAll();
    if (opened === 'closed') return err({ type: 'keystoreClosed' });
    if (opened === 'none') return ok({ type: 'none' });
    return ok({ type: 'kept', secrets: joined(opened.flatMap(({ secret }) => secret ?? [])) });
  };

  const write: DeviceSecretStore['writeDeviceSecret'] = async (secret) => {
    const opened = await openAll();
    if (opened === 'closed') return err({ type: 'keystoreClosed' });
    if (opened === 'none') return err({ type: 'noKeystore' });
    if (opened.some((one) => one.secret !== null)) return err({ type: 'alreadyKept' });
    const sealed = await keystore.seal(Buffer.from(secret).toString('base64')).catch(() => null);
    if (sealed === null) return err({ type: 'keystoreClosed' });
    return keep([entryOf(sealed), ...opened.map(({ entry }) => entry)]);
  };

  // One after the other: two windows that keep a first secret at the same moment must end with the same one.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return { readDeviceSecrets: () => inTurn(read), writeDeviceSecret: (secret) => inTurn(() => write(secret)) };
};
