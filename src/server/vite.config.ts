import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The server in one file with everything it needs beside Node: what a municipality installs (assets/server). */
export default defineConfig({
  root: repository,
  cacheDir: '.cache/vite-server',
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    outDir: 'out/server',
    target: 'node24',
    minify: false,
    ssr: 'src/server/main.ts',
    rollupOptions: {
      external: [...builtinModules, /^node:/, 'pg-native'],
      output: { entryFileNames: 'doorwijzer-server.mjs', codeSplitting: false },
    },
  },
});
