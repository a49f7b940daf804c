import type { App } from 'electron';

/** Electron security checklist 12, "Verify WebView options before creation": there is none. */
export const denyWebviews = (app: App): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
};
