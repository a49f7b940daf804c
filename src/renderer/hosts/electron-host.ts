import { channels } from '../../host/channels.ts';
import type { Host } from '../../host/port.ts';
import type { HostBridge } from './host-bridge.ts';

/** The port over IPC. Refusals of the gate (foreign frame, wrong arguments) reject: they are bugs, not outcomes. */
export const makeElectronHost = (bridge: HostBridge): Host => ({
  appInfo: async () => channels.appInfo.result.parse(await bridge.appInfo()),
  listPrinters: async () => channels.listPrinters.result.parse(await bridge.listPrinters()),
  printPaper: async (job, queue) => channels.printPaper.result.parse(await bridge.printPaper(job, queue)),
  savePaper: async (job) => channels.savePaper.result.parse(await bridge.savePaper(job)),
  saveExport: async (fileName, bytes) => channels.saveExport.result.parse(await bridge.saveExport(fileName, bytes)),
  trustOffice: async (officeId, officeKey) =>
    channels.trustOffice.result.parse(await bridge.trustOffice(officeId, officeKey)),
  readDisk: async () => channels.readDisk.result.parse(await bridge.readDisk()),
  readSafetyFiles: async () => channels.readSafetyFiles.result.parse(await bridge.readSafetyFiles()),
  writeSentinel: async (sentinel) => channels.writeSentinel.result.parse(await bridge.writeSentinel(sentinel)),
  appendJournal: async (officeId, bytes) =>
    channels.appendJournal.result.parse(await bridge.appendJournal(officeId, bytes)),
  rewriteJournal: async (officeId, step, bytes) =>
    channels.rewriteJournal.result.parse(await bridge.rewriteJournal(officeId, step, bytes)),
  beginBackup: async (fileName) => channels.beginBackup.result.parse(await bridge.beginBackup(fileName)),
  addToBackup: async (bytes) => channels.addToBackup.result.parse(await bridge.addToBackup(bytes)),
  endBackup: async (isWhole) => channels.endBackup.result.parse(await bridge.endBackup(isWhole)),
  readDeviceSecrets: async () => channels.readDeviceSecrets.result.parse(await bridge.readDeviceSecrets()),
  writeDeviceSecret: async (secret) => channels.writeDeviceSecret.result.parse(await bridge.writeDeviceSecret(secret)),
  removeOffice: async () => channels.removeOffice.result.parse(await bridge.removeOffice()),
  readServer: async () => channels.readServer.result.parse(await bridge.readServer()),
  joinServer: async (request) => channels.joinServer.result.parse(await bridge.joinServer(request)),
  leaveServer: async () => channels.leaveServer.result.parse(await bridge.leaveServer()),
  exchange: async (request) => channels.exchange.result.parse(await bridge.exchange(request)),
  awaitPoke: async () => channels.awaitPoke.result.parse(await bridge.awaitPoke()),
  readJournal: async (officeId, from) => channels.readJournal.result.parse(await bridge.readJournal(officeId, from)),
});
