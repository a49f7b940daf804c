import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Mutant } from './mutants.ts';

/** `killed`: an oracle noticed it. A run that ended in time-out, or broke in another way, proves nothing. */
export interface Verdict {
  readonly type: 'killed' | 'survived' | 'undecided';
  readonly message: string;
}

const copied = ['src', 'test', 'assets', 'package.json'] as const;

const run = (folder: string, args: readonly string[], limitMs: number): Promise<{ code: number | null; out: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (out += String(part)));
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, out });
    });
  });

/** Which stories are told: of what is written, or of who works here. */
export interface Telling {
  readonly stories: 'rows' | 'people';
  readonly runs: number;
  readonly seed: number;
}

/** Runs random stories against a copy of the project with this bug in it; null: against one without any. */
export const tryMutant = async (
  mutant: Mutant | null,
  { stories, runs, seed }: Telling,
  limitMs: number,
): Promise<Verdict> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-mutant-'));
  try {
    for (const name of copied) cpSync(name, path.join(folder, name), { recursive: true });
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    if (mutant !== null) {
      const file = path.join(folder, mutant.file);
      const text = readFileSync(file, 'utf8');
      if (text.split(mutant.from).length !== 2)
        throw new Error(`"${mutant.name}" does not fit ${mutant.file} any more`);
      writeFileSync(
        file,
        text.replace(mutant.from, () => mutant.to),
      );
    }
    const { code, out } = await run(folder, ['test/sync/run-mutant.ts', stories, String(runs), String(seed)], limitMs);
    const message = out.trim().split('\n').at(-1) ?? '';
    if (code === 3) return { type: 'killed', message };
    if (code === 0) return { type: 'survived', message: '' };
    return { type: 'undecided', message: code === null ? 'time-out' : message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
