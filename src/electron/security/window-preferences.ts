import type { WebPreferences } from 'electron';

/**
 * Electron security checklist 2, 3, 4, 6, 8, 11, 12: no Node in the page, isolated preload, sandbox, web security on, nothing
 * experimental, no webview. `preload: null` for a window that needs no bridge.
 */
export const windowPreferences = (preload: string | null, devTools: boolean): WebPreferences => ({
  ...(preload === null ? {} : { preload }),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium fetches dictionaries, and keeps words that staff add in a plain file.
  spellcheck: false,
  devTools,
});
