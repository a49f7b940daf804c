import type { App } from 'electron';

/** Nothing of what was on the screen goes to the disk by itself: no HTTP cache, no crash dumps (the reporter never starts). */
export const leaveNoTraces = (app: App): void => {
  app.commandLine.appendSwitch('disable-http-cache');
  app.commandLine.appendSwitch('disable-breakpad');
};
