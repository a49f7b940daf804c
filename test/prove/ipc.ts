import { launchElectron } from '../e2e/launch-electron.ts';
import { fuzzBridge } from '../fuzz/over-bridge.ts';
import { fuzzLoopback } from '../fuzz/over-loopback.ts';
import { findElectronRuntime } from '../run/electron-runtime.ts';

/** Thousands of nonsense calls through both doors of the port. `npm run build` first; `node test/prove/ipc.ts [CALLS] [SEED]`. */
const count = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

const hold = (name: string, calls: number, faults: readonly string[], goesOn: boolean): void => {
  if (faults.length > 0 || !goesOn) throw new Error(`ipc: ${name}, seed ${seed}: ${faults.slice(0, 5).join(' | ')}`);
  console.log(`ipc: ${name}: ${calls} calls of nonsense refused, nothing told, still answering (seed ${seed})`);
};

const loopback = await fuzzLoopback(seed, count);
hold('loopback server', loopback.calls, loopback.faults, loopback.answersAfterwards && !loopback.polluted);

if (findElectronRuntime() === null) console.log('ipc: left out, the Electron bridge (set ELECTRON_OVERRIDE_DIST_PATH)');
else {
  const running = await launchElectron();
  try {
    const { calls, faults, main } = await fuzzBridge(running, seed, count);
    hold('Electron bridge', calls, faults, main.answers && !main.polluted && main.windows === 1);
  } finally {
    await running.app.close();
  }
}
