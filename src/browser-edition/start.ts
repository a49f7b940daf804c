import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { findChromium, hasDisplay, runChromium } from './chromium-window.ts';
import { electronRuntime } from './electron-runtime.ts';
import { runElectron } from './electron-window.ts';
import { build, needsBuild } from './ensure-built.ts';
import { closedFolderText, hasCode, isClosedFolder } from './error-code.ts';
import { type Loopback, startLoopback } from './loopback.ts';
import { appVersion, bundleFolder } from './repository.ts';
import { findRunningLaunch } from './running-launch.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';

/** What was started and must end with us: at Ctrl-C the child is ended, and its end ends the rest. */
const children: ChildProcess[] = [];
const stopped = Promise.withResolvers<void>();
const stop = (): void => {
  for (const child of children) child.kill();
  stopped.resolve();
};

const handOverMs = 5000;

const say = (text: string): void => console.log(text);

const makeSureItIsBuilt = (): boolean => {
  if (!needsBuild()) return true;
  say('Doorwijzer wordt gebouwd…');
  const fault = build();
  if (fault !== null) console.error(`Bouwen lukte niet. ${fault}`);
  return fault === null;
};

/** Shows the address in an app window, or says where to open it and stays until Ctrl-C. */
const showPage = async (address: string, profile: string): Promise<void> => {
  const chromium = findChromium(process.platform, process.env);
  if (chromium !== null && hasDisplay(process.platform, process.env)) {
    await Promise.race([runChromium(chromium, { address, profile }, (child) => children.push(child)), stopped.promise]);
    return;
  }
  say(chromium === null ? 'Geen Chromium, Chrome of Edge gevonden op dit toestel.' : 'Geen scherm gevonden.');
  say(`Open op dit toestel: ${address}`);
  say('Stoppen met Ctrl-C.');
  await stopped.promise;
};

const listen = async ({ port, profile }: StartOptions): Promise<Loopback | null> => {
  try {
    return await startLoopback({ port, profile, bundle: bundleFolder, version: appVersion(), env: process.env });
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE')) return null;
    throw error;
  }
};

const runBrowserEdition = async (options: StartOptions): Promise<number> => {
  const loopback = await listen(options);
  if (loopback !== null) {
    await showPage(loopback.address, options.profile);
    await loopback.close();
    return 0;
  }
  const running = await findRunningLaunch(options.profile, options.port);
  if (running === null) {
    console.error(
      `Poort ${options.port} is bezet door een ander programma. Sluit dat programma en start Doorwijzer opnieuw: op een andere poort zou de app de dossiers van dit toestel niet vinden.`,
    );
    return 1;
  }
  say('Doorwijzer draait al: er komt een venster bij.');
  // The earlier launch stays the owner of server and windows; this one is done once the window is handed over.
  await Promise.race([showPage(running, options.profile), wait(handOverMs)]);
  process.exit(0);
};

/** True when the Electron window was shown (and is closed now). */
const ranInElectron = async (options: StartOptions): Promise<boolean> => {
  if (options.browser || !hasDisplay(process.platform, process.env)) return false;
  const runtime = electronRuntime();
  if (runtime === null) {
    say('Geen Electron op dit toestel: de browserversie start.');
    return false;
  }
  const { started } = await runElectron(runtime, options.electronData, (child) => children.push(child));
  if (!started) say('Electron start niet op dit toestel: de browserversie start.');
  return started;
};

const start = async (): Promise<number> => {
  const options = readStartOptions(process.argv.slice(2));
  if ('fault' in options) {
    console.error(options.fault);
    return 1;
  }
  if (!makeSureItIsBuilt()) return 1;
  return (await ranInElectron(options)) ? 0 : runBrowserEdition(options);
};

process.once('SIGINT', stop);
process.once('SIGTERM', stop);
process.once('SIGHUP', stop);
process.exitCode = await start().catch((error: unknown) => {
  const why = error instanceof Error ? error.message : 'onbekende fout';
  console.error(isClosedFolder(error) ? closedFolderText : `Doorwijzer kon niet starten: ${why}`);
  return 1;
});
