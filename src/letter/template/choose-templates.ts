import { type RecipientId, recipientIds } from '../../domain/catalogue/pathways.ts';
import type { LetterTemplate } from './letter-template.ts';

/** The template of every letter that an office can make. */
export type LetterTemplates = Readonly<Record<RecipientId, LetterTemplate>>;

/** By recipient, the last one given: what every office has first, then what is this office's own. */
export const chooseTemplates = (...given: readonly LetterTemplate[]): LetterTemplates => {
  const templateOf = (recipient: RecipientId): LetterTemplate => {
    const found = given.findLast((template) => template.recipient === recipient);
    if (found === undefined) throw new Error(`no template for ${recipient}`);
    return found;
  };
  // Every id of the list gets one above.
  return Object.fromEntries(recipientIds.map((id) => [id, templateOf(id)])) as LetterTemplates;
};
