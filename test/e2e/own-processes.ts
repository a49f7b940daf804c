import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const commandLine = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** Processes that were started with this folder on their command line: those of one desk and no others. */
const processesOf = (folder: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid && commandLine(name).includes(folder))
    .map(Number);

/** SIGKILL to all of them, again until none is left: an engine may be starting one just then. */
export const killProcessesOf = async (folder: string): Promise<void> => {
  for (let round = 0; round < 50; round += 1) {
    const pids = processesOf(folder);
    if (pids.length === 0) return;
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // gone meanwhile
      }
    }
    await wait(50);
  }
  throw new Error(`processes of ${folder} do not end`);
};
