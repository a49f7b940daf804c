import type { App } from 'electron';

/** Electron security checklist 14, "Disable or limit creation of new windows"; nothing is handed to the OS either (15). */
export const denyNewWindows = (app: App): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
};
