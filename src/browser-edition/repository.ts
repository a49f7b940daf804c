import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder with package.json. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

export const bundleFolder = path.join(repository, '.vite', 'renderer', 'main_window');

/** What `npm run build` makes: the page, the main process, the preload script. */
export const builtFiles = [
  path.join(bundleFolder, 'index.html'),
  path.join(repository, '.vite', 'build', 'main.cjs'),
  path.join(repository, '.vite', 'build', 'preload.cjs'),
];

export const appVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')))
    .version;
