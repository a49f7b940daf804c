import { spawnSync } from 'node:child_process';
import { findElectronRuntime } from '../run/electron-runtime.ts';
import { hasProgram } from '../run/system-packages.ts';

/** Every end-to-end spec in Electron: `npm test` runs there only those in which the shells differ. `npm run build` first. */
const display = process.env['DISPLAY'] === undefined && hasProgram('xvfb-run') ? ['xvfb-run', '-a'] : [];
const suite = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/playwright.config.ts'];
const [program = '', ...args] = [...display, process.execPath, ...suite, '--project=electron'];
if (findElectronRuntime() === null) console.error('no Electron runtime: set ELECTRON_OVERRIDE_DIST_PATH');
const done = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ALL_SPECS: '1' } });
process.exitCode = done.status ?? 1;
