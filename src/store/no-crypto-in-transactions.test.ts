import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

const allowed = [
  './rows.ts',
  './commit.ts',
  './held-rows.ts',
  './disk-refused.ts',
  './whole-office.ts',
  '../domain/ids.ts',
  '../protocol/clock.ts',
  './plain-rows.ts',
  './write-commit.ts',
  './sync-tables.ts',
];

/** Electron's IndexedDB ends a transaction that waits for WebCrypto; who cannot reach a key cannot wait for one. */
describe('no cryptography inside a transaction', () => {
  it('only six files touch tables and transactions', () => {
    expect(sources.length).toBeGreaterThan(15);
    const touching = sources.filter(({ text }) => /from 'dexie'|\.transaction\(/.test(text)).map(({ name }) => name);
    // stored-version.ts looks at the native database in one read-only transaction, before Dexie opens it.
    expect(touching.sort()).toEqual([
      'database.ts',
      'plain-rows.ts',
      'stored-version.ts',
      'sync-tables.ts',
      'whole-office.ts',
      'write-commit.ts',
    ]);
  });

  it('and these reach no key: no import from crypto/, no WebCrypto, no waiting for anything but the database', () => {
    for (const { name, text } of sources.filter((source) =>
      /^(database|stored-version|whole-office|disk-refused|commit|held-rows|plain-rows|sync-tables|write-commit)\.ts$/.test(
        source.name,
      ),
    )) {
      expect(text, name).not.toMatch(
        /from '\.\.\/crypto\/|\bsubtle\b|setTimeout|fetch\(|sealJson|openJson|sealBytes|openBytes/,
      );
      const imports = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path]) => path);
      expect(
        imports.filter((path) => !allowed.includes(path ?? '')),
        name,
      ).toEqual([]);
    }
  });
});
