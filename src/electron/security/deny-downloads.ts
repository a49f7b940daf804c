import type { Session } from 'electron';

/** A paper is saved through the port, where the release is checked; the page has no other way to a file. */
export const denyDownloads = (session: Session): void => {
  session.on('will-download', (event) => event.preventDefault());
};
