import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const source = (): string => readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');

/** Writes /sw.js with the list of every file of the bundle: after one visit the page opens without its server. */
export const serviceWorkerPlugin = (): Plugin => ({
  name: 'doorwijzer-service-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle).filter((name) => !name.endsWith('.map'));
    const version = createHash('sha256').update(source());
    for (const name of files.toSorted()) {
      const file = bundle[name];
      if (file !== undefined) version.update(name).update(file.type === 'chunk' ? file.code : file.source);
    }
    const precache = ['/', ...files.filter((name) => !name.endsWith('.html')).map((name) => `/${name}`)];
    const code = source()
      .replace('BUILD_VERSION', JSON.stringify(version.digest('hex').slice(0, 16)))
      .replace('BUILD_FILES', JSON.stringify(precache));
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: code });
  },
});
