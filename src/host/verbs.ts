import type { Host } from './port.ts';

export type HostVerb = keyof Host;

/** One line per verb: leaving one out, or naming one that the port does not have, does not compile. */
const everyVerb = {
  appInfo: true,
  listPrinters: true,
  printPaper: true,
  savePaper: true,
  saveExport: true,
  trustOffice: true,
  readDisk: true,
  readSafetyFiles: true,
  writeSentinel: true,
  appendJournal: true,
  rewriteJournal: true,
  readJournal: true,
  beginBackup: true,
  addToBackup: true,
  endBackup: true,
  readDeviceSecrets: true,
  writeDeviceSecret: true,
  removeOffice: true,
  readServer: true,
  joinServer: true,
  leaveServer: true,
  exchange: true,
  awaitPoke: true,
} as const satisfies Record<HostVerb, true>;

/** The verbs of the port by name, without schemas: the preload script needs nothing more. */
// Object.keys forgets the names; `satisfies` above has checked them.
export const hostVerbs = Object.keys(everyVerb) as readonly HostVerb[];

/** The IPC channel of a verb: `host:appInfo`. */
export const ipcChannelOf = (verb: HostVerb): string => `host:${verb}`;

/** The one IPC channel on which the main process tells something by itself. */
export const eventChannel = 'host-event';

/** Under this name the bridge lets the page listen; never the name of a verb. */
export const listenName = 'onEvent';
