import { channels } from '../host/channels.ts';
import type { Host } from '../host/port.ts';
import type { HostVerb } from '../host/verbs.ts';

/** The caller sent something that no screen of ours sends. */
export class BadArguments extends Error {
  constructor(verb: HostVerb) {
    super(`bad arguments for ${verb}`);
    this.name = 'BadArguments';
  }
}

const callWith: { readonly [Verb in HostVerb]: (host: Host, args: unknown) => Promise<unknown> | null } = {
  appInfo: (host, args) => (channels.appInfo.args.safeParse(args).success ? host.appInfo() : null),
  listPrinters: (host, args) => (channels.listPrinters.args.safeParse(args).success ? host.listPrinters() : null),
  printPaper: (host, args) => {
    const parsed = channels.printPaper.args.safeParse(args);
    return parsed.success ? host.printPaper(...parsed.data) : null;
  },
  savePaper: (host, args) => {
    const parsed = channels.savePaper.args.safeParse(args);
    return parsed.success ? host.savePaper(...parsed.data) : null;
  },
  saveExport: (host, args) => {
    const parsed = channels.saveExport.args.safeParse(args);
    return parsed.success ? host.saveExport(...parsed.data) : null;
  },
  trustOffice: (host, args) => {
    const parsed = channels.trustOffice.args.safeParse(args);
    return parsed.success ? host.trustOffice(...parsed.data) : null;
  },
  readDisk: (host, args) => (channels.readDisk.args.safeParse(args).success ? host.readDisk() : null),
  readSafetyFiles: (host, args) =>
    channels.readSafetyFiles.args.safeParse(args).success ? host.readSafetyFiles() : null,
  writeSentinel: (host, args) => {
    const parsed = channels.writeSentinel.args.safeParse(args);
    return parsed.success ? host.writeSentinel(...parsed.data) : null;
  },
  appendJournal: (host, args) => {
    const parsed = channels.appendJournal.args.safeParse(args);
    return parsed.success ? host.appendJournal(...parsed.data) : null;
  },
  rewriteJournal: (host, args) => {
    const parsed = channels.rewriteJournal.args.safeParse(args);
    return parsed.success ? host.rewriteJournal(...parsed.data) : null;
  },
  beginBackup: (host, args) => {
    const parsed = channels.beginBackup.args.safeParse(args);
    return parsed.success ? host.beginBackup(...parsed.data) : null;
  },
  addToBackup: (host, args) => {
    const parsed = channels.addToBackup.args.safeParse(args);
    return parsed.success ? host.addToBackup(...parsed.data) : null;
  },
  endBackup: (host, args) => {
    const parsed = channels.endBackup.args.safeParse(args);
    return parsed.success ? host.endBackup(...parsed.data) : null;
  },
  readJournal: (host, args) => {
    const parsed = channels.readJournal.args.safeParse(args);
    return parsed.success ? host.readJournal(...parsed.data) : null;
  },
  readDeviceSecrets: (host, args) =>
    channels.readDeviceSecrets.args.safeParse(args).success ? host.readDeviceSecrets() : null,
  writeDeviceSecret: (host, args) => {
    const parsed = channels.writeDeviceSecret.args.safeParse(args);
    return parsed.success ? host.writeDeviceSecret(...parsed.data) : null;
  },
  removeOffice: (host, args) => (channels.removeOffice.args.safeParse(args).success ? host.removeOffice() : null),
  readServer: (host, args) => (channels.readServer.args.safeParse(args).success ? host.readServer() : null),
  joinServer: (host, args) => {
    const parsed = channels.joinServer.args.safeParse(args);
    return parsed.success ? host.joinServer(...parsed.data) : null;
  },
  leaveServer: (host, args) => (channels.leaveServer.args.safeParse(args).success ? host.leaveServer() : null),
  exchange: (host, args) => {
    const parsed = channels.exchange.args.safeParse(args);
    return parsed.success ? host.exchange(...parsed.data) : null;
  },
  awaitPoke: (host, args) => (channels.awaitPoke.args.safeParse(args).success ? host.awaitPoke() : null),
};

/**
 * The door of both shells: parses what came over IPC or HTTP and calls the verb. Throws `BadArguments` without any of
 * the content, so that nothing personal can end in a log.
 */
export const callVerb = async (host: Host, verb: HostVerb, args: unknown): Promise<unknown> => {
  const call = callWith[verb](host, args);
  if (call === null) throw new BadArguments(verb);
  return call;
};
