import type { Err } from '../../domain/result.ts';
import { err } from '../../domain/result.ts';
import { channels } from '../../host/channels.ts';
import { tokenHeader } from '../../host/launch-token.ts';
import type { Host, Unreachable } from '../../host/port.ts';
import type { HostVerb } from '../../host/verbs.ts';
import { joinFrame, putBackBytes, splitFrame, takeOutBytes } from '../../host/wire.ts';
import { collectAsDownload } from './collect-download.ts';

/** What the adapter needs from its page; a test brings its own. */
export interface BrowserPage {
  /** Scheme, host and port of the loopback server. */
  readonly origin: string;
  readonly token: string | null;
  /** Offers a file as a download. */
  readonly download: (fileName: string, content: Blob) => void;
}

const textIn = new TextDecoder('utf-8', { fatal: true });
const unreachable: Err<Unreachable> = err({ type: 'unreachable' });

/** An answer is framed like a call; anything else is not from our server. */
const answerIn = async (response: Response): Promise<unknown> => {
  const parts = splitFrame(new Uint8Array(await response.arrayBuffer()));
  return parts === null ? unreachable : putBackBytes(textIn.decode(parts.head), new Uint8Array(parts.tail));
};

/** The server's answer; anything but an answer of our own server (gone, other launch, other program) is `unreachable`. */
const ask = async (page: BrowserPage, verb: HostVerb, args: readonly unknown[]): Promise<unknown> => {
  if (page.token === null) return unreachable;
  const { json, bytes } = takeOutBytes(args);
  const body = joinFrame(new TextEncoder().encode(json), bytes);
  const response = await fetch(`${page.origin}/host/${verb}`, {
    method: 'POST',
    headers: { [tokenHeader]: page.token, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(body),
    cache: 'no-store',
    redirect: 'error',
  }).catch(() => null);
  if (response === null) return unreachable;
  if (response.status === 400 || response.status === 413) throw new Error(`host refused ${verb}: ${response.status}`);
  return response.ok ? answerIn(response).catch(() => unreachable) : unreachable;
};

/** The port over loopback HTTP. Refusals of the gate (wrong arguments) reject: they are bugs, not outcomes. */
export const makeBrowserHost = (page: BrowserPage): Host => ({
  appInfo: async () => channels.appInfo.result.parse(await ask(page, 'appInfo', [])),
  listPrinters: async () => channels.listPrinters.result.parse(await ask(page, 'listPrinters', [])),
  printPaper: async (job, queue) => channels.printPaper.result.parse(await ask(page, 'printPaper', [job, queue])),
  savePaper: async (job) => {
    const result = channels.savePaper.result.parse(await ask(page, 'savePaper', [job]));
    if (result.ok && result.value.type === 'downloaded')
      page.download(job.fileName, new Blob([new Uint8Array(job.bytes)], { type: 'application/pdf' }));
    return result;
  },
  saveExport: async (fileName, bytes) => {
    const result = channels.saveExport.result.parse(await ask(page, 'saveExport', [fileName, bytes]));
    if (result.ok && result.value.type === 'downloaded')
      page.download(fileName, new Blob([new Uint8Array(bytes)], { type: 'application/json' }));
    return result;
  },
  trustOffice: async (officeId, officeKey) =>
    channels.trustOffice.result.parse(await ask(page, 'trustOffice', [officeId, officeKey])),
  readDisk: async () => channels.readDisk.result.parse(await ask(page, 'readDisk', [])),
  readSafetyFiles: async () => channels.readSafetyFiles.result.parse(await ask(page, 'readSafetyFiles', [])),
  writeSentinel: async (sentinel) => channels.writeSentinel.result.parse(await ask(page, 'writeSentinel', [sentinel])),
  appendJournal: async (officeId, bytes) =>
    channels.appendJournal.result.parse(await ask(page, 'appendJournal', [officeId, bytes])),
  rewriteJournal: async (officeId, step, bytes) =>
    channels.rewriteJournal.result.parse(await ask(page, 'rewriteJournal', [officeId, step, bytes])),
  ...collectAsDownload(
    {
      beginBackup: async (fileName) => channels.beginBackup.result.parse(await ask(page, 'beginBackup', [fileName])),
      addToBackup: async (bytes) => channels.addToBackup.result.parse(await ask(page, 'addToBackup', [bytes])),
      endBackup: async (isWhole) => channels.endBackup.result.parse(await ask(page, 'endBackup', [isWhole])),
    },
    page.download,
  ),
  readDeviceSecrets: async () => channels.readDeviceSecrets.result.parse(await ask(page, 'readDeviceSecrets', [])),
  writeDeviceSecret: async (secret) =>
    channels.writeDeviceSecret.result.parse(await ask(page, 'writeDeviceSecret', [secret])),
  removeOffice: async () => channels.removeOffice.result.parse(await ask(page, 'removeOffice', [])),
  readServer: async () => channels.readServer.result.parse(await ask(page, 'readServer', [])),
  joinServer: async (request) => channels.joinServer.result.parse(await ask(page, 'joinServer', [request])),
  leaveServer: async () => channels.leaveServer.result.parse(await ask(page, 'leaveServer', [])),
  exchange: async (request) => channels.exchange.result.parse(await ask(page, 'exchange', [request])),
  awaitPoke: async () => channels.awaitPoke.result.parse(await ask(page, 'awaitPoke', [])),
  readJournal: async (officeId, from) =>
    channels.readJournal.result.parse(await ask(page, 'readJournal', [officeId, from])),
});
