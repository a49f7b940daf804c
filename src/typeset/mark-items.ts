import type { Word } from './join-words.ts';
import type { StructureElement } from './structure.ts';

/** A marked piece of a page, as pdfkit hands it out. */
interface MarkedContent {
  readonly refs: readonly unknown[];
}

interface PdfStructure {
  readonly dictionary: { readonly data: { A?: Readonly<Record<string, unknown>> } };
  readonly add: (child: MarkedContent | PdfStructure) => unknown;
  readonly end: () => void;
}

/** What we use of the document of pdfkit. */
export interface PdfkitDocument {
  readonly options: { readonly tagged?: boolean };
  readonly on: (event: 'pageAdded', listener: () => void) => unknown;
  readonly markContent: (tag: 'Artifact', options: { readonly type: 'Layout' }) => unknown;
  readonly markStructureContent: (role: string) => MarkedContent;
  readonly endMarkedContent: () => unknown;
  readonly struct: (role: string, options: { readonly alt?: string; readonly scope?: string }) => PdfStructure;
  readonly addStructure: (structure: PdfStructure) => unknown;
}

interface Item {
  readonly type: string;
  readonly item: {
    /** A line of text. */
    inlines?: readonly (Word & { readonly structure?: StructureElement })[];
    /** A vector of a figure. */
    readonly structure?: StructureElement;
  };
}

export interface ItemPage {
  readonly items: readonly Item[];
}

/** To be told of every page and every item that pdfmake draws, in its order. */
export interface ItemMarker {
  readonly pageBegan: () => void;
  readonly itemDone: () => void;
}

const ownerOf = ({ item }: Item): StructureElement | null =>
  item.structure ?? item.inlines?.find((inline) => inline.structure !== undefined)?.structure ?? null;

const rootOf = (element: StructureElement): StructureElement =>
  element.parent === null ? element : rootOf(element.parent);

/** What pdfkit knows no option for. */
const withColumnSpan = (structure: PdfStructure, { columnSpan }: StructureElement): PdfStructure => {
  const { data } = structure.dictionary;
  if (columnSpan > 1) data.A = { ...data.A, O: 'Table', ColSpan: columnSpan };
  return structure;
};

/**
 * Marks what is drawn: a line or a figure belongs to its element, everything else (rules, bullets, the foot) is an artifact.
 * After the last item the tree is written, in the order of the elements and not of the drawing. An element for which
 * nothing was drawn is left out.
 */
export const createItemMarker = (doc: PdfkitDocument, pages: readonly ItemPage[]): ItemMarker => {
  const drawn = new Map<StructureElement, MarkedContent[]>();
  let page = -1;
  let item = 0;

  const begin = (next: Item): void => {
    const owner = ownerOf(next);
    if (owner === null) doc.markContent('Artifact', { type: 'Layout' });
    else drawn.set(owner, [...(drawn.get(owner) ?? []), doc.markStructureContent(owner.role)]);
  };

  const write = (element: StructureElement): PdfStructure | null => {
    const contents = drawn.get(element) ?? [];
    const children = element.children.map(write).filter((child) => child !== null);
    if (contents.length + children.length === 0) return null;
    const { role, alt, scope } = element;
    const made = doc.struct(role, { ...(alt === undefined ? {} : { alt }), ...(scope === undefined ? {} : { scope }) });
    for (const child of [...contents, ...children]) made.add(child);
    return withColumnSpan(made, element);
  };

  const writeTree = (): void => {
    const [first] = drawn.keys();
    const tree = first === undefined ? null : write(rootOf(first));
    if (tree === null) throw new Error('a paper without structure');
    doc.addStructure(tree);
    tree.end();
  };

  return {
    pageBegan: () => {
      page += 1;
      item = 0;
      const first = pages[page]?.items[0];
      if (first !== undefined) begin(first);
    },
    itemDone: () => {
      const items = pages[page]?.items ?? [];
      const [current, next] = [items[item], items[item + 1]];
      item += 1;
      const goesOn = current !== undefined && next !== undefined && ownerOf(current) === ownerOf(next);
      if (!goesOn) doc.endMarkedContent();
      if (next !== undefined && !goesOn) begin(next);
      if (next === undefined && page === pages.length - 1) writeTree();
    },
  };
};
