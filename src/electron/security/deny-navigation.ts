import type { App } from 'electron';
import { appAddress } from '../app-address.ts';

/**
 * Electron security checklist 13, "Disable or limit navigation": one page, no address changes, in no frame. Only the page
 * itself may come again: locking ends in a reload, which frees what was on screen.
 */
export const denyNavigation = (app: App): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-frame-navigate', (event) => {
      const isReload = event.isMainFrame && event.url === appAddress('/') && contents.getURL() === event.url;
      if (!isReload) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
  });
};
