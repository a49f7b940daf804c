import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app, type BrowserWindow, ipcMain, net, powerMonitor, safeStorage, session } from 'electron';
import { openBackupWriter } from '../machine/backup-writer.ts';
import { openDeviceSecrets } from '../machine/device-secrets.ts';
import { openDiskReader } from '../machine/disk-reader.ts';
import { makeGuardedHost } from '../machine/guarded-host.ts';
import { makePaperCheck } from '../machine/release-check.ts';
import { createRemoveOffice } from '../machine/remove-office.ts';
import { openSafetyStore } from '../machine/safety-store.ts';
import { openServerFile } from '../machine/server-file.ts';
import { openServerLink } from '../machine/server-link.ts';
import { openTrustedOffices } from '../machine/trusted-offices.ts';
import { registerAppScheme, serveAppProtocol } from './app-protocol.ts';
import { awayReasonsOf, tellWhenAway } from './away-events.ts';
import { serveHostOverIpc, tellOverIpc } from './host-ipc.ts';
import { openKeystore } from './keystore.ts';
import { bringToFront, openMainWindow, setUpMenu } from './main-window.ts';
import { createPrintJobs } from './print-jobs.ts';
import { choosePrinting } from './printing.ts';
import { chooseThroughDialog, saveThroughDialog } from './save-through-dialog.ts';
import { denyDownloads } from './security/deny-downloads.ts';
import { denyNavigation } from './security/deny-navigation.ts';
import { denyNewWindows } from './security/deny-new-windows.ts';
import { denyOutsideRequests } from './security/deny-outside-requests.ts';
import { denyPermissions } from './security/deny-permissions.ts';
import { denyWebviews } from './security/deny-webviews.ts';
import { leaveNoTraces } from './security/leave-no-traces.ts';
import { sandboxEverything } from './security/sandbox-everything.ts';
import { isOnlyInstance } from './security/single-instance.ts';

/** Put here by the build: the address of Vite while developing, else undefined. */
declare const MAIN_WINDOW_VITE_DEV_SERVER_URL: string | undefined;

const newId = (): string => randomUUID();
const built = (...parts: readonly string[]): string => path.join(__dirname, ...parts);
let mainWindow: BrowserWindow | null = null;

const serveHost = (window: () => BrowserWindow, printJobs: ReturnType<typeof createPrintJobs>): void => {
  const printing = choosePrinting(app, process.platform, printJobs);
  const profile = app.getPath('userData');
  const keystore = openKeystore(safeStorage, process.platform);
  const trustedOffices = openTrustedOffices(profile, newId);
  const server = openServerLink({
    file: openServerFile(profile, keystore, newId),
    fetch: (url, init) => net.fetch(url, init),
    random: Math.random,
  });
  const saveFile = saveThroughDialog(window, newId);
  const host = makeGuardedHost({
    appInfo: async () => ({
      version: app.getVersion(),
      printing: await printing.capability(),
      saving: 'dialog',
      tellsAway: awayReasonsOf(process.platform),
    }),
    queues: printing.queues,
    print: printing.print,
    save: ({ fileName, bytes }) => saveFile(fileName, bytes),
    saveExport: saveFile,
    checkPaper: makePaperCheck(trustedOffices.keyOf),
    trustedOffices,
    readDisk: openDiskReader(profile, newId),
    safetyFiles: openSafetyStore(profile, newId),
    removeOffice: createRemoveOffice(profile),
    backupWriter: openBackupWriter((fileName) => chooseThroughDialog(window(), fileName), newId),
    deviceSecrets: openDeviceSecrets(profile, keystore, newId),
    server: server.verbs,
  });
  serveHostOverIpc(ipcMain, host);
};

const onReady = (): void => {
  const printJobs = createPrintJobs(newId);
  const devServer = MAIN_WINDOW_VITE_DEV_SERVER_URL ?? null;
  denyPermissions(session.defaultSession);
  // The page of a running Vite talks to its own websocket; a build talks to nobody.
  if (devServer === null) denyOutsideRequests(session.defaultSession);
  denyDownloads(session.defaultSession);
  serveAppProtocol({ bundle: built('../renderer/main_window'), devServer, printJobs });
  setUpMenu(process.platform);
  const window = openMainWindow(built('preload.cjs'), !app.isPackaged);
  mainWindow = window;
  serveHost(() => window, printJobs);
  tellWhenAway(powerMonitor, (event) => tellOverIpc(window, event));
};

registerAppScheme();
leaveNoTraces(app);
sandboxEverything(app);
denyNavigation(app);
denyNewWindows(app);
denyWebviews(app);
app.on('window-all-closed', () => app.quit());
if (isOnlyInstance(app, () => bringToFront(mainWindow))) app.once('ready', onReady);
else app.quit();
