import type { App } from 'electron';

/** Electron security checklist 13, "Disable or limit navigation": one page, no address changes, in no frame. */
export const denyNavigation = (app: App): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
  });
};
