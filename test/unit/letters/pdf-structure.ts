import { z } from 'zod';
import { markWords } from '../../../src/letter/mark-words.ts';
import type { Paper } from '../../../src/letter/paper.ts';
import { paperStrings } from '../../../src/letter/paper-strings.ts';
import { type FontWords, type Place, readPageContent } from './pdf-content.ts';
import { readWith, withPdfFile } from './pdf-tools.ts';

const dictSchema = z.record(z.string(), z.unknown());
type Dict = z.infer<typeof dictSchema>;
const streamSchema = z.object({ data: z.string().optional(), dict: dictSchema });
const entrySchema = z.object({ value: z.unknown().optional(), stream: streamSchema.optional() });
const qpdfSchema = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), entrySchema)]) });

/** The objects of a PDF as qpdf reads them. */
interface PdfObjects {
  readonly resolve: (value: unknown) => unknown;
  readonly dict: (value: unknown) => Dict;
  readonly list: (value: unknown) => readonly unknown[];
  readonly stream: (reference: unknown) => string;
  readonly root: Dict;
}

const readObjects = (bytes: Uint8Array): PdfObjects => {
  const args = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized'];
  const json = withPdfFile(bytes, (file) => readWith('qpdf', [...args, file]));
  const [, entries] = qpdfSchema.parse(JSON.parse(json)).qpdf;
  const entryOf = (value: unknown) => (typeof value === 'string' ? entries[`obj:${value}`] : undefined);
  const resolve = (value: unknown): unknown => {
    const entry = entryOf(value);
    return entry === undefined ? value : (entry.value ?? entry.stream?.dict);
  };
  const dict = (value: unknown): Dict => dictSchema.parse(resolve(value));
  return {
    resolve,
    dict,
    list: (value) => {
      const found = resolve(value) ?? [];
      return Array.isArray(found) ? found : [found];
    },
    stream: (reference) => Buffer.from(entryOf(reference)?.stream?.data ?? '', 'base64').toString('latin1'),
    root: dict(dict(entries['trailer']?.value)['/Root']),
  };
};

/** An element of the structure tree that holds marks itself. */
export interface StructureLeaf {
  readonly role: string;
  readonly page: number;
  readonly place: Place | null;
}

/** What a PDF says about its own structure, read with qpdf and nothing of ours. */
export interface PdfStructure {
  readonly paintOperations: number;
  readonly unmarked: number;
  readonly characters: number;
  readonly artifactCharacters: number;
  /** Marks that are not in the tree exactly once, or that the parent tree gives to another element. */
  readonly lostMarks: readonly string[];
  readonly leaves: readonly StructureLeaf[];
  /** `H1`, `TH Row`, `Figure Kenmerk ...`, in reading order. */
  readonly elements: readonly string[];
  /** The text of the tree in reading order, without white space. */
  readonly text: string;
}

interface Element {
  readonly reference: unknown;
  readonly role: string;
  readonly words: string;
  readonly marks: readonly { readonly page: number; readonly id: number }[];
}

const nameOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/^(\/|u:)/, '') : '');

const treeRootOf = ({ root, dict }: PdfObjects): Dict =>
  root['/StructTreeRoot'] === undefined ? {} : dict(root['/StructTreeRoot']);

/** The tree in reading order; `pages` are the references of the pages. */
const elementsOf = (objects: PdfObjects, pages: readonly unknown[]): readonly Element[] => {
  const { dict, list } = objects;
  const walk = (reference: unknown): readonly Element[] => {
    const element = dict(reference);
    const marks: { page: number; id: number }[] = [];
    const below: Element[] = [];
    for (const child of list(element['/K'])) {
      if (typeof child === 'number') marks.push({ page: pages.indexOf(element['/Pg']), id: child });
      else if (dict(child)['/Type'] === '/MCR')
        marks.push({ page: pages.indexOf(dict(child)['/Pg']), id: Number(dict(child)['/MCID']) });
      else below.push(...walk(child));
    }
    const attributes = element['/A'] === undefined ? {} : dict(element['/A']);
    const words = [nameOf(attributes['/Scope']), nameOf(element['/Alt'])].filter((word) => word !== '').join(' ');
    return [{ reference, role: nameOf(element['/S']), words, marks }, ...below];
  };
  return list(treeRootOf(objects)['/K']).flatMap(walk);
};

const fromUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** The ranges `<from> <to> [<text> <text> ...]` of a ToUnicode map. */
const wordsOfFont = (map: string): ReadonlyMap<string, string> =>
  new Map(
    [...map.matchAll(/<([0-9a-f]{4})>\s*<[0-9a-f]{4}>\s*\[([^\]]*)\]/gi)].flatMap(([, from = '', texts = '']) =>
      [...texts.matchAll(/<([0-9a-f]*)>/gi)].map(
        ([, text = ''], index) =>
          [(Number.parseInt(from, 16) + index).toString(16).padStart(4, '0'), fromUtf16(text)] as const,
      ),
    ),
  );

const fontsOf = ({ dict, stream }: PdfObjects, page: unknown): FontWords => {
  const fonts = dict(dict(dict(page)['/Resources'])['/Font'] ?? {});
  return new Map(Object.entries(fonts).map(([name, font]) => [name, wordsOfFont(stream(dict(font)['/ToUnicode']))]));
};

