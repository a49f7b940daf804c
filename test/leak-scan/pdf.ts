import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxPieceBytes, type NoteUnopened, type Piece, placesOf, type Unpack } from './piece.ts';

const pdfHead = Buffer.from('%PDF-');
const pdfEnd = Buffer.from('%%EOF');
/** A real file has a line of its own for the version; source text that speaks of PDF does not. */
const startsOnALine = /^%PDF-\d\.\d[\r\n]/;
const anObject = Buffer.from(' obj');

interface PopplerAnswer {
  readonly text: Buffer;
  readonly failed: boolean;
  readonly message: string;
}

/** Runs one program of poppler; it has to be there, because a scan that opens no PDF proves nothing. */
const runPoppler = (program: string, args: readonly string[]): PopplerAnswer => {
  const done = spawnSync(program, args, { maxBuffer: maxPieceBytes });
  if (done.error) throw new Error(`${program} does not run (package poppler-utils): ${done.error.message}`);
  return { text: done.stdout, failed: done.status !== 0, message: done.stderr.toString('utf8') };
};

/** The text as it stands and once more with ligatures opened and line breaks as spaces: a name may go over two lines. */
const bothReadings = (text: Buffer): Buffer =>
  Buffer.concat([text, Buffer.from(text.toString('utf8').normalize('NFKC').replace(/\s+/g, ' '))]);

const attachmentsOf = (file: string, folder: string): readonly Piece[] => {
  mkdirSync(folder);
  runPoppler('pdfdetach', ['-saveall', '-o', folder, file]);
  return readdirSync(folder).map((name) => ({
    label: `pdfdetach ${name}`,
    bytes: Buffer.concat([Buffer.from(`${name}\n`), readFileSync(join(folder, name))]),
  }));
};

const openPdf = (pdf: Buffer, note: NoteUnopened): readonly Piece[] => {
  const folder = mkdtempSync(join(tmpdir(), 'leak-scan-pdf-'));
  try {
    const file = join(folder, 'carved.pdf');
    writeFileSync(file, pdf);
    const page = runPoppler('pdftotext', ['-enc', 'UTF-8', file, '-']);
    if (page.message.includes('Incorrect password')) note('PDF with a password');
    else if (page.failed && startsOnALine.test(pdf.toString('latin1', 0, 12))) note('PDF that does not open');
    return [
      { label: 'pdftotext', bytes: bothReadings(page.text) },
      { label: 'pdfinfo', bytes: runPoppler('pdfinfo', ['-enc', 'UTF-8', file]).text },
      ...attachmentsOf(file, join(folder, 'attachments')),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** From one head to the last end mark before the next head; without end mark, up to there. */
const carve = (bytes: Buffer, start: number, next: number): Buffer => {
  const part = bytes.subarray(start, next);
  const end = part.lastIndexOf(pdfEnd);
  return end === -1 ? part : part.subarray(0, end + pdfEnd.length);
};

/** Text, properties and attachments of every PDF, also one that stands inside other bytes. */
export const unpackPdf: Unpack = (bytes, note) => {
  const places = placesOf(bytes, pdfHead);
  return places
    .map((place, index) => carve(bytes, place, places[index + 1] ?? bytes.length))
    .filter((pdf) => pdf.includes(anObject))
    .flatMap((pdf) => openPdf(pdf, note));
};
