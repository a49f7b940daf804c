import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CrashAct, type CrashCounts, crashActs, startCrashes } from '../crashes/crash-rounds.ts';
import { seeded } from '../crashes/seeded.ts';
import { createChromiumDesk } from '../e2e/chromium-desk.ts';
import type { Shell } from '../e2e/desk.ts';
import { createElectronDesk } from '../e2e/electron-desk.ts';
import { findElectronRuntime } from '../run/electron-runtime.ts';

/**
 * Random kill -9 of the whole app during writes, imports, changes of keys, erasures and restores. `npm run build` first;
 * `node test/prove/crashes.ts [ROUNDS] [SEED]`.
 */
const rounds = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
/** A new laptop after so many: the log of one is read whole each time. */
const perLaptop = 20;

const withElectron = findElectronRuntime() !== null && (process.env['DISPLAY'] ?? '') !== '';
if (!withElectron) console.log('crashes: left out, Electron (needs a runtime and a display)');

const random = seeded(seed);
const total: { -readonly [Key in 'kills' | 'acknowledged']: number } & { byAct: Record<CrashAct, number> } = {
  kills: 0,
  acknowledged: 0,
  byAct: { writes: 0, imports: 0, keys: 0, erasure: 0, restore: 0 },
};

const onOneLaptop = async (shell: Shell, count: number, laptopSeed: number): Promise<CrashCounts> => {
  const folder = mkdtempSync(join(tmpdir(), 'doorwijzer-crashes-'));
  const [profile, saved] = [join(folder, 'profile'), join(folder, 'saved')];
  for (const name of [profile, saved]) mkdirSync(name);
  const desk = shell === 'electron' ? createElectronDesk(profile, saved) : createChromiumDesk(profile, saved);
  try {
    const crashes = await startCrashes(desk, laptopSeed);
    for (let round = 0; round < count; round += 1) {
      const act = crashActs[random(crashActs.length)] ?? 'writes';
      await crashes.round(act, round % 5 === 4);
    }
    return await crashes.finish();
  } finally {
    await desk.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};

console.log(`crashes: ${rounds} power cuts, seed ${seed}`);
for (let laptop = 0; total.kills < rounds; laptop += 1) {
  const shell = withElectron && laptop % 4 === 3 ? 'electron' : 'chromium';
  const count = Math.min(perLaptop, rounds - total.kills);
  const done = await onOneLaptop(shell, count, seed + laptop + 1);
  total.kills += done.kills;
  total.acknowledged += done.acknowledged;
  for (const act of crashActs) total.byAct[act] += done.byAct[act];
  const counts = crashActs.map((act) => `${act} ${done.byAct[act]}`).join(', ');
  console.log(`crashes: ${shell}: ${done.kills} power cuts (${counts}), ${done.acknowledged} acknowledged, all there`);
}
const counts = crashActs.map((act) => `${act} ${total.byAct[act]}`).join(', ');
console.log(
  `crashes: ${total.kills} power cuts (${counts}): ${total.acknowledged} acknowledged writes present, none twice, no fault in any log (seed ${seed})`,
);
