import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openKeystore } from '../../src/electron/keystore.ts';
import type { Host, PaperJob } from '../../src/host/port.ts';
import { backupAsDownload, openBackupWriter } from '../../src/machine/backup-writer.ts';
import { noDeviceSecrets, openDeviceSecrets } from '../../src/machine/device-secrets.ts';
import { openDiskReader } from '../../src/machine/disk-reader.ts';
import { makeGuardedHost } from '../../src/machine/guarded-host.ts';
import { makePaperCheck } from '../../src/machine/release-check.ts';
import { createRemoveOffice } from '../../src/machine/remove-office.ts';
import { openSafetyStore } from '../../src/machine/safety-store.ts';
import { openServerFile } from '../../src/machine/server-file.ts';
import { openServerLink } from '../../src/machine/server-link.ts';
import { openTrustedOffices } from '../../src/machine/trusted-offices.ts';
import { makeMemorySafeStorage } from '../keystore/memory-safe-storage.ts';

export interface RecordedHost {
  readonly host: Host;
  readonly profile: string;
  /** What got past the release check, in order. */
  readonly left: PaperJob[];
  /** What was saved as data, in order. */
  readonly exports: Buffer[];
  readonly remove: () => void;
}

/** The real services on a folder of their own; only printer and dialog are replaced, by a list of what reached them. */
export const makeRecordedHost = (saving: 'dialog' | 'download'): RecordedHost => {
  const profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-contract-'));
  const trustedOffices = openTrustedOffices(profile, randomUUID);
  const left: PaperJob[] = [];
  // The bytes are the shell's while the call lasts; some overwrite them afterwards.
  const record = (job: PaperJob) => left.push({ ...job, bytes: new Uint8Array(job.bytes) });
  const exports: Buffer[] = [];
  const keystore = saving === 'dialog' ? openKeystore(makeMemorySafeStorage().async, 'win32') : null;
  const link = openServerLink({ file: openServerFile(profile, keystore, randomUUID), fetch, random: Math.random });
  const host = makeGuardedHost({
    appInfo: async () => ({ version: '0.0.1', printing: 'queue', saving, tellsAway: [] }),
    queues: async () => [{ name: 'Balie', isDefault: true }],
    print: async (job) => {
      record(job);
      return { ok: true, value: { type: 'queued' } };
    },
    save: async (job) => {
      record(job);
      return { ok: true, value: { type: saving === 'dialog' ? 'saved' : 'downloaded' } };
    },
    saveExport: async (_fileName, bytes) => {
      exports.push(Buffer.from(bytes));
      return { ok: true, value: { type: saving === 'dialog' ? 'saved' : 'downloaded' } };
    },
    checkPaper: makePaperCheck(trustedOffices.keyOf),
    trustedOffices,
    readDisk: openDiskReader(profile, randomUUID),
    safetyFiles: openSafetyStore(profile, randomUUID),
    removeOffice: createRemoveOffice(profile),
    backupWriter:
      saving === 'dialog'
        ? openBackupWriter(async (fileName) => path.join(profile, fileName), randomUUID)
        : backupAsDownload,
    deviceSecrets: keystore === null ? noDeviceSecrets : openDeviceSecrets(profile, keystore, randomUUID),
    server: link.verbs,
  });
  const remove = (): void => {
    link.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { host, profile, left, exports, remove };
};
