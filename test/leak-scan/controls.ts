import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { standardWindow } from '../../src/domain/catalogue/letter-window.ts';
import { localDateSchema } from '../../src/domain/dates.ts';
import type { LetterPaper } from '../../src/letter/paper.ts';
import { type FontFiles, fontFileNames } from '../../src/typeset/font-files.ts';
import { typesetPaper } from '../../src/typeset/typeset.ts';
import type { Hit } from './scan-folder.ts';

/** A file that was planted in the profile, and an unpacking through which the scan has to find its canary. */
export interface Control {
  /** Relative to the profile. */
  readonly file: string;
  readonly canary: string;
  /** A part of `how` of the hit. */
  readonly through: string;
}

const controlFolder = 'leak-scan-controls';

const readFonts = (): FontFiles => {
  const read = (name: string): Uint8Array =>
    readFileSync(new URL(`../../assets/fonts/${name}`, import.meta.url)) as Uint8Array;
  // The list of names is the type of the keys.
  return Object.fromEntries(fontFileNames.map((name) => [name, read(name)])) as FontFiles;
};

const letterWith = (canary: string): LetterPaper => ({
  kind: 'letter',
  recipient: 'vdab',
  templateId: 'leak-scan-control',
  templateVersion: 1,
  templateSha256: '',
  mark: { type: 'none' },
  gated: false,
  reference: '7K3M-92',
  day: localDateSchema.parse('2026-11-22'),
  title: 'Proefbrief',
  accentColour: '#1d4e6b',
  sender: ['Sociaal Huis'],
  addressee: { type: 'carried', label: 'Bestemd voor', lines: ['VDAB'] },
  window: standardWindow,
  referenceLine: [],
  subject: 'Proefbrief',
  salutation: 'Geachte',
  blocks: [{ type: 'paragraph', text: `Deze brief gaat over ${canary}.` }],
  closing: 'Met vriendelijke groeten',
  signatory: ['Sociaal Huis'],
});

/** A letter as the app saves it: the real typesetter, so the text stands as glyph numbers in a compressed stream. */
export const makeLetterPdf = async (canary: string): Promise<Buffer> => {
  const made = await typesetPaper(letterWith(canary), readFonts());
  if (!made.ok) throw new Error(`the control letter was refused: ${JSON.stringify(made.error)}`);
  return Buffer.from(made.value);
};

/** A zip archive with one entry, without the table at the end: the scan reads entries by their own heads. */
export const makeZip = (name: string, text: string): Buffer => {
  const packed = deflateRawSync(text);
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004', 0, 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(Buffer.byteLength(text), 22);
  head.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
};

/**
 * Plants one file per way of hiding text in a folder of its own inside the profile. The canary must not stand anywhere else;
 * letters and digits only, so that the letter can carry it.
 */
export const plantControls = async (profile: string, canary: string): Promise<readonly Control[]> => {
  const line = `22/11/2026 bezoek van ${canary} aan het loket\n`;
  const files: readonly (readonly [name: string, through: string, bytes: Buffer])[] = [
    ['plain.log', 'utf-8', Buffer.from(line)],
    ['old.log.gz', 'gzip', gzipSync(line.repeat(20))],
    ['brief.pdf', 'pdftotext', await makeLetterPdf(canary)],
    ['archive.zip', 'zip entry', makeZip('verslag.txt', line.repeat(20))],
    ['wide.txt', 'utf-16le', Buffer.from(`\ufeff${line}`, 'utf16le')],
    ['wide-be.txt', 'utf-16be', Buffer.from(`\ufeff${line}`, 'utf16le').swap16()],
    ['mail.txt', 'base64', Buffer.from(`x-body: ${Buffer.from(line).toString('base64')}\n`)],
  ];
  mkdirSync(join(profile, controlFolder), { recursive: true });
  return files.map(([name, through, bytes]) => {
    const file = join(controlFolder, name);
    writeFileSync(join(profile, file), bytes);
    return { file, canary, through };
  });
};

/** The controls that the scan did not find; a scan that misses one proves nothing about the rest. */
export const missedControls = (controls: readonly Control[], hits: readonly Hit[]): readonly Control[] =>
  controls.filter(
    ({ file, canary, through }) =>
      !hits.some((hit) => hit.file === file && hit.canary === canary && hit.how.includes(through)),
  );

/** The database of `plainRowScript`: its own, so that the app's store is left alone. */
export const plainRowDatabase = 'leak-scan-control';

/**
 * JavaScript for the app's own page (`await page.evaluate(plainRowScript(canary))`): writes an unsealed row, small and large,
 * with the canary in a value and in an index. Gives true once it is on disk.
 */
export const plainRowScript = (canary: string): string => `new Promise((done, fail) => {
  const request = indexedDB.open(${JSON.stringify(plainRowDatabase)}, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('rows', { keyPath: 'id' }).createIndex('name', 'name');
  };
  request.onerror = () => fail(request.error);
  request.onsuccess = () => {
    const database = request.result;
    const work = database.transaction('rows', 'readwrite', { durability: 'strict' });
    const canary = ${JSON.stringify(canary)};
    work.objectStore('rows').put({ id: 'small', name: canary });
    work.objectStore('rows').put({ id: 'large', text: ('herhaald ' + canary + ' en ').repeat(5000) });
    work.onerror = () => fail(work.error);
    work.oncomplete = () => { database.close(); done(true); };
  };
})`;
