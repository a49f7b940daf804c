import type { PowerMonitor } from 'electron';
import type { AwayReason, HostEvent } from '../host/events.ts';

/** Electron tells the lock screen on Windows and macOS only, the change of person on macOS only (Windows locks first then). */
export const awayReasonsOf = (platform: NodeJS.Platform): readonly AwayReason[] => {
  switch (platform) {
    case 'darwin':
      return ['suspended', 'screenLocked', 'userSwitched'];
    case 'win32':
      return ['suspended', 'screenLocked'];
    default:
      return ['suspended'];
  }
};

/** Makes one event of what the system says. Waking up counts as well: the message before the sleep may have come too late. */
export const tellWhenAway = (power: PowerMonitor, tell: (event: HostEvent) => void): void => {
  const telling = (because: AwayReason) => () => tell({ type: 'away', because });
  power.on('suspend', telling('suspended'));
  power.on('resume', telling('suspended'));
  power.on('lock-screen', telling('screenLocked'));
  power.on('user-did-resign-active', telling('userSwitched'));
};
