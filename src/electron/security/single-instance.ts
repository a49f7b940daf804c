import { accessSync, constants } from 'node:fs';
import type { App } from 'electron';

/** Where no lock can be written, nothing else can: the window opens all the same, to say so. */
const takesNoLock = (profileFolder: string): boolean => {
  try {
    accessSync(profileFolder, constants.W_OK);
    return false;
  } catch {
    return true;
  }
};

/**
 * Two processes on one profile would fight over the database. False when another one runs: that one comes to the front
 * and this one ends.
 */
export const isOnlyInstance = (app: App, showWindow: () => void): boolean => {
  if (!app.requestSingleInstanceLock()) return takesNoLock(app.getPath('userData'));
  app.on('second-instance', showWindow);
  return true;
};
