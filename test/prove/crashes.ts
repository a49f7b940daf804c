import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { crashActs } from '../crashes/crash-acts.ts';
import { hasProgram } from '../run/system-packages.ts';

/**
 * Random kill -9 of the whole app during writes, imports, changes of keys, erasures and restores. `npm run build` first;
 * `node test/prove/crashes.ts [ROUNDS] [SEED]`. Electron takes part where there is a runtime and a display.
 */
const rounds = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

const command = [
  process.execPath,
  'node_modules/@playwright/test/cli.js',
  'test',
  '--config',
  'test/playwright.config.ts',
];
const display = process.env['DISPLAY'] === undefined && hasProgram('xvfb-run') ? ['xvfb-run', '-a'] : [];
const [program = '', ...args] = [...display, ...command, '--retries=0', 'crashes'];
const child = spawn(program, args, {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, CRASH_ROUNDS: String(rounds), CRASH_SEED: String(seed), FORCE_COLOR: '0' },
});
const ended = once(child, 'close');
const total = new Map<string, number>();
console.log(`crashes: ${rounds} power cuts, seed ${seed}`);
for await (const line of createInterface({ input: child.stdout })) {
  console.log(line);
  const told = /^crashes on (?:chromium|electron): (\{.*\})$/.exec(line)?.[1];
  const counts: Readonly<Record<string, number>> = told === undefined ? {} : JSON.parse(told);
  for (const [name, count] of Object.entries(counts)) total.set(name, (total.get(name) ?? 0) + count);
}
await ended;
const kills = crashActs.reduce((sum, act) => sum + (total.get(act) ?? 0), 0);
const counts = crashActs.map((act) => `${act} ${total.get(act) ?? 0}`).join(', ');
const isWhole = child.exitCode === 0 && kills === rounds;
console.log(
  `crashes: ${kills} power cuts (${counts}), ${total.get('acknowledged') ?? 0} acknowledged writes${isWhole ? ' present, none twice, no fault in any log' : '; NOT ALL WENT WELL'} (seed ${seed})`,
);
process.exitCode = isWhole ? 0 : 1;
