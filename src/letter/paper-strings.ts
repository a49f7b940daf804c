import { markWords } from './mark-words.ts';
import type { Block, Fact, LetterPaper, Paper, SheetPaper, WindowSheet } from './paper.ts';

const factStrings = (facts: readonly Fact[]): readonly string[] => facts.flatMap((fact) => [fact.label, fact.value]);

/** Every piece of text in a part of a paper. */
export const blockStrings = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.text];
    case 'facts':
      return factStrings(block.rows);
    case 'list':
    case 'numbered':
      return block.items;
    case 'step':
      return [block.title, ...factStrings(block.rows)];
    case 'keyGroups':
      return block.groups;
    case 'fillIn':
      return block.labels;
    case 'tickBoxes':
      return block.items.flatMap(({ text, line }) => (line === '' ? [text] : [text, line]));
    case 'referenceCode':
      return [block.label, block.reference];
  }
};

const letterStrings = (letter: LetterPaper): readonly string[] => [
  ...letter.sender,
  ...(letter.addressee.label === '' ? [] : [letter.addressee.label]),
  ...letter.addressee.lines,
  ...factStrings(letter.referenceLine.filter((fact) => fact.value !== '')),
  letter.subject,
  letter.salutation,
  ...letter.blocks.flatMap(blockStrings),
  letter.closing,
  ...letter.signatory,
];

const sheetStrings = (sheet: SheetPaper): readonly string[] => [
  ...sheet.sender,
  sheet.date,
  sheet.title,
  ...(sheet.intro === '' ? [] : [sheet.intro]),
  ...sheet.blocks.flatMap(blockStrings),
];

const windowSheetStrings = (sheet: WindowSheet): readonly string[] => [
  ...sheet.sender,
  ...sheet.addressee.lines,
  sheet.date,
  sheet.title,
  sheet.intro,
  ...sheet.blocks.flatMap(blockStrings),
];

/** Every piece of text that stands on the paper once, in reading order. */
export const paperStrings = (paper: Paper): readonly string[] => {
  if (paper.kind === 'letter') return letterStrings(paper);
  return paper.kind === 'windowSheet' ? windowSheetStrings(paper) : sheetStrings(paper);
};

/** What stands in the margin of every page: the mark, and the foot of a sheet. */
export const marginStrings = (paper: Paper): readonly string[] => {
  const words = markWords(paper.mark);
  const foot = paper.kind === 'letter' ? '' : paper.footer;
  return [...(words === null ? [] : [words.large, words.small]), ...(foot === '' ? [] : [foot])];
};
