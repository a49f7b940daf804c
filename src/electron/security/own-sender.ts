import { isAppAddress } from '../app-address.ts';

/** What of Electron's WebFrameMain says who is asking. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * Electron security checklist 17, "Validate the sender of all IPC messages"
 * (https://www.electronjs.org/docs/latest/tutorial/security). Only the top frame of our own page may ask.
 */
export const isOwnSender = (frame: SenderFrame | null): boolean =>
  frame !== null && frame.parent === null && isAppAddress(frame.url);
