import type { Host } from './port.ts';

/** The verbs of the port by name, without schemas: the preload script needs nothing more. */
export const hostVerbs = [
  'appInfo',
  'listPrinters',
  'printPaper',
  'savePaper',
  'trustOffice',
] as const satisfies readonly (keyof Host)[];
export type HostVerb = keyof Host;

/** Does not compile when a verb of the port is missing from the list. */
type Missing = Exclude<keyof Host, (typeof hostVerbs)[number]>;
export const noVerbIsMissing: Missing extends never ? true : never = true;

/** The channel or path of a verb: `host:appInfo` over IPC. */
export const ipcChannelOf = (verb: HostVerb): string => `host:${verb}`;
