import type { TemplateBlock, TemplateFile } from '../../../letter/template/letter-template.ts';
import { templateTexts } from '../../texts/templates.ts';

/** A text that can be changed, or a line about what stands there in every letter. */
export type TemplatePart =
  | {
      readonly type: 'text';
      readonly path: readonly (string | number)[];
      readonly label: string;
      readonly text: string;
      /** Whole sentences need room. */
      readonly isLong: boolean;
    }
  | { readonly type: 'locked'; readonly id: string; readonly text: string };

type Path = Extract<TemplatePart, { type: 'text' }>['path'];

const part = (path: Path, label: string, text: string, isLong = false): TemplatePart => ({
  type: 'text',
  path,
  label,
  text,
  isLong,
});

const lockedPart = (block: TemplateBlock, index: number): readonly TemplatePart[] => {
  const text = templateTexts.lockedParts[block.type];
  return text === undefined ? [] : [{ type: 'locked', id: `${block.type}-${index}`, text }];
};

const partsOfBlock = (block: TemplateBlock, index: number, all: readonly TemplateBlock[]): readonly TemplatePart[] => {
  const path: Path = ['blocks', index];
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const isLong = block.type === 'paragraph';
      // Two fields are never called the same.
      const number = all.slice(0, index + 1).filter(({ type }) => type === block.type).length;
      const label = templateTexts.when(templateTexts[block.type](number), block.when);
      return [part([...path, 'text'], label, block.text, isLong)];
    }
    case 'list':
      return block.items.map((text, at) =>
        part([...path, 'items', at], templateTexts.when(templateTexts.list, block.when), text, true),
      );
    case 'facts':
      return block.rows.map(({ label }, at) => part([...path, 'rows', at, 'label'], templateTexts.label(label), label));
    case 'contact':
      return [
        ...(block.asked === undefined ? [] : [part([...path, 'asked'], templateTexts.asked, block.asked, true)]),
        ...lockedPart(block, index),
      ];
    case 'requestedForms':
    case 'reason':
    case 'consent':
    case 'discreet':
      return lockedPart(block, index);
  }
};

/** A template from top to bottom, as somebody reads and changes it. */
export const partsOfFile = (file: TemplateFile): readonly TemplatePart[] => [
  ...file.subject.map(({ when, text }, index) =>
    part(['subject', index, 'text'], templateTexts.when(templateTexts.subject, when), text),
  ),
  part(['salutation'], templateTexts.salutation, file.salutation),
  ...file.blocks.flatMap(partsOfBlock),
  part(['closing'], templateTexts.closing, file.closing),
];
