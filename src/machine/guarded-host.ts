import type { Result } from '../domain/result.ts';
import { ok } from '../domain/result.ts';
import type {
  AppInfo,
  Host,
  PaperJob,
  PrinterQueue,
  PrintFailure,
  PrintOutcome,
  SaveFailure,
  SaveOutcome,
} from '../host/port.ts';
import type { BackupWriter } from './backup-writer.ts';
import type { DeviceSecretStore } from './device-secrets.ts';
import type { PaperCheck } from './release-check.ts';
import type { SafetyStore } from './safety-store.ts';
import type { ServerVerbs } from './server-link.ts';
import type { TrustedOffices } from './trusted-offices.ts';

/** What a shell brings; none of it is reached by a paper that may not leave, nor keeps its bytes after it answered. */
export interface HostParts {
  readonly appInfo: () => Promise<AppInfo>;
  readonly queues: () => Promise<readonly PrinterQueue[]>;
  readonly print: (job: PaperJob, queue: string | null) => Promise<Result<PrintOutcome, PrintFailure>>;
  readonly save: (job: PaperJob) => Promise<Result<SaveOutcome, SaveFailure>>;
  readonly saveExport: Host['saveExport'];
  readonly checkPaper: PaperCheck;
  readonly trustedOffices: TrustedOffices;
  readonly readDisk: Host['readDisk'];
  readonly safetyFiles: SafetyStore;
  readonly backupWriter: BackupWriter;
  readonly deviceSecrets: DeviceSecretStore;
  readonly removeOffice: Host['removeOffice'];
  readonly server: ServerVerbs;
}

/** The port as both shells serve it: every paper passes the release check before it is printed or saved. */
export const makeGuardedHost = (parts: HostParts): Host => ({
  appInfo: async () => ok(await parts.appInfo()),
  listPrinters: async () => ok(await parts.queues()),
  printPaper: async (job, queue) => {
    const allowed = await parts.checkPaper(job);
    return allowed.ok ? parts.print(job, queue) : allowed;
  },
  savePaper: async (job) => {
    const allowed = await parts.checkPaper(job);
    return allowed.ok ? parts.save(job) : allowed;
  },
  saveExport: (fileName, bytes) => parts.saveExport(fileName, bytes),
  trustOffice: (officeId, officeKey) => parts.trustedOffices.trust(officeId, officeKey),
  readDisk: parts.readDisk,
  ...parts.safetyFiles,
  ...parts.backupWriter,
  ...parts.deviceSecrets,
  removeOffice: parts.removeOffice,
  ...parts.server,
});
