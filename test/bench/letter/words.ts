import type { Block, Fact, LetterPaper } from '../../../src/letter/paper.ts';

/** A piece of text, or rows of a label and a value. */
interface Part {
  readonly type: 'text' | 'heading' | 'facts';
  readonly text?: string;
  readonly rows?: readonly (readonly [label: string, value: string])[];
}

/** What stands on a letter, for whoever lays it out with another library: every word of it, and no place. */
export interface Words {
  readonly title: string;
  readonly parts: readonly Part[];
}

const text = (...lines: readonly string[]): readonly Part[] =>
  lines.filter((line) => line !== '').map((line) => ({ type: 'text', text: line }));
const facts = (rows: readonly Fact[]): Part => ({
  type: 'facts',
  rows: rows.map(({ label, value }) => [label, value] as const),
});

const partsOf = (block: Block): readonly Part[] => {
  switch (block.type) {
    case 'paragraph':
      return text(block.text);
    case 'heading':
      return [{ type: 'heading', text: block.text }];
    case 'facts':
      return [facts(block.rows)];
    case 'step':
      return [{ type: 'heading', text: block.title }, facts(block.rows)];
    case 'list':
    case 'numbered':
      return text(...block.items);
    case 'tickBoxes':
      return text(...block.items.map((item) => `${item.text} ${item.line}`));
    case 'fillIn':
      return text(...block.labels);
    case 'keyGroups':
      return text(...block.groups);
    case 'referenceCode':
      return text(`${block.label} ${block.reference}`);
  }
};

export const wordsOf = (paper: LetterPaper): Words => ({
  title: paper.title,
  parts: [
    ...text(paper.sender.join(', '), [paper.addressee.label, ...paper.addressee.lines].join(', ')),
    facts(paper.referenceLine),
    { type: 'heading', text: paper.subject },
    ...text(paper.salutation),
    ...paper.blocks.flatMap(partsOf),
    ...text(paper.closing, paper.signatory.join(', ')),
  ],
});
