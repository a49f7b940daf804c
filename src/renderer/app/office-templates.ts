import type { LetterPaper } from '../../letter/paper.ts';
import type { LetterTemplates } from '../../letter/template/choose-templates.ts';
import type { LetterTemplate } from '../../letter/template/letter-template.ts';
import {
  type TemplateChoice,
  templateChoices,
  templateOfLetter,
  templatesInUse,
} from '../../letter/template/office-templates.ts';
import type { App } from './app-context.ts';
import { readTemplateText } from './read-template-text.ts';

/** The template in a kept text; null where it does not fit this version of the app any more. */
export const keptTemplate = (text: string): LetterTemplate | null => {
  const read = readTemplateText(text);
  return read.ok ? read.value : null;
};

/** What the office chose, the newest first. */
export const readTemplateChoices = async ({ vault }: Pick<App, 'vault'>): Promise<readonly TemplateChoice[]> =>
  templateChoices(await vault.settings.all());

/** The words in use for each letter. For a kept letter the ones it was made from, where they are still here. */
export const readOfficeTemplates = async (
  app: Pick<App, 'vault' | 'shippedTemplates'>,
  kept: LetterPaper | null = null,
): Promise<LetterTemplates> => {
  const choices = await readTemplateChoices(app);
  const inUse = templatesInUse(app.shippedTemplates, choices, keptTemplate);
  const itsOwn = kept === null ? null : templateOfLetter(kept, app.shippedTemplates, choices, keptTemplate);
  return itsOwn === null ? inUse : { ...inUse, [itsOwn.recipient]: itsOwn };
};
