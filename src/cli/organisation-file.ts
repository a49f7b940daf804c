import { readdirSync, readFileSync } from 'node:fs';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import { parseOrganisation } from '../domain/catalogue/parse-organisation.ts';
import { err, ok, type Result } from '../domain/result.ts';

const folder = new URL('../../assets/organisations/', import.meta.url);

const namesThere = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** The organisation with this folder name; fails with one Dutch line that lists the names there are. */
export const readOrganisation = (name: string): Result<Organisation, string> => {
  const names = namesThere();
  if (!names.includes(name)) return err(`Deze organisatie is er niet. Mogelijk zijn: ${names.join(', ')}.`);
  try {
    const parsed = parseOrganisation(JSON.parse(readFileSync(new URL(`${name}/organisation.json`, folder), 'utf8')));
    return parsed.ok ? ok(parsed.value) : err(parsed.error.message);
  } catch {
    return err(`Het bestand van de organisatie ${name} is niet te lezen.`);
  }
};
