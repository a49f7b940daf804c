import { opstapFormTexts } from '../../domain/catalogue/pathway-texts.ts';
import type { FieldValues } from '../facts-of-visit.ts';
import { factLine, type LetterFrame, type LetterWords } from '../letter-frame.ts';
import type { Block } from '../paper.ts';
import { personFirst, personInSentence } from '../person-words.ts';
import { consentBlocks, contactBlocks, discreetBlocks } from '../shared-sentences.ts';
import { conditions } from './conditions.ts';
import type { ConditionId, RowField, TemplateBlock, TemplateFile } from './letter-template.ts';
import { fillIn } from './placeholders.ts';

/** What `factsFor` let through: name and reference, and whatever else this recipient may know and is known. */
export type TemplateFacts = Partial<FieldValues> & Pick<FieldValues, 'name' | 'reference'>;

const applies = (part: { readonly when?: ConditionId | undefined }, facts: TemplateFacts): boolean =>
  part.when === undefined || conditions[part.when].holds(facts);

const shownFor = (field: RowField, facts: TemplateFacts): string | undefined =>
  field === 'name' ? facts.name.full : facts[field];

const blocksOf = (block: TemplateBlock, facts: TemplateFacts, frame: LetterFrame): readonly Block[] => {
  const filled = (text: string): string => fillIn(text, facts, frame);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ type: block.type, text: filled(block.text) }];
    case 'list':
      return [{ type: 'list', items: block.items.map(filled) }];
    case 'requestedForms':
      return facts.requestedForms === undefined
        ? []
        : [{ type: 'list', field: block.type, items: facts.requestedForms.map((form) => opstapFormTexts[form]) }];
    case 'reason':
      return facts.reasonSentence === undefined
        ? []
        : [{ type: 'paragraph', field: 'reasonSentence', text: facts.reasonSentence }];
    case 'facts':
      return [
        {
          type: 'facts',
          rows: block.rows.flatMap(({ field, label }) => factLine(field, label, shownFor(field, facts))),
        },
      ];
    case 'consent':
      return consentBlocks(frame, personFirst(facts.name));
    case 'discreet':
      return discreetBlocks(frame, personInSentence(facts.name));
    case 'contact':
      return contactBlocks(frame, block.asked === undefined ? '' : filled(block.asked));
  }
};

/** What each block of the template becomes in this letter, in order; nothing where it does not apply. */
export const partsOfTemplate = (
  template: TemplateFile,
  facts: TemplateFacts,
  frame: LetterFrame,
): readonly (readonly Block[])[] =>
  template.blocks.map((block) => ('when' in block && !applies(block, facts) ? [] : blocksOf(block, facts, frame)));

/** The subject in this letter; undefined where the template has none for it. */
export const subjectOfTemplate = (template: TemplateFile, facts: TemplateFacts): string | undefined =>
  template.subject.find((one) => applies(one, facts))?.text;

/** The words of a letter: the template's, filled with what its recipient may know. */
export const wordsOfTemplate = (template: TemplateFile, facts: TemplateFacts, frame: LetterFrame): LetterWords => {
  const filled = (text: string): string => fillIn(text, facts, frame);
  return {
    subject: filled(subjectOfTemplate(template, facts) ?? ''),
    salutation: filled(template.salutation),
    blocks: partsOfTemplate(template, facts, frame).flat(),
    closing: filled(template.closing),
  };
};
