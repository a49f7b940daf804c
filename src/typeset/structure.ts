import type { Content } from 'pdfmake/interfaces';
import { joinSquares, type QrSquare } from './qr-squares.ts';

/** The standard structure types of PDF that our papers use. */
export type StructureRole =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** What the layout says about a node; a node without it is a paragraph, a list, or only a place. */
export interface StructureTag {
  readonly role: StructureRole;
  /** A header cell: for what it is the header. */
  readonly scope?: 'Column' | 'Row';
  /** What a figure shows, in words. */
  readonly alt?: string;
}

/** An element of the structure tree; what is drawn for it points to it. */
export interface StructureElement extends StructureTag {
  readonly parent: StructureElement | null;
  readonly children: StructureElement[];
  readonly columnSpan: number;
}

declare module 'pdfmake/interfaces' {
  interface ContentBase {
    /** Ours: what this node is to a screen reader. */
    tag?: StructureTag;
  }
  interface Style {
    /** Ours: the element that this text belongs to; pdfmake copies it to every word. */
    structure?: StructureElement;
  }
}

/** Text stands in these as it is; in every other element it becomes a paragraph of its own. */
const holdsText: ReadonlySet<StructureRole> = new Set<StructureRole>([
  'H1',
  'H2',
  'P',
  'Lbl',
  'LBody',
  'TH',
  'TD',
  'Figure',
]);

/** The top of a tree: one paper. */
export const createStructureRoot = (): StructureElement => ({
  role: 'Document',
  parent: null,
  children: [],
  columnSpan: 1,
});

/** A new last child. */
export const appendElement = (parent: StructureElement, tag: StructureTag, columnSpan = 1): StructureElement => {
  const made: StructureElement = { ...tag, parent, children: [], columnSpan };
  parent.children.push(made);
  return made;
};

/** A node as we read it: pdfmake's own types tell apart by what a node must not have. */
interface LayoutNode {
  readonly tag?: StructureTag;
  readonly colSpan?: number;
  readonly stack?: readonly Content[];
  readonly columns?: readonly Content[];
  readonly ul?: readonly Content[];
  readonly table?: { readonly body: readonly (readonly Content[])[] };
  readonly text?: readonly { text: string; structure?: StructureElement }[];
  readonly qr?: string;
  readonly canvas?: readonly { structure?: StructureElement }[];
}

/** Lines that stand below each other and are read as one keep a space between them. */
const endWithSpace = (content: Content): void => {
  const last = (content as LayoutNode).text?.at(-1);
  if (last !== undefined) last.text += ' ';
};

/** The cells of a row as elements; a place that another cell spans has none. */
const tagRow = (cells: readonly Content[], table: StructureElement): void => {
  const isList = table.role === 'L';
  const row = appendElement(table, { role: isList ? 'LI' : 'TR' });
  for (const [index, cell] of cells.entries()) {
    const { tag, colSpan } = cell as LayoutNode;
    const plain: StructureTag = isList ? { role: index === 0 ? 'Lbl' : 'LBody' } : { role: 'TD' };
    const isSpanned = Object.keys(cell as LayoutNode).length === 0;
    if (!isSpanned) tagChildren(cell, appendElement(row, tag ?? plain, colSpan));
  }
};

const tagList = (items: readonly Content[], parent: StructureElement): void => {
  const list = appendElement(parent, { role: 'L' });
  for (const item of items) {
    tagChildren(item, appendElement(appendElement(list, { role: 'LI' }), { role: 'LBody' }));
  }
};

const tagTable = (body: readonly (readonly Content[])[], isPlacing: boolean, parent: StructureElement): void => {
  for (const row of body) {
    if (isPlacing) tagContent([...row], parent);
    else tagRow(row, parent);
  }
};

/** pdfmake draws a QR code as hundreds of squares, made while it measures: what is drawn is told that it belongs to the figure. */
const tagQr = (node: LayoutNode, figure: StructureElement): void => {
  if (figure.alt === undefined) throw new Error('a QR code without words');
  let bars: readonly (QrSquare & { structure?: StructureElement })[] = [];
  Object.defineProperty(node, '_canvas', {
    get: () => bars,
    set: (squares: readonly QrSquare[]) => {
      bars = joinSquares(squares).map((bar) => ({ ...bar, structure: figure }));
    },
  });
};

/** What stands in a node, under the element that was made for the node itself. */
const tagChildren = (content: Content, parent: StructureElement): void => {
  const { tag, stack, columns, ul, table, text, qr, canvas } = content as LayoutNode;
  if (qr !== undefined) tagQr(content as LayoutNode, parent);
  for (const vector of canvas ?? []) vector.structure = parent;
  if (holdsText.has(parent.role)) stack?.slice(0, -1).forEach(endWithSpace);
  for (const child of [...(stack ?? []), ...(columns ?? [])]) tagContent(child, parent);
  if (ul !== undefined) tagList(ul, parent);
  if (table !== undefined) tagTable(table.body, tag === undefined, parent);
  if (text === undefined) return;
  const owner = holdsText.has(parent.role) ? parent : appendElement(parent, { role: 'P' });
  for (const run of text) run.structure = owner;
};

/**
 * Gives everything in this content its place in the structure tree, in the order in which it is written. A table without a
 * tag is only a way to place things; with one, its rows and cells are told to a screen reader.
 */
export const tagContent = (content: Content, parent: StructureElement): void => {
  if (Array.isArray(content)) {
    for (const child of content) tagContent(child, parent);
    return;
  }
  const { tag } = content as LayoutNode;
  tagChildren(content, tag === undefined ? parent : appendElement(parent, tag));
};
