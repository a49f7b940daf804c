import type { RecipientId } from '../../../domain/catalogue/pathways.ts';
import type { LetterTemplates } from '../../../letter/template/choose-templates.ts';
import type { LetterTemplate } from '../../../letter/template/letter-template.ts';
import { type TemplateChoice, templatesInUse } from '../../../letter/template/office-templates.ts';

/** The words of one letter: which are in use, and all that was chosen before. */
export interface LetterWording {
  readonly recipient: RecipientId;
  readonly template: LetterTemplate;
  readonly isOwn: boolean;
  /** The office has words of its own that this version of the app cannot use. */
  readonly isUnreadable: boolean;
  /** The newest first. */
  readonly choices: readonly TemplateChoice[];
  /** Every earlier text of the office that can still be read. */
  readonly earlier: readonly LetterTemplate[];
}

export const readWording = (
  recipient: RecipientId,
  shipped: LetterTemplates,
  all: readonly TemplateChoice[],
  read: (text: string) => LetterTemplate | null,
): LetterWording => {
  const choices = all.filter((choice) => choice.recipient === recipient);
  const template = templatesInUse(shipped, choices, read)[recipient];
  const isOwn = template.sha256 !== shipped[recipient].sha256;
  return {
    recipient,
    template,
    isOwn,
    isUnreadable: !isOwn && choices[0]?.text != null,
    choices,
    earlier: choices.flatMap(({ text }) => {
      const found = text === null ? null : read(text);
      return found === null ? [] : [found];
    }),
  };
};
