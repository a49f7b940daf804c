import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type LocalDate, localDateSchema } from '../domain/dates.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** What a command understands beside file names: options take a value, flags do not. */
export interface Usage {
  readonly options: readonly string[];
  readonly flags: readonly string[];
}

export interface Arguments {
  readonly files: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
}

/** Reads the command line; fails with one Dutch line about what is not understood. */
export const readArguments = (argv: readonly string[], usage: Usage): Result<Arguments, string> => {
  const options: Record<string, { readonly type: 'string' | 'boolean' }> = Object.fromEntries([
    ...usage.options.map((name) => [name, { type: 'string' }] as const),
    ...usage.flags.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    const values = new Map<string, unknown>(Object.entries(parsed.values));
    return ok({
      files: parsed.positionals,
      option: (name) => {
        const value = values.get(name);
        return typeof value === 'string' ? value : undefined;
      },
      flag: (name) => values.get(name) === true,
    });
  } catch {
    const known = [...usage.options.map((name) => `--${name} WAARDE`), ...usage.flags.map((name) => `--${name}`)];
    return err(`De opdracht is niet duidelijk. Mogelijk zijn: ${known.join(', ')}.`);
  }
};

/** The day given with --date, else today in Brussels as the caller read it from the clock. */
export const readDate = (text: string | undefined, today: LocalDate): Result<LocalDate, string> => {
  if (text === undefined) return ok(today);
  const parsed = localDateSchema.safeParse(text);
  return parsed.success ? ok(parsed.data) : err('De datum bij --date moet een bestaande dag zijn, zoals 2026-11-24.');
};

/** A file name as typed: under npm run it is relative to where npm was started, not to the package. */
export const fileFrom = (typed: string): string => {
  const underNpm = ['advice', 'letter'].includes(process.env['npm_lifecycle_event'] ?? '');
  return resolve(underNpm ? (process.env['INIT_CWD'] ?? '.') : '.', typed);
};
