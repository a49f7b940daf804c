import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export const external = ['electron', /^electron\/.+/, ...builtinModules, /^node:/];
const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The main process in one file. `electron-forge` sets the dev server's address; a plain build has none. */
export default defineConfig({
  root: repository,
  cacheDir: '.cache/vite-electron',
  define: process.env['FORGE_VITE_KIND'] === undefined ? { MAIN_WINDOW_VITE_DEV_SERVER_URL: 'undefined' } : {},
  build: {
    outDir: '.vite/build',
    emptyOutDir: false,
    target: 'node20',
    copyPublicDir: false,
    minify: false,
    lib: { entry: 'src/electron/main.ts', formats: ['cjs'], fileName: () => '[name].cjs' },
    rollupOptions: { external },
  },
});
