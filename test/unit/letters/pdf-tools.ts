import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What independent programs say about a PDF. */
export interface PdfProof {
  readonly pages: number;
  readonly info: string;
  /** Text as poppler reads it, columns kept. */
  readonly layoutText: string;
  /** Text of each page with all white space gone: how lines break does not matter. */
  readonly pageTexts: readonly string[];
  readonly fonts: readonly {
    readonly name: string;
    readonly embedded: boolean;
    readonly subset: boolean;
    readonly unicode: boolean;
  }[];
}

const withoutSpace = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

/** What a program prints about a PDF. */
export const readWith = (
  program: string,
  args: readonly string[],
  input?: Uint8Array,
  encoding: 'utf8' | 'latin1' = 'utf8',
): string =>
  execFileSync(program, args, {
    encoding,
    maxBuffer: 2 ** 28,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  });

const fontLine = (line: string): PdfProof['fonts'][number] => {
  const [, embedded, subset, unicode] = /(yes|no) (yes|no) (yes|no) +\d+ +\d+$/.exec(line.trim()) ?? [];
  return {
    name: line.split(' ')[0] ?? '',
    embedded: embedded === 'yes',
    subset: subset === 'yes',
    unicode: unicode === 'yes',
  };
};

/** Gives these bytes a file for as long as `use` runs: qpdf does not read from a pipe. */
export const withPdfFile = <Found>(bytes: Uint8Array, use: (file: string) => Found): Found => {
  const folder = mkdtempSync(join(tmpdir(), 'doorwijzer-letter-'));
  const file = join(folder, 'paper.pdf');
  try {
    writeFileSync(file, bytes);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Runs qpdf, pdfinfo, pdffonts and pdftotext; throws when qpdf finds a fault. */
export const proofOf = (bytes: Uint8Array): PdfProof =>
  withPdfFile(bytes, (file) => {
    const run = (program: string, ...args: readonly string[]): string => readWith(program, args);
    run('qpdf', '--check', file);
    const info = run('pdfinfo', file);
    const raw = run('pdftotext', '-raw', file, '-');
    return {
      pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
      info,
      layoutText: run('pdftotext', '-layout', file, '-'),
      pageTexts: raw.split('\f').slice(0, -1).map(withoutSpace),
      fonts: run('pdffonts', file).trim().split('\n').slice(2).map(fontLine),
    };
  });

/** Whether poppler reads this text somewhere, whatever the line breaks. */
export const reads = (proof: PdfProof, text: string): boolean => proof.pageTexts.join('').includes(withoutSpace(text));

export interface WordBox {
  readonly text: string;
  /** Millimetres from the top left of the page. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxPattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;

/** Where poppler sees each word of the first page. */
export const wordBoxes = (bytes: Uint8Array): readonly WordBox[] => {
  const html = readWith('pdftotext', ['-bbox', '-l', '1', '-', '-'], bytes);
  const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72;
  return [...html.matchAll(boxPattern)].map(([, left, top, right, bottom, text]) => ({
    text: text ?? '',
    left: mm(left),
    top: mm(top),
    right: mm(right),
    bottom: mm(bottom),
  }));
};

/** The text of the first file inside a PDF, as pdfdetach takes it out. */
export const attachedTo = (bytes: Uint8Array): string =>
  withPdfFile(bytes, (file) => {
    readWith('pdfdetach', ['-save', '1', '-o', `${file}.out`, file]);
    return readFileSync(`${file}.out`, 'utf8');
  });
