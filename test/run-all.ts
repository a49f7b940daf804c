import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { findElectronRuntime } from './run/electron-runtime.ts';
import { networkCutPrefix } from './run/network-cut.ts';
import { bringSystemPackages, hasProgram } from './run/system-packages.ts';

const fast = process.argv.includes('--fast');
const summaryFile = '.cache/test-summary.txt';
const unitReport = '.cache/unit-report.json';
const e2eReport = '.cache/e2e-report.json';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Counts from the runner's own report; a step without one counts as a single check. */
  readonly count?: (succeeded: boolean) => Count;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

const readReport = <Report>(file: string, schema: z.ZodType<Report>): Report | null =>
  existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;

/** A runner that ended badly without a failed test (a crash, no tests) still counts as one failure. */
const orOneFailure = (count: Count, succeeded: boolean): Count =>
  succeeded || count.failed > 0 ? count : { ...count, failed: 1 };

const countUnit = (succeeded: boolean): Count => {
  const report = readReport(unitReport, vitestReport);
  return orOneFailure({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, succeeded);
};

const countE2e = (succeeded: boolean): Count => {
  const stats = readReport(e2eReport, playwrightReport)?.stats;
  if ((stats?.flaky ?? 0) > 0) console.log(`needed a second try: ${stats?.flaky} (see "flaky" above)`);
  return orOneFailure(
    { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 },
    succeeded,
  );
};

const unitStep = (projects: readonly string[]): Step => ({
  name: 'unit and property tests',
  command: [
    ...['vitest', 'run', '--config', 'test/vitest.config.ts'],
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
    ...projects.map((project) => `--project=${project}`),
  ],
  count: countUnit,
});

const staticSteps: readonly Step[] = [
  { name: 'lock file', command: ['node', 'test/run/check-lock-file.ts'] },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['node', 'node_modules/typescript-7/bin/tsc', '-b'] },
  { name: 'boundaries', command: ['depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'] },
  { name: 'dead code', command: ['knip'] },
];

const fullSteps = (electron: boolean): readonly Step[] => {
  const display = electron && hasProgram('xvfb-run') ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'] : [];
  return [
    { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
    {
      name: electron ? 'end to end in Chromium and Electron' : 'end to end in Chromium',
      command: [...networkCutPrefix(), ...display, 'playwright', 'test', '--config', 'test/playwright.config.ts'],
      count: countE2e,
    },
  ];
};

const run = (step: Step): Count => {
  const began = Date.now();
  const [command = '', ...args] = step.command;
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: '0' },
  });
  const succeeded = done.status === 0;
  const count = step.count?.(succeeded) ?? { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `${succeeded ? 'ok    ' : 'FAILED'} ${step.name} (${count.passed} passed, ${count.failed} failed, ${seconds} s)`,
  );
  return count;
};

const leftOut = (): readonly string[] => {
  const lines = [...bringSystemPackages()];
  if (findElectronRuntime() === null)
    lines.push('left out: the Electron window (no runtime; set ELECTRON_OVERRIDE_DIST_PATH)');
  if (networkCutPrefix().length === 0)
    lines.push('left out: cutting the network by namespace (this kernel does not allow it)');
  return lines;
};

mkdirSync('.cache', { recursive: true });
for (const file of [summaryFile, unitReport, e2eReport]) rmSync(file, { force: true });
const notes = fast ? [] : leftOut();
const steps = fast
  ? [...staticSteps, unitStep(['fast'])]
  : [...staticSteps, unitStep([]), ...fullSteps(findElectronRuntime() !== null)];
const counts = steps.map(run);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
for (const note of notes) console.log(note);
const summary = `${passed} passed, ${failed} failed`;
writeFileSync(summaryFile, `${summary}\n`);
console.log(summary);
process.exitCode = failed === 0 ? 0 : 1;
