import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { err, ok, type Result } from '../domain/result.ts';
import { chooseTemplates, type LetterTemplates } from '../letter/template/choose-templates.ts';
import type { LetterTemplate } from '../letter/template/letter-template.ts';
import { faultLines, readTemplate } from '../letter/template/read-template.ts';

const assets = new URL('../../assets/', import.meta.url);

const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** One template file; fails with every fault on its own line. */
export const readTemplateFile = (path: string | URL): Result<LetterTemplate, string> => {
  try {
    const template = readTemplate(readFileSync(path, 'utf8'), sha256Hex);
    return template.ok ? template : err(`De sjabloon klopt niet.\n${faultLines(template.error)}`);
  } catch {
    return err('Het bestand van de sjabloon is niet te lezen.');
  }
};

/** A file that came with the app and does not read is a mistake of the build. */
const shippedIn = (folder: URL): readonly LetterTemplate[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const template = readTemplateFile(new URL(name, folder));
      if (!template.ok) throw new Error(`${name}: ${template.error}`);
      return template.value;
    });

/** The templates that came with the app for this organisation (its folder under assets/organisations), then these. */
export const readTemplates = (organisation: string, ...more: readonly LetterTemplate[]): LetterTemplates =>
  chooseTemplates(
    ...shippedIn(new URL('letters/', assets)),
    ...shippedIn(new URL(`organisations/${organisation}/letters/`, assets)),
    ...more,
  );

/** The template that was asked for, as long as it is for this recipient; none when none was. */
export const readAskedTemplate = (
  path: string | undefined,
  recipient: string,
): Result<readonly LetterTemplate[], string> => {
  if (path === undefined) return ok([]);
  const template = readTemplateFile(path);
  if (!template.ok) return template;
  return template.value.recipient === recipient
    ? ok([template.value])
    : err(`Deze sjabloon is voor een andere bestemmeling: ${template.value.recipient}.`);
};
