import { createCipheriv } from 'node:crypto';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeLetterPdf, makeZip } from '../../leak-scan/controls.ts';
import { makeNeedles } from '../../leak-scan/find-canary.ts';
import { scanBytes } from '../../leak-scan/scan-bytes.ts';
import { hasProgram } from '../../run/system-packages.ts';
import { makeLeveldbLog, makeLeveldbTable, makeSqliteChain, packSnappy } from './packed-samples.ts';
import { withAttachment, withTitle } from './pdf-samples.ts';

const canary = 'Kwikstaartje77';
const text = `bezoek van ${canary} aan het loket. `;
const long = text.repeat(40);

const scan = (bytes: Buffer, word = canary) => scanBytes({ label: 'file', bytes }, makeNeedles([word]));
const waysTo = (bytes: Buffer, word = canary): readonly string[] => scan(bytes, word).found.map(({ how }) => how);
/** The same noise in every run: a chance find in other noise every thousand runs would help nobody. */
const noise = (length: number): Buffer =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(length));
const amid = (bytes: Buffer): Buffer => Buffer.concat([noise(1001), bytes, noise(777)]);

/** Ways of storing text, and the path by which it has to be found again. */
const samples: readonly (readonly [how: string, bytes: Buffer])[] = [
  ['file > utf-8', Buffer.from(text)],
  ['file > utf-8', Buffer.from(text.toUpperCase())],
  ['file > utf-8', Buffer.from(text.replace('Kwik', 'kWiK'))],
  ['file > utf-16le', Buffer.from(text, 'utf16le')],
  ['file > utf-16be', Buffer.from(text, 'utf16le').swap16()],
  ['file > gzip at 1001 > utf-8', amid(gzipSync(text))],
  ['file > gzip at 0 > utf-8', gzipSync(long).subarray(0, -12)],
  ['file > zlib at 1001 > utf-16le', amid(deflateSync(Buffer.from(text, 'utf16le')))],
  ['file > raw deflate > utf-8', deflateRawSync(long)],
  ['file > zip entry map/nota.txt > utf-8', amid(makeZip('map/nota.txt', long))],
  ['file > base64 > utf-8', Buffer.from(`data:text/plain;base64,${Buffer.from(long).toString('base64')}"`)],
  ['file > base64 > utf-8', Buffer.from(`key/1${Buffer.from(text).toString('base64url')}.`)],
  ['file > base64 > utf-8', Buffer.from(Buffer.from(long).toString('base64').replace(/.{4}/g, '$&\r\n'))],
  ['file > base64 > utf-16be', Buffer.from(Buffer.from(text, 'utf16le').swap16().toString('base64'))],
  ['file > utf-16 base64 > utf-8', Buffer.from(`x: ${Buffer.from(text).toString('base64')};`, 'utf16le')],
  ['file > snappy value at 1001 > utf-8', amid(Buffer.concat([Buffer.from([0xff, 0x11, 2]), packSnappy(long)]))],
  [
    'file > snappy block 2 > utf-8',
    makeLeveldbTable(
      [
        ['a1', 'niets'],
        ['b1', long],
      ],
      'snappy',
    ),
  ],
  [
    'file > block 1 > utf-8',
    makeLeveldbTable(
      [
        [`${canary.slice(0, 8)}a`, '1'],
        [canary, '2'],
      ],
      'prefix',
    ),
  ],
  ['file > snappy block 1 of a cut-off table > utf-8', makeLeveldbTable([['a1', long]], 'snappy').subarray(0, -20)],
  ['file > leveldb log > utf-8', makeLeveldbLog(text, canary)],
  ['file > sqlite pages > utf-8', makeSqliteChain(text, canary)],
];

describe('the leak scan opens what it meets', () => {
  it.each(samples)('%s', (how, bytes) => {
    expect(waysTo(bytes)).toContain(how);
  });

  it.each([0, 1, 2])('base64 with %i bytes in front of the text', (front) => {
    const coded = Buffer.from('x'.repeat(front) + text).toString('base64');
    expect(waysTo(Buffer.from(`"${coded}"`))).toContain('file > base64 > utf-8');
  });

  it('packed in packed in packed', () => {
    const row = Buffer.concat([Buffer.from([0xff, 0x11, 2]), packSnappy(gzipSync(text).toString('base64'))]);
    const table = makeLeveldbTable([['a', row.toString('latin1')]], 'snappy');
    expect(waysTo(table)).toContainEqual(
      expect.stringMatching(/^file > snappy block 1 > snappy value at \d+ > base64 > gzip at 0 > utf-8$/),
    );
  });

  it('een naam met accenten, in elke schrijfwijze', () => {
    for (const stored of ['Łukasz Çelik', 'łukasz çelik', 'ŁUKASZ ÇELIK', 'Łukasz Çelik'.normalize('NFD')]) {
      expect(waysTo(Buffer.from(`{"naam":"${stored}"}`), 'Łukasz Çelik')).toEqual(['file > utf-8']);
    }
    expect(waysTo(Buffer.from('rené dupré', 'latin1'), 'René Dupré')).toEqual(['file > latin-1']);
  });
});

describe.skipIf(!hasProgram('pdftotext'))('PDF files', () => {
  it('een bewaarde brief wordt gelezen, ook midden in een ander bestand', async () => {
    const pdf = await makeLetterPdf(canary);
    expect(pdf.includes(canary)).toBe(false);
    expect(waysTo(amid(pdf))).toContain('file > pdftotext > utf-8');
    expect(waysTo(Buffer.from(`x,${pdf.toString('base64')}`))).toContain('file > base64 > pdftotext > utf-8');
  });

  it('een naam die over twee regels staat', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `Kwik${100 + index} Staart${100 + index}`);
    const pdf = await makeLetterPdf(names.join(' '));
    expect(names.filter((name) => waysTo(pdf, name).length === 0)).toEqual([]);
  });

  it('says that a torn one did not open', () => {
    const torn = amid(Buffer.from('%PDF-1.7\n1 0 obj\n<</Length 9'));
    expect(scan(torn).unopened).toEqual(['file > PDF that does not open']);
  });

  it('reads attachments and properties', () => {
    expect(waysTo(withAttachment(long))).toContain('file > pdfdetach bijlage.txt > utf-8');
    expect(waysTo(withTitle(canary))).toContain('file > pdfinfo > utf-8');
  });
});

describe('what is not there is not found', () => {
  it('nothing in random data', () => {
    const report = scan(noise(4 * 1024 * 1024));
    expect(report).toEqual({ found: [], unopened: [] });
  });

  it('nothing in any sample when another word is asked', () => {
    expect(samples.flatMap(([, bytes]) => waysTo(bytes, 'Winterkoning88'))).toEqual([]);
  });

  it('says what it could not open', () => {
    const locked = makeZip('nota.txt', long);
    locked.writeUInt16LE(1, 6);
    expect(scan(locked)).toEqual({ found: [], unopened: ['file > zip entry nota.txt has a password'] });
    const bomb = gzipSync(Buffer.alloc(70 * 1024 * 1024));
    expect(scan(bomb).unopened).toContainEqual(expect.stringContaining('unpacks to more than'));
  });

  it('refuses a canary that would turn up by chance', () => {
    expect(() => makeNeedles(['Jan'])).toThrow('at least 5');
    expect(() => makeNeedles([])).toThrow();
  });
});
