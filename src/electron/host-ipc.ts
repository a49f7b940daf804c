import type { HostEvent } from '../host/events.ts';
import type { Host } from '../host/port.ts';
import { eventChannel, hostVerbs, ipcChannelOf } from '../host/verbs.ts';
import { BadArguments, callVerb } from '../machine/host-call.ts';
import { isOwnSender, type SenderFrame } from './security/own-sender.ts';

/** The part of Electron's ipcMain that the gate needs; a test brings its own. */
export interface IpcRegistry {
  readonly handle: (
    channel: string,
    listener: (event: { readonly senderFrame: SenderFrame | null }, ...args: readonly unknown[]) => Promise<unknown>,
  ) => void;
}

/** One channel per verb: the sender is checked, the arguments are parsed, the verb is called. */
export const serveHostOverIpc = (ipc: IpcRegistry, host: Host): void => {
  for (const verb of hostVerbs) {
    ipc.handle(ipcChannelOf(verb), async (event, ...args) => {
      if (!isOwnSender(event.senderFrame)) throw new Error(`${verb} refused: foreign sender`);
      try {
        return await callVerb(host, verb, args);
      } catch (error) {
        // What a broken disk says names folders of this laptop; the page hears only that it failed.
        throw error instanceof BadArguments ? error : new Error(`${verb} failed`);
      }
    });
  }
};

/** The part of a window that an event goes to; a test brings its own. */
export interface ToldWindow {
  readonly isDestroyed: () => boolean;
  readonly webContents: {
    readonly mainFrame: SenderFrame;
    readonly send: (channel: string, event: HostEvent) => void;
  };
}

/** Tells our own page, and only that one. A window that is gone has nothing left to lock. */
export const tellOverIpc = (window: ToldWindow, event: HostEvent): void => {
  if (window.isDestroyed() || !isOwnSender(window.webContents.mainFrame)) return;
  window.webContents.send(eventChannel, event);
};
