import type { Host } from '../../host/port.ts';
import { makeBrowserHost } from './browser-host.ts';
import { downloadPaper } from './download-paper.ts';
import { makeElectronHost } from './electron-host.ts';
import { hostBridge } from './host-bridge.ts';
import { launchToken } from './launch-token.ts';

/** The port of the shell this page runs in: IPC when the preload script put a bridge there, else the loopback server. */
export const chooseHost = (): Host => {
  const bridge = hostBridge();
  if (bridge !== null) return makeElectronHost(bridge);
  return makeBrowserHost({ origin: location.origin, token: launchToken(), download: downloadPaper });
};
