import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What a file needs before it can run: its imports and re-exports of values, not those of types and not `import()`. */
const neededBy = (file: URL): readonly string[] => {
  const tree = ts.createSourceFile(file.pathname, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return tree.statements.flatMap((statement) => {
    const isValue =
      (ts.isImportDeclaration(statement) && statement.importClause?.isTypeOnly !== true) ||
      (ts.isExportDeclaration(statement) && !statement.isTypeOnly);
    const from = isValue ? statement.moduleSpecifier : undefined;
    // "?worker&url" is an address, fetched when the worker starts.
    return from !== undefined && ts.isStringLiteral(from) && !from.text.includes('?') ? [from.text] : [];
  });
};

/** Every file of ours and every package that the page loads before its first picture. */
const loadedAtStart = (entry: URL): ReadonlySet<string> => {
  const loaded = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file.href)) continue;
    loaded.add(file.href);
    for (const name of neededBy(file)) {
      const next = new URL(name, file);
      if (!name.startsWith('.')) loaded.add(name);
      else if (/\.tsx?$/.test(next.pathname) && existsSync(next)) waiting.push(next);
    }
  }
  return loaded;
};

const root = new URL('../../src/', import.meta.url);
const loaded = loadedAtStart(new URL('renderer/main.tsx', root));
const isLoaded = (path: string): boolean => loaded.has(new URL(path, root).href);

describe('what the page loads before it shows anything', () => {
  it('is the screens and what they stand on', () => {
    expect(loaded.size).toBeGreaterThan(200);
    expect(isLoaded('renderer/pages/staff/staff-page.tsx')).toBe(true);
    expect(isLoaded('renderer/components/paper-preview.tsx')).toBe(true);
    expect(loaded.has('react-dom/client')).toBe(true);
  });

  it('is not the dictionaries for a new passphrase, the reader of PDFs or the typesetter', () => {
    const ours = ['crypto/passphrase.ts', 'renderer/workers/pdf-pages.ts', 'typeset/typeset.ts'];
    expect(ours.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
    expect(ours.filter(isLoaded)).toEqual([]);
    expect([...loaded].filter((name) => /zxcvbn|pdfjs|pdfmake|hash-wasm/.test(name))).toEqual([]);
  });
});
