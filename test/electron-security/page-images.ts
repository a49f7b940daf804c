import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const dotsPerInch = 50;

export const pageCount = (file: string): number =>
  Number(/^Pages: +(\d+)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1] ?? 0);

/** The grey values of a page, 0 (black) to 255. */
const greys = (file: string, page: number, folder: string): Buffer => {
  const stem = path.join(folder, 'page');
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  const size = [
    '-scale-to-x',
    String(Math.round(8.27 * dotsPerInch)),
    '-scale-to-y',
    String(Math.round(11.69 * dotsPerInch)),
  ];
  execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), ...size, ...range, file, stem]);
  const image = readFileSync(`${stem}.pgm`);
  // P5, width and height, 255: three lines, then one byte per dot.
  let start = 0;
  for (let line = 0; line < 3; line += 1) start = image.indexOf(10, start) + 1;
  return image.subarray(start);
};

/** `ink`: how much of the printed page is dark. `difference`: the part of its dots that clearly differ from the paper's. */
export const differenceOfPages = (
  paper: Uint8Array,
  printedFile: string,
  page: number,
): { readonly ink: number; readonly difference: number } => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-images-'));
  try {
    const paperFile = path.join(folder, 'paper.pdf');
    writeFileSync(paperFile, paper);
    const wanted = greys(paperFile, page, folder);
    const printed = greys(printedFile, page, folder);
    if (wanted.length !== printed.length) throw new Error('pages of different sizes');
    const dark = printed.filter((grey) => grey < 128).length;
    const differing = printed.filter((grey, dot) => Math.abs(grey - (wanted[dot] ?? 0)) > 96).length;
    return { ink: dark / printed.length, difference: differing / printed.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