/** Reads the structure of a PDF back; without a tree everything is unmarked. */
export const structureOf = (bytes: Uint8Array): PdfStructure => {
  const objects = readObjects(bytes);
  const { dict, list, root } = objects;
  const pages = list(dict(root['/Pages'])['/Kids']);
  const contents = pages.map((page) =>
    readPageContent(
      [dict(page)['/Contents']]
        .flat()
        .map((reference) => objects.stream(reference))
        .join('\n'),
      fontsOf(objects, page),
    ),
  );
  const elements = elementsOf(objects, pages);
  const parentTree = treeRootOf(objects)['/ParentTree'];
  const tree = parentTree === undefined ? [] : list(dict(parentTree)['/Nums']);
  const parentOf = (page: number, id: number): unknown =>
    list(tree[tree.indexOf(dict(pages[page])['/StructParents']) + 1])[id];
  const lostMarks = contents.flatMap(({ marks }, page) =>
    [...marks.keys()].flatMap((id) => {
      const owners = elements.filter((one) => one.marks.some((mark) => mark.page === page && mark.id === id));
      return owners.length === 1 && owners[0]?.reference === parentOf(page, id) ? [] : [`page ${page + 1}, mark ${id}`];
    }),
  );
  const total = (count: (page: (typeof contents)[number]) => number): number =>
    contents.reduce((sum, page) => sum + count(page), 0);
  return {
    paintOperations: total((page) => page.paintOperations),
    unmarked: total((page) => page.unmarked),
    characters: total((page) => page.characters),
    artifactCharacters: total((page) => page.artifactCharacters),
    lostMarks,
    leaves: elements.flatMap(({ role, marks: [first] }) =>
      first === undefined ? [] : [{ role, page: first.page, place: contents[first.page]?.marks.get(first.id) ?? null }],
    ),
    elements: elements.map(({ role, words }) => `${role} ${words}`.trim()),
    text: elements
      .flatMap(({ marks }) => marks.map(({ page, id }) => contents[page]?.texts.get(id) ?? ''))
      .join('')
      .normalize('NFC')
      .replace(/\s+/gu, ''),
  };
};

/** The same text as poppler reads it: slow, so it only vouches for ours. */
export const popplerTextOfStructure = (bytes: Uint8Array): string =>
  [...readWith('pdfinfo', ['-struct-text', '-'], bytes).matchAll(/^ *"(.*)"$/gmu)]
    .map(([, text]) => text)
    .join('')
    .normalize('NFC')
    .replace(/\s+/gu, '');

/** How far apart two baselines of one row may lie, in points: a label is set smaller than its value. */
const sameRow = 4;

/** The leaves that stand, on the page, before the leaf that comes before them in the tree. */
export const outOfVisualOrder = ({ leaves }: PdfStructure): readonly string[] =>
  leaves.flatMap(({ role, page, place }, index) => {
    const before = leaves[index - 1];
    if (place === null) return [`${role} ${index} without text`];
    if (before === undefined || before.place === null || before.page < page) return [];
    const isBelow = place.y < before.place.y - sameRow;
    const isBeside = Math.abs(place.y - before.place.y) <= sameRow && place.x > before.place.x;
    return before.page === page && (isBelow || isBeside) ? [] : [`${role} ${index} on page ${page + 1}`];
  });

/** The first of these texts that does not come, in the tree, after the one before it. */
export const notInReadingOrder = ({ text: all }: PdfStructure, texts: readonly string[]): string | undefined => {
  let from = 0;
  return texts.find((text) => {
    const wanted = text.normalize('NFC').replace(/\s+/gu, '');
    const at = all.indexOf(wanted, from);
    from = at + wanted.length;
    return at === -1;
  });
};

/** How many elements of a kind a paper asks for by what it says. */
const wantedElements = (paper: Paper): Readonly<Record<string, number>> => {
  const rows = paper.blocks.flatMap((block) => (block.type === 'step' || block.type === 'facts' ? block.rows : []));
  const titles = paper.blocks.filter(({ type }) => type === 'heading' || type === 'step');
  const items = paper.blocks.reduce((sum, block) => {
    if (block.type === 'keyGroups') return sum + block.groups.length;
    return 'items' in block ? sum + block.items.length : sum;
  }, 0);
  return { H1: 1, H2: titles.length, 'TH Row': rows.length, LI: items };
};

/** All that a screen reader would miss: what is unmarked, lost, out of order, without a header or without a title. */
export const faultsInStructure = (paper: Paper, bytes: Uint8Array): readonly string[] => {
  const structure = structureOf(bytes);
  const words = markWords(paper.mark);
  const texts = [...(words === null ? [] : [words.large, words.small]), ...paperStrings(paper)];
  const outOfOrder = notInReadingOrder(structure, texts);
  const count = (element: string): number => structure.elements.filter((one) => one === element).length;
  return [
    ...(structure.unmarked > 0 ? [`${structure.unmarked} paint operations are not marked`] : []),
    ...(structure.artifactCharacters * 2 > structure.characters ? ['most of the text is an artifact'] : []),
    ...structure.lostMarks,
    ...outOfVisualOrder(structure),
    ...(outOfOrder === undefined ? [] : [`not in reading order: ${outOfOrder}`]),
    ...Object.entries(wantedElements(paper))
      .filter(([element, wanted]) => count(element) !== wanted)
      .map(([element, wanted]) => `${count(element)} times ${element}, not ${wanted}`),
    ...(count('TH') > 0 ? ['a header cell without a direction'] : []),
    ...(count('Figure') > 0 ? ['a figure without words'] : []),
  ];
};
