import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { serviceWorkerPlugin } from './build/service-worker-plugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page, the same for both shells. Workers go to /workers/ under their own name: the CSP of one depends on it. */
export default defineConfig({
  root: here('.'),
  base: '/',
  cacheDir: here('../../.cache/vite'),
  publicDir: false,
  plugins: [react(), serviceWorkerPlugin()],
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { entryFileNames: 'workers/[name]-[hash].js', chunkFileNames: 'workers/chunks/[name]-[hash].js' },
    },
  },
  build: {
    outDir: here('../../.vite/renderer/main_window'),
    emptyOutDir: true,
    target: 'chrome130',
    // Nothing inline: data: addresses are not in the CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: here('./index.html'), print: here('./print/print.html') } },
    chunkSizeWarningLimit: 3000,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    hmr: { protocol: 'ws', host: '127.0.0.1', port: 5199, clientPort: 5199 },
    fs: { allow: [here('../..')] },
  },
});
