import { z } from 'zod';
import type { RecipientId } from '../../../domain/catalogue/pathways.ts';
import { withText } from '../../../letter/template/edit-template.ts';
import type { TemplateFile } from '../../../letter/template/letter-template.ts';
import { textsOfTemplate } from '../../../letter/template/template-faults.ts';

/** What was typed, by the place of the text in the template: right or not, it outlives a lock. */
export const draftWordsSchema = z.record(z.string(), z.string());
export type DraftWords = z.infer<typeof draftWordsSchema>;

/** Where they wait over a lock. */
export const placeOf = (recipient: RecipientId): string => `template:${recipient}`;

export const keyOf = (path: readonly PropertyKey[]): string => path.map(String).join('-');

/** The template with the typed words in it; a place that is not there any more is left out. */
export const withWords = (file: TemplateFile, typed: DraftWords): TemplateFile =>
  textsOfTemplate(file).reduce((changed, { path }) => {
    const text = typed[keyOf(path)];
    return text === undefined ? changed : withText(changed, path, text);
  }, file);
