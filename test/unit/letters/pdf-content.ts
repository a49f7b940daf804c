const paints = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Tj', 'TJ', "'", '"', 'Do', 'sh', 'EI']);
const token = /\((?:\\.|[^\\)])*\)|<<|>>|<[0-9a-fA-F\s]*>|\/[^\s<>[\]()/]+|[[\]]|[^\s<>[\]()/]+/gu;

/** A4, in points. */
const pageHeight = 841.89;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What one page draws, and under which mark. */
export interface PageContent {
  readonly paintOperations: number;
  readonly unmarked: number;
  /** All that are shown, and those that only belong to the page. */
  readonly characters: number;
  readonly artifactCharacters: number;
  /** Where the first text of each mark begins, or a figure ends, in points from the bottom left. */
  readonly marks: ReadonlyMap<number, Place | null>;
  /** What each mark says. */
  readonly texts: ReadonlyMap<number, string>;
}

/** What the codes of one font say, by its name on the page. */
export type FontWords = ReadonlyMap<string, ReadonlyMap<string, string>>;

const markOf = (operands: readonly string[]): number | 'artifact' | null => {
  const at = operands.indexOf('/MCID');
  if (operands[0] === '/Artifact') return 'artifact';
  return at === -1 ? null : Number(operands[at + 1]);
};

interface Operation {
  readonly name: string;
  readonly operands: readonly string[];
}

const operationsOf = (content: string): readonly Operation[] => {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const [word] of content.matchAll(token)) {
    if (/^[A-Za-z'"][A-Za-z*'"0-9]*$/.test(word)) {
      operations.push({ name: word, operands });
      operands = [];
    } else operands.push(word);
  }
  return operations;
};

/** The codes that a text operation shows, four hexadecimal digits each. */
const codesShown = (operands: readonly string[]): readonly string[] =>
  operands
    .filter((operand) => /^<[0-9a-fA-F]/.test(operand))
    .flatMap((hex) => hex.toLowerCase().match(/[0-9a-f]{4}/g) ?? []);

/** Follows the content stream of a page: which paint operation stands in which mark, and what it says. */
export const readPageContent = (content: string, fonts: FontWords): PageContent => {
  const open: (number | 'artifact' | null)[] = [];
  const marks = new Map<number, Place | null>();
  const texts = new Map<number, string>();
  let words: ReadonlyMap<string, string> = new Map();
  const count = { paintOperations: 0, unmarked: 0, characters: 0, artifactCharacters: 0 };
  const paint = (): void => {
    const within = open.at(-1) ?? null;
    count.paintOperations += 1;
    if (within === null) count.unmarked += 1;
  };
  const place = (operands: readonly string[]): void => {
    const within = open.at(-1);
    const [x = 0, y = 0] = operands.slice(-2).map(Number);
    if (typeof within === 'number' && marks.get(within) === null) marks.set(within, { x, y });
  };
  /** Figures stand in the space of the page, which pdfkit turns upside down. */
  const placeFigure = (operands: readonly string[]): void => {
    const within = open.at(-1);
    const [x = 0, y = 0, , height = 0] = operands.slice(-4).map(Number);
    if (typeof within !== 'number') return;
    const before = marks.get(within);
    const bottom = pageHeight - y - height;
    if (before == null || bottom < before.y) marks.set(within, { x, y: bottom });
  };
  const say = (operands: readonly string[]): void => {
    const within = open.at(-1);
    const codes = codesShown(operands);
    count.characters += codes.length;
    if (within === 'artifact') count.artifactCharacters += codes.length;
    if (typeof within !== 'number') return;
    const said = codes.map((code) => words.get(code) ?? '\ufffd');
    texts.set(within, (texts.get(within) ?? '') + said.join(''));
  };
  const begin = (operands: readonly string[]): void => {
    const mark = markOf(operands);
    open.push(mark);
    if (typeof mark === 'number') marks.set(mark, null);
  };
  const doing: Readonly<Record<string, (operands: readonly string[]) => void>> = {
    BMC: begin,
    BDC: begin,
    EMC: () => open.pop(),
    Tm: place,
    re: placeFigure,
    Tf: ([font = '']) => {
      words = fonts.get(font) ?? new Map();
    },
    Tj: say,
    TJ: say,
  };
  for (const { name, operands } of operationsOf(content)) {
    if (Object.hasOwn(doing, name)) doing[name]?.(operands);
    if (paints.has(name)) paint();
  }
  return { ...count, marks, texts };
};
