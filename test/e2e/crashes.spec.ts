import { type CrashAct, crashActs } from '../crashes/crash-acts.ts';
import { startCrashes } from '../crashes/crash-rounds.ts';
import { findElectronRuntime } from '../run/electron-runtime.ts';
import { seeded } from '../seeded.ts';
import { test } from './desk-fixture.ts';

/** `npm run prove -- crashes` asks for hundreds; here it is each act once. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 0);
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);
/** A new laptop after so many: its whole log is read again and again. */
const perLaptop = 10;

interface Laptop {
  readonly seed: number;
  readonly acts: readonly CrashAct[];
}

const laptops = (): readonly Laptop[] => {
  if (rounds === 0) return [{ seed, acts: crashActs }];
  const random = seeded(seed).below;
  return Array.from({ length: Math.ceil(rounds / perLaptop) }, (_, at) => ({
    seed: seed + at,
    acts: Array.from(
      { length: Math.min(perLaptop, rounds - at * perLaptop) },
      () => crashActs[random(crashActs.length)] ?? 'writes',
    ),
  }));
};

test.describe('power cuts', () => {
  test.describe.configure({ timeout: 1_200_000 });
  for (const [at, laptop] of laptops().entries()) {
    test(`during ${laptop.acts.join(', ')} lose nothing that was acknowledged (laptop ${at + 1})`, async ({ desk }) => {
      // Every fourth in Electron where there is one; a few of each in both.
      const isHere =
        rounds === 0 || (findElectronRuntime() !== null && at % 4 === 3 ? 'electron' : 'chromium') === desk.shell;
      test.skip(!isHere, 'the other shell has this laptop');
      const crashes = await startCrashes(desk, laptop.seed);
      for (const [round, act] of laptop.acts.entries()) await crashes.round(act, round % 5 === 4);
      console.log(`crashes on ${desk.shell}: ${JSON.stringify(await crashes.finish())}`);
    });
  }
});
