import type { HostEvents } from '../../host/events.ts';
import type { Host } from '../../host/port.ts';
import { makeBrowserHost } from './browser-host.ts';
import { downloadFile } from './download-file.ts';
import { makeElectronEvents } from './electron-events.ts';
import { makeElectronHost } from './electron-host.ts';
import { hostBridge } from './host-bridge.ts';
import { launchToken } from './launch-token.ts';

/** The loopback server tells nothing; its `appInfo` says so. */
const noEvents: HostEvents = { onEvent: () => () => undefined };

/** The port of the shell this page runs in: IPC when the preload script put a bridge there, else the loopback server. */
export const chooseHost = (): { readonly host: Host; readonly hostEvents: HostEvents } => {
  const bridge = hostBridge();
  if (bridge !== null) return { host: makeElectronHost(bridge), hostEvents: makeElectronEvents(bridge) };
  const page = { origin: location.origin, token: launchToken(), download: downloadFile };
  return { host: makeBrowserHost(page), hostEvents: noEvents };
};
