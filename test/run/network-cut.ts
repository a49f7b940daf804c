import { spawnSync } from 'node:child_process';

/**
 * The words to put before a command so that it runs in a network namespace of its own with loopback only: the honest
 * form of "the cable is out". Empty where the kernel does not allow it; the caller says so.
 */
export const networkCutPrefix = (): readonly string[] => {
  const root = process.getuid?.() === 0;
  const prefix = ['unshare', ...(root ? ['--net'] : ['--user', '--map-current-user', '--net'])];
  const up = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  const probe = spawnSync(prefix[0] ?? '', [...prefix.slice(1), ...up, 'true']);
  return probe.status === 0 ? [...prefix, ...up] : [];
};
