import { defineConfig } from '@playwright/test';
import type { DeskOptions } from './e2e/desk-fixture.ts';
import { findElectronRuntime } from './run/electron-runtime.ts';

const electron = findElectronRuntime() !== null;

/**
 * What differs between the shells (disk, memory, printing, start, keystore) and one whole visit: these run in Electron every
 * time. `ALL_SPECS=1` (or `npm run prove -- electron`) runs every spec there, which takes ten minutes more.
 */
const inElectron = ['after-lock', 'closed-folder', 'desk-visit', 'full-disk', 'print-and-save'];
/** Every pathway through the screens, which the tables of rules prove without them: with every spec only. */
const onlyWithAll = ['e2e/pathways.spec.ts'];
const all = process.env['ALL_SPECS'] !== undefined;
const electronSpecs =
  !all && process.env['CRASH_ROUNDS'] === undefined
    ? [`e2e/{${inElectron.join(',')}}.spec.ts`, 'e2e/**/*.electron.spec.ts']
    : ['e2e/**/*.spec.ts'];

/** One suite, two shells: every spec in the browser edition; in Electron, where a runtime is found, those above or all. */
export default defineConfig<DeskOptions>({
  testDir: '.',
  outputDir: '../.cache/e2e',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // A second try on a crowded machine; the summary names what needed one.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 120_000,
  // A long proof runs beside other work.
  expect: { timeout: process.env['CRASH_ROUNDS'] === undefined ? 15_000 : 60_000 },
  reporter: [['list'], ['json', { outputFile: '../.cache/e2e-report.json' }]],
  use: { locale: 'nl-BE', timezoneId: 'Europe/Brussels', actionTimeout: 30_000 },
  projects: [
    {
      name: 'chromium',
      testMatch: 'e2e/**/*.spec.ts',
      testIgnore: all ? 'e2e/**/*.electron.spec.ts' : ['e2e/**/*.electron.spec.ts', ...onlyWithAll],
      use: { shell: 'chromium' },
    },
    ...(electron
      ? [
          {
            name: 'electron',
            testMatch: [...electronSpecs, 'electron-security/**/*.spec.ts'],
            testIgnore: 'e2e/**/*.chromium.spec.ts',
            use: { shell: 'electron' as const },
          },
        ]
      : []),
  ],
});
