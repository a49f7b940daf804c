import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** Electron's IndexedDB ends a transaction that waits for WebCrypto; who cannot reach a key cannot wait for one. */
describe('no cryptography inside a transaction', () => {
  it('only database.ts touches tables and transactions', () => {
    expect(sources.length).toBeGreaterThan(15);
    const touching = sources.filter(({ text }) => /from 'dexie'|\.transaction\(/.test(text)).map(({ name }) => name);
    // stored-version.ts looks at the native database in one read-only transaction, before Dexie opens it.
    expect(touching.sort()).toEqual(['database.ts', 'stored-version.ts']);
  });

  it('and these two reach no key: no import from crypto/, no WebCrypto, no waiting for anything but the database', () => {
    for (const { name, text } of sources.filter((source) => /^(database|stored-version)\.ts$/.test(source.name))) {
      expect(text, name).not.toMatch(
        /from '\.\.\/crypto\/|\bsubtle\b|setTimeout|fetch\(|sealJson|openJson|sealBytes|openBytes/,
      );
      const imports = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path]) => path);
      expect(imports.filter((path) => !['./rows.ts', '../protocol/clock.ts'].includes(path ?? ''))).toEqual([]);
    }
  });
});
