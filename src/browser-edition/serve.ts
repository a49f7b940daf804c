import { closedFolderText, hasCode, isClosedFolder } from './error-code.ts';
import { startLoopback } from './loopback.ts';
import { appVersion, bundleFolder } from './repository.ts';
import { readStartOptions } from './start-options.ts';

/** Only the server of the browser edition, without building and without a window: prints the address to open. */
const serve = async (): Promise<void> => {
  const options = readStartOptions(process.argv.slice(2));
  if ('fault' in options) {
    console.error(options.fault);
    process.exitCode = 1;
    return;
  }
  const { port, profile } = options;
  const sources = { port, profile, bundle: bundleFolder, version: appVersion(), env: process.env };
  const loopback = await startLoopback(sources).catch((error: unknown) => {
    if (hasCode(error, 'EADDRINUSE')) return `Poort ${port} is bezet.`;
    if (isClosedFolder(error)) return closedFolderText;
    throw error;
  });
  if (typeof loopback === 'string') {
    console.error(loopback);
    process.exitCode = 1;
    return;
  }
  console.log(loopback.address);
  const stop = (): void => {
    loopback.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

await serve();
