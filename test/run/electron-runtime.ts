import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Electron binary that tests may start, or null. Never asks the `electron` package itself: that would download. */
export const findElectronRuntime = (): string | null => {
  const marker = 'node_modules/electron/path.txt';
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = existsSync(marker) ? readFileSync(marker, 'utf8').trim() : 'electron';
  const folder = override ?? (existsSync(marker) ? 'node_modules/electron/dist' : null);
  if (folder === null) return null;
  const file = join(folder, name);
  return existsSync(file) ? file : null;
};
