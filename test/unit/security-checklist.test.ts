import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Electron's official list has twenty items; docs/security.md says for each where the rule is and which test sees it. */
const items = 20;

const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .map((line) => /^\| (\d+) \| .* \| `([^`]+)` \| `([^`]+)`: (.+) \|$/.exec(line))
  .flatMap((found) =>
    found === null ? [] : [{ item: Number(found[1]), rule: found[2], test: found[3], title: found[4] }],
  );

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));
const filesWith = (pattern: RegExp): readonly string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('the security checklist', () => {
  it('has a row per item, each with a file and a test that exist', () => {
    expect(rows.map(({ item }) => item)).toEqual(Array.from({ length: items }, (_, index) => index + 1));
    const faults = rows.flatMap(({ item, rule = '', test = '', title = '' }) => [
      ...(existsSync(rule) ? [] : [`${item}: no file ${rule}`]),
      ...(existsSync(test) && readFileSync(test, 'utf8').includes(title)
        ? []
        : [`${item}: no test "${title}" in ${test}`]),
    ]);
    expect(faults).toEqual([]);
  });

  it('item 1: every window loads our own address, through the same preferences', () => {
    const windows = filesWith(/new BrowserWindow\(/);
    expect(windows.toSorted()).toEqual(['electron/main-window.ts', 'electron/print-raster.ts']);
    for (const { name, text } of sources.filter((source) => windows.includes(source.name))) {
      expect([name, /webPreferences: windowPreferences\(/.test(text)]).toEqual([name, true]);
      expect([name, [...text.matchAll(/loadURL\((\w+)/g)].map(([, first]) => first)]).toEqual([name, ['appAddress']]);
    }
  });

  it('item 15: no file of ours can hand anything to another program', () => {
    expect(filesWith(/import \{[^}]*\bshell\b[^}]*\} from 'electron'|openExternal|openPath/)).toEqual([]);
  });

  it('item 16: one exact version of Electron, the same in the lock file', () => {
    const asked: unknown = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies.electron;
    expect(asked).toMatch(/^\d+\.\d+\.\d+$/);
    const locked: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages['node_modules/electron']
      .version;
    expect(locked).toBe(asked);
  });

  it('item 18: nothing is loaded from file://', () => {
    expect(
      filesWith(/loadFile\(|loadURL\([^)]*file:|pathToFileURL/).filter((name) => name.startsWith('electron/')),
    ).toEqual([]);
  });
});
