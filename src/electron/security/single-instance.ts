import type { App } from 'electron';

/**
 * Two processes on one profile would fight over the database. False when another one runs: that one comes to the front
 * and this one ends.
 */
export const isOnlyInstance = (app: App, showWindow: () => void): boolean => {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', showWindow);
  return true;
};
