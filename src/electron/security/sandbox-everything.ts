import type { App } from 'electron';

/**
 * Electron security checklist 4, "Enable process sandboxing", for every renderer and not only our windows. The OS has no
 * sandbox for root: there Chromium stops unless it was started with --no-sandbox, which only tests do.
 */
export const sandboxEverything = (app: App): void => {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
};
