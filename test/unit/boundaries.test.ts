import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const cruiseResult = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
  modules: z.array(z.object({ source: z.string() })),
});

const cruise = (folder: string) => {
  const out = spawnSync(
    resolve('node_modules/.bin/depcruise'),
    ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return cruiseResult.parse(JSON.parse(out.stdout));
};

const sourceFiles = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
  .map((name) => `src/${name}`);

describe('the import table', () => {
  it('sees every module of src', () => {
    const { modules } = cruise('.');
    const seen = new Set(modules.map((module) => module.source));
    expect(sourceFiles.length).toBeGreaterThan(50);
    expect(sourceFiles.filter((file) => !seen.has(file))).toEqual([]);
  });
});

/** One file per kind of violation, and the rule that has to name it. */
const planted: readonly { readonly file: string; readonly text: string; readonly rule: string }[] = [
  { file: 'src/domain/a.ts', text: "import '../store/b.ts';", rule: 'domain-folders' },
  { file: 'src/letter/a.ts', text: "import '../crypto/b.ts';", rule: 'letter-folders' },
  { file: 'src/machine/a.ts', text: "import '../electron/b.ts';", rule: 'machine-folders' },
  { file: 'src/cli/a.ts', text: "import '../store/b.ts';", rule: 'cli-folders' },
  { file: 'src/domain/c.ts', text: "import 'dexie';", rule: 'domain-packages' },
  { file: 'src/store/c.ts', text: "import 'react';", rule: 'store-packages' },
  { file: 'src/host/a.ts', text: "import '../store/b.ts';", rule: 'host-folders' },
  { file: 'src/machine/c.ts', text: "import 'electron';", rule: 'machine-packages' },
  { file: 'src/renderer/c.ts', text: "import '../server/b.ts';", rule: 'renderer-folders' },
  { file: 'src/electron/c.ts', text: "import 'fastify';", rule: 'electron-packages' },
  { file: 'src/server/c.ts', text: "import '../store/b.ts';", rule: 'server-folders' },
  { file: 'src/letter/d.ts', text: "import 'a-package-that-is-not-there';", rule: 'letter-packages' },
  { file: 'src/domain/e.ts', text: "import 'node:fs';", rule: 'domain-no-node' },
  { file: 'src/typeset/e.ts', text: "import 'node:path';", rule: 'typeset-no-node' },
  { file: 'src/renderer/e.ts', text: "import 'node:fs';", rule: 'renderer-no-node' },
  { file: 'src/letter/f.ts', text: "import '../../assets/fact.ts';", rule: 'letter-no-assets' },
  { file: 'src/domain/g.ts', text: "import '../../test/anything.ts';", rule: 'src-knows-no-test' },
  { file: 'src/domain/h.ts', text: "import './i.ts';", rule: 'no-cycles' },
  { file: 'src/renderer/pages/one/a.ts', text: "import '../two/b.ts';", rule: 'pages-do-not-meet' },
  { file: 'src/store/migrations/001-a.ts', text: "import '../b.ts';", rule: 'migrations-are-frozen' },
];

const bystanders: Readonly<Record<string, string>> = {
  'src/store/b.ts': 'export {};',
  'src/crypto/b.ts': 'export {};',
  'src/electron/b.ts': 'export {};',
  'src/server/b.ts': 'export {};',
  'src/domain/i.ts': "import './h.ts';",
  'src/renderer/pages/two/b.ts': 'export {};',
  'assets/fact.ts': 'export {};',
  'test/anything.ts': 'export {};',
};

describe('planted violations', () => {
  let folder = '';
  let found: ReadonlySet<string> = new Set();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorwijzer-boundaries-'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    cpSync('.dependency-cruiser.cjs', join(folder, '.dependency-cruiser.cjs'));
    cpSync('package.json', join(folder, 'package.json'));
    mkdirSync(join(folder, 'src'), { recursive: true });
    cpSync('src/tsconfig.base.json', join(folder, 'src/tsconfig.base.json'));
    const files = [...planted.map(({ file, text }) => [file, text] as const), ...Object.entries(bystanders)];
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${text}\n`);
    }
    found = new Set(cruise(folder).summary.violations.map(({ from, rule }) => `${rule.name} ${from}`));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(planted)('$rule catches $file', ({ rule, file }) => {
    expect(found).toContain(`${rule} ${file}`);
  });
});

/** What the TypeScript projects have to refuse: an environment that the folder does not have. */
const foreign = [
  { file: 'domain/planted.ts', project: 'pure', text: 'export const width = window.innerWidth;', code: 'TS2304' },
  { file: 'letter/planted.ts', project: 'pure', text: "export * from 'node:fs';", code: 'TS2' },
  { file: 'typeset/planted.ts', project: 'pure', text: 'export const folder = process.cwd();', code: 'TS2' },
  { file: 'store/planted.ts', project: 'browser', text: 'export const folder = process.cwd();', code: 'TS2' },
  { file: 'machine/planted.ts', project: 'node', text: 'export const title = document.title;', code: 'TS2' },
];

describe('the TypeScript projects', () => {
  it.each(foreign)('$project refuses $text', ({ file, project, text, code }) => {
    const folder = mkdtempSync(join(tmpdir(), 'doorwijzer-types-'));
    try {
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
      mkdirSync(join(folder, 'src', dirname(file)), { recursive: true });
      for (const name of ['base', 'pure', 'browser', 'node']) {
        cpSync(`src/tsconfig.${name}.json`, join(folder, `src/tsconfig.${name}.json`));
      }
      writeFileSync(join(folder, 'src', file), `${text}\n`);
      const checker = resolve('node_modules/typescript-7/bin/tsc');
      const args = [checker, '-p', `src/tsconfig.${project}.json`, '--pretty', 'false'];
      const done = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      expect(done.stdout).toContain(`src/${file}`);
      expect(done.stdout).toContain(code);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
