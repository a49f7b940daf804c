import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { external } from './vite.main.config.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The preload script in one file: a sandboxed preload can load no other. */
export default defineConfig({
  root: repository,
  cacheDir: '.cache/vite-electron',
  build: {
    outDir: '.vite/build',
    emptyOutDir: false,
    target: 'chrome130',
    copyPublicDir: false,
    minify: false,
    rollupOptions: {
      external,
      input: 'src/electron/preload.ts',
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
