import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ConsoleMessage, type ElectronApplication, type Page } from '@playwright/test';
import { findElectronRuntime } from '../run/electron-runtime.ts';
import { killProcessesOf } from './own-processes.ts';

export interface ElectronWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userDataDir: string;
  /** Everything the page wrote on its console and every error it threw, since the start. */
  readonly messages: readonly string[];
}

export interface LaunchOptions {
  /** An earlier one to come back to the same database; else a new empty folder. */
  readonly userDataDir?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The arguments of every start: this folder as app, its own profile, no sandbox of the OS for root only. */
export const electronArguments = (userDataDir: string, args: readonly string[] = []): string[] => [
  '.',
  `--user-data-dir=${userDataDir}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...args,
];

export const electronExecutable = (): string => {
  const runtime = findElectronRuntime();
  if (runtime === null) throw new Error('no Electron runtime (set ELECTRON_OVERRIDE_DIST_PATH)');
  return runtime;
};

/** Milliseconds until a start that hangs says so itself, before the whole test runs out of time. */
const startTimeout = 45_000;

const inheritedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** A start of the driver that hangs is ended and tried once more; a product that does not start fails both times. */
const startOnce = async (userDataDir: string, options: LaunchOptions): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: electronExecutable(),
    args: electronArguments(userDataDir, options.args),
    env: { ...inheritedEnvironment(), ...options.env },
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    timeout: startTimeout,
  });

/** Starts the built app (`npm run build` first) in the real Electron and waits for its first window. */
export const launchElectron = async (options: LaunchOptions = {}): Promise<ElectronWindow> => {
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'doorwijzer-electron-')));
  const app = await startOnce(userDataDir, options).catch(async (error: Error) => {
    console.log(`Electron did not answer its driver, tried once more: ${error.message.split('\n')[0]}`);
    await killProcessesOf(userDataDir);
    return startOnce(userDataDir, options);
  });
  // A folder that was made here has no other use; one that was given belongs to the caller.
  if (options.userDataDir === undefined) {
    app.once('close', () => rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 }));
  }
  const messages: string[] = [];
  const page = await app.firstWindow({ timeout: startTimeout });
  page.on('console', (message: ConsoleMessage) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  await page.waitForLoadState('load');
  return { app, page, userDataDir, messages };
};
