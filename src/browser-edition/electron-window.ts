import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { repository } from './repository.ts';
import { isRoot } from './root.ts';

/** An Electron that ends sooner than this, badly, did not get as far as a window (libraries or sandbox missing). */
const startMs = 8000;

export interface ElectronRun {
  /** False when it ended before it could have shown a window. */
  readonly started: boolean;
}

/**
 * Opens the app in Electron and waits until its window is closed; its chatter on stderr is dropped. `data`: another folder
 * for its profile than Electron's own choice.
 */
export const runElectron = async (
  runtime: string,
  data: string | null,
  onChild: (child: ChildProcess) => void,
): Promise<ElectronRun> => {
  const began = performance.now();
  const own = data === null ? [] : [`--user-data-dir=${data}`];
  const args = ['.', ...own, ...(isRoot() ? ['--no-sandbox'] : [])];
  const child = spawn(runtime, args, { cwd: repository, stdio: 'ignore' });
  onChild(child);
  const code = await Promise.race([
    once(child, 'exit').then(([exit]: readonly unknown[]) => exit),
    once(child, 'error').then(() => 'noStart'),
  ]);
  const endedWell = code === 0 || child.killed;
  return { started: endedWell || performance.now() - began > startMs };
};
