import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWith, withPdfFile } from '../pdf-tools.ts';

/** Everything that a PDF can say something in, each as bytes to look in. */
export type Channels = Readonly<Record<string, Buffer>>;

const asBytes = (texts: readonly string[]): Buffer => Buffer.from(texts.join('\n'), 'utf8');

/** As it stands, and without white space: how lines break does not matter. */
const asText = (text: string): Buffer => asBytes([text, text.normalize('NFKC').replace(/\s+/gu, '')]);

/** qpdf writes text with `u:` before it, other bytes as `b:` and hexadecimals. */
const bytesOfString = (value: string): Buffer =>
  value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex') : Buffer.from(value.replace(/^u:/, ''), 'utf8');

const stringsIn = (value: unknown): readonly Buffer[] => {
  if (typeof value === 'string') return [bytesOfString(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'data' && typeof inner === 'string'
      ? [Buffer.from(inner, 'base64')]
      : [Buffer.from(key, 'utf8'), ...stringsIn(inner)],
  );
};

/** Every string and every stream of every object, unpacked: titles, words beside figures, outlines, XML, fonts. */
const objectsOf = (file: string): Buffer => {
  const args = ['--json=2', '--json-stream-data=inline', '--decode-level=all'];
  return Buffer.concat(
    stringsIn(JSON.parse(readWith('qpdf', [...args, file]))).flatMap((one) => [one, Buffer.from('\n')]),
  );
};

const attachmentsOf = (file: string): Buffer => {
  const folder = `${file}.files`;
  mkdirSync(folder);
  readWith('pdfdetach', ['-saveall', '-o', folder, file]);
  return Buffer.concat(
    readdirSync(folder).flatMap((name) => [Buffer.from(`${name}\n`), readFileSync(join(folder, name))]),
  );
};

/** Opens a PDF in every way that somebody who got it could: two readers for the page, qpdf for what is not on it. */
export const channelsOf = (bytes: Uint8Array, fileName: string): Channels =>
  withPdfFile(bytes, (file) => ({
    'file name': Buffer.from(fileName, 'utf8'),
    bytes: Buffer.from(bytes),
    objects: objectsOf(file),
    text: asText(readWith('pdftotext', ['-enc', 'UTF-8', file, '-'])),
    'text, second reader': asText(readWith('mutool', ['draw', '-q', '-F', 'txt', file])),
    properties: asText(readWith('pdfinfo', ['-enc', 'UTF-8', file])),
    attachments: attachmentsOf(file),
  }));
