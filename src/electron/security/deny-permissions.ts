import type { Session } from 'electron';
import { isAppAddress } from '../app-address.ts';

/** Lets the page ask that its database is not cleared when the disk is full. */
const allowed = 'persistent-storage';

/** Electron security checklist 5, "Handle session permission requests": everything is refused but keeping our own data. */
export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    // The typings do not name this permission; Electron passes it as text.
    answer((permission as string) === allowed && isAppAddress(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => (permission as string) === allowed && isAppAddress(origin),
  );
  session.setDevicePermissionHandler(() => false);
};
