import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const dotsPerInch = 100;
const width = Math.round(8.27 * dotsPerInch);
const height = Math.round(11.69 * dotsPerInch);
/** Dots per side of a patch. Patches are compared by their mean, so that another smoothing of letters does not count. */
const patch = 12;

export const pageCount = (file: string): number =>
  Number(/^Pages: +(\d+)$/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1] ?? 0);

/** The grey values of a page, 0 (black) to 255. */
const greys = (file: string, page: number, folder: string): Buffer => {
  const stem = path.join(folder, 'page');
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
  execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), ...size, ...range, file, stem]);
  const image = readFileSync(`${stem}.pgm`);
  // P5, width and height, 255: three lines, then one byte per dot.
  let start = 0;
  for (let line = 0; line < 3; line += 1) start = image.indexOf(10, start) + 1;
  return image.subarray(start);
};

/** Mean darkness per patch, 0 (white) to 1 (black). */
const darkness = (dots: Buffer): readonly number[] => {
  const across = Math.floor(width / patch);
  const sums = new Array<number>(across * Math.floor(height / patch)).fill(0);
  for (let y = 0; y < Math.floor(height / patch) * patch; y += 1) {
    for (let x = 0; x < across * patch; x += 1) {
      const index = Math.floor(y / patch) * across + Math.floor(x / patch);
      sums[index] = (sums[index] ?? 0) + (255 - (dots[y * width + x] ?? 255)) / 255;
    }
  }
  return sums.map((sum) => sum / patch ** 2);
};

/**
 * `ink`: mean darkness of the printed page (0 is blank). `difference`: the part of the patches with ink, on either, whose
 * darkness differs by more than a tenth.
 */
export const differenceOfPages = (
  paper: Uint8Array,
  printedFile: string,
  page: number,
): { readonly ink: number; readonly difference: number } => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-images-'));
  try {
    const paperFile = path.join(folder, 'paper.pdf');
    writeFileSync(paperFile, paper);
    const wanted = darkness(greys(paperFile, page, folder));
    const printed = darkness(greys(printedFile, page, folder));
    const inked = wanted.filter((dark, index) => Math.max(dark, printed[index] ?? 0) > 0.02).length;
    const differing = wanted.filter((dark, index) => Math.abs(dark - (printed[index] ?? 0)) > 0.1).length;
    return { ink: printed.reduce((sum, dark) => sum + dark, 0) / printed.length, difference: differing / inked };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
