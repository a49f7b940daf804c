import type { Session } from 'electron';

/**
 * Electron security checklist 1 and 7, beside the CSP: no page loads anything from the network or from a file. The main
 * process's own requests carry no web contents and are not meant here.
 */
export const denyOutsideRequests = (session: Session): void => {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*', 'ftp://*/*'];
  session.webRequest.onBeforeRequest({ urls }, (details, answer) => {
    answer({ cancel: details.webContentsId !== undefined });
  });
};
