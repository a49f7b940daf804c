import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const everything = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/unit/**/*.test.ts'];

/**
 * What opens whole offices or starts programs (commands, PDF readers, a browser) waits for the full run, so that `npm run check`
 * stays under a minute; and what replaces a part of its own process may not share that process with another file.
 */
const whole = [
  'src/store/**/*.test.ts',
  'src/cli/**/*.test.ts',
  'test/unit/{leak-scan,letters,server,sync}/**/*.test.ts',
  'src/machine/renamed-for-good.test.ts',
  'src/renderer/trusted-urls.test.ts',
  'src/crypto/signing.test.ts',
];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: '.cache/vitest',
  test: {
    environment: 'node',
    // Vitest leaves one processor free; on two that is half of them.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Europe/Brussels' },
    projects: [
      {
        extends: true,
        // Loading the modules anew for every file takes longer than most of these tests.
        test: { name: 'fast', isolate: false, include: everything, exclude: [...configDefaults.exclude, ...whole] },
      },
      { extends: true, test: { name: 'whole', include: whole } },
    ],
  },
});
