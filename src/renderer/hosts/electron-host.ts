import { channels } from '../../host/channels.ts';
import type { Host } from '../../host/port.ts';
import type { HostBridge } from './host-bridge.ts';

/** The port over IPC. Refusals of the gate (foreign frame, wrong arguments) reject: they are bugs, not outcomes. */
export const makeElectronHost = (bridge: HostBridge): Host => ({
  appInfo: async () => channels.appInfo.result.parse(await bridge.appInfo()),
  listPrinters: async () => channels.listPrinters.result.parse(await bridge.listPrinters()),
  printPaper: async (job, queue) => channels.printPaper.result.parse(await bridge.printPaper(job, queue)),
  savePaper: async (job) => channels.savePaper.result.parse(await bridge.savePaper(job)),
  trustOffice: async (officeId, officeKey) =>
    channels.trustOffice.result.parse(await bridge.trustOffice(officeId, officeKey)),
});
