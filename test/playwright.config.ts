import { defineConfig } from '@playwright/test';
import type { DeskOptions } from './e2e/desk-fixture.ts';
import { findElectronRuntime } from './run/electron-runtime.ts';

const electron = findElectronRuntime() !== null;

/** One suite, two shells: the same specs in the browser edition always, in Electron wherever a runtime is found. */
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
      testIgnore: 'e2e/**/*.electron.spec.ts',
      use: { shell: 'chromium' },
    },
    ...(electron
      ? [
          {
            name: 'electron',
            testMatch: ['e2e/**/*.spec.ts', 'electron-security/**/*.spec.ts'],
            testIgnore: 'e2e/**/*.chromium.spec.ts',
            use: { shell: 'electron' as const },
          },
        ]
      : []),
  ],
});
