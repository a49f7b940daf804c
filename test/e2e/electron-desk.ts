import type { ElectronApplication } from '@playwright/test';
import type { Desk } from './desk.ts';
import { launchElectron } from './launch-electron.ts';
import { killProcessesOf } from './own-processes.ts';
import { watchConsole } from './watch-console.ts';

/** The save dialog is the one thing a test cannot press: it answers with the folder of this test. */
const answerSaveDialog = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, target) => {
    dialog.showSaveDialog = async (...args: readonly unknown[]) => {
      const options = args.at(-1);
      const name =
        typeof options === 'object' && options !== null && 'defaultPath' in options ? options.defaultPath : 'paper.pdf';
      return { canceled: false, filePath: `${target}/${String(name)}` };
    };
  }, folder);

/** The product: main process, preload and page in a real Electron. */
export const createElectronDesk = (profile: string, savedPapers: string): Desk => {
  const complaints: string[] = [];
  let app: ElectronApplication | null = null;

  const open: Desk['open'] = async (env = {}, args = []) => {
    const launched = await launchElectron({ userDataDir: profile, env, args });
    app = launched.app;
    await answerSaveDialog(launched.app, savedPapers);
    watchConsole(launched.page, complaints);
    return launched.page;
  };

  const close = async (): Promise<void> => {
    await app?.close();
    app = null;
  };

  const kill = async (): Promise<void> => {
    await killProcessesOf(profile);
    await app?.close().catch(() => undefined);
    app = null;
  };

  const mainProcess = async (): Promise<string | null> =>
    (await app?.evaluate(() => process.getBuiltinModule('node:inspector').url())) ?? null;

  return { shell: 'electron', profile, savedPapers, open, mainProcess, close, kill, complaints };
};
