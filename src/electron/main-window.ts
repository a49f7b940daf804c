import { BrowserWindow, Menu } from 'electron';
import { appAddress } from './app-address.ts';
import { windowPreferences } from './security/window-preferences.ts';

/** macOS takes copy, paste and quit from the menu; elsewhere the bar only takes room. */
export const setUpMenu = (platform: NodeJS.Platform): void => {
  Menu.setApplicationMenu(
    platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null,
  );
};

/** The one window, shown once it has something to show. */
export const openMainWindow = (preload: string, devTools: boolean): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Doorwijzer',
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    backgroundColor: '#f7f5f1',
    autoHideMenuBar: true,
    show: false,
    webPreferences: windowPreferences(preload, devTools),
  });
  window.once('ready-to-show', () => window.show());
  // A failed load is seen as an empty window; the reason is Chromium's and holds nothing personal.
  window.loadURL(appAddress('/')).catch(() => undefined);
  return window;
};

export const bringToFront = (window: BrowserWindow | null): void => {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};
