import type { LetterTemplate, TemplateFile } from './letter-template.ts';

type Path = readonly PropertyKey[];

const isBranch = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/** The same template with another text in this place, which must be one of `textsOfTemplate`. */
export const withText = (template: TemplateFile, path: Path, text: string): TemplateFile => {
  const copy = structuredClone(template);
  const last = path.at(-1) ?? '';
  const branch = path.slice(0, -1).reduce<unknown>((found, key) => (isBranch(found) ? found[key] : undefined), copy);
  if (!isBranch(branch) || typeof branch[last] !== 'string') throw new Error('no text of a template there');
  branch[last] = text;
  return copy;
};

const ownId = (id: string): string => (id.endsWith('-eigen') ? id : `${id}-eigen`);

/** The office's own template as a text to keep: `from` with these words, under the next version of its own number. */
export const ownTemplateText = (
  words: TemplateFile,
  from: LetterTemplate,
  earlier: readonly LetterTemplate[],
): string => {
  const id = ownId(from.id);
  const versions = earlier.filter((template) => template.id === id).map(({ version }) => version);
  const { schema, language, recipient, subject, salutation, blocks, closing } = words;
  const file: TemplateFile = {
    schema,
    id,
    version: Math.max(0, ...versions) + 1,
    language,
    recipient,
    subject,
    salutation,
    blocks,
    closing,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};
