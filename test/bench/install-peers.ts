import { spawnSync } from 'node:child_process';

/** Peers have a lock file of their own and are installed when they are measured, never with the product; false: it did not work. */
export const installPeers = (cwd: string): boolean => {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) console.error('the peers could not be installed; they are left out');
  return status === 0;
};
