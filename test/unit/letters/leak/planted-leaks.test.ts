import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { describe, expect, it } from 'vitest';
import { documentDefinition } from '../../../../src/typeset/document-definition.ts';
import { createPdf } from '../../../../src/typeset/pdf-maker.ts';
import { createStructureRoot, tagContent } from '../../../../src/typeset/structure.ts';
import { createRunSplitter } from '../../../../src/typeset/text-runs.ts';
import { findNeedles, makeNeedles } from '../../../leak-scan/find-canary.ts';
import * as the from '../letter-fixtures.ts';
import { type Channels, channelsOf } from './pdf-channels.ts';

const canary = 'Kanariëvogel';
const splitter = createRunSplitter(the.fonts);
const text = (words: string, style: object = {}): Content => ({ text: [{ text: words, font: 'atkinson', ...style }] });
const qr = (alt: string): Content => ({ tag: { role: 'Figure', alt }, qr: 'x', fit: 63, eccLevel: 'M' });

const inDefinition = async (change: Partial<TDocumentDefinitions>): Promise<Uint8Array> => {
  const definition = documentDefinition(the.letter(), splitter, { size: 'small', mostPages: 2, addressSize: 11 });
  const planted = { ...definition, ...change, info: { ...definition.info, ...change.info } };
  return new Uint8Array(await (await createPdf(planted, the.fonts)).getBuffer());
};

const onPage = (...content: Content[]): Promise<Uint8Array> => {
  tagContent(content, createStructureRoot());
  return inDefinition({ content });
};

const attached = async (name: string, words: string): Promise<Uint8Array> => {
  const definition = documentDefinition(the.letter(), splitter, { size: 'small', mostPages: 2, addressSize: 11 });
  const files = { [name]: { src: name, type: 'text/plain', description: 'x' } };
  const made = await createPdf({ ...definition, files } as TDocumentDefinitions, the.fonts, { name, text: words });
  return new Uint8Array(await made.getBuffer());
};

/** A leak in each place of a PDF where one can be, and the channels in which it must be seen. */
const plants: Readonly<Record<string, readonly [() => Promise<Uint8Array>, ...(keyof Channels)[]]>> = {
  'the page': [() => onPage(text(canary)), 'text', 'text, second reader'],
  'white on white, very small': [() => onPage(text('x'), text(canary, { color: '#ffffff', fontSize: 1 })), 'text'],
  'the words beside a figure': [() => onPage(text('x'), qr(canary)), 'objects'],
  'a bookmark': [
    () => onPage({ text: [{ text: 'x', font: 'atkinson' }], outline: true, outlineText: canary } as Content),
    'objects',
  ],
  'a link': [() => onPage(text('x', { link: `https://voorbeeld.test/${canary}` })), 'objects'],
  'the foot': [() => inDefinition({ footer: () => text(canary) }), 'text', 'text, second reader'],
  'the title': [() => inDefinition({ info: { title: canary } }), 'properties', 'objects'],
  'the subject and its XML': [() => inDefinition({ info: { subject: canary } }), 'properties', 'objects'],
  'a file inside': [() => attached('gegevens.txt', canary), 'attachments', 'objects'],
  'the name of a file inside': [() => attached(`${canary}.txt`, 'x'), 'attachments', 'objects'],
};

const seenIn = (channels: Channels): readonly string[] =>
  Object.keys(channels).filter(
    (name) => findNeedles(channels[name] ?? Buffer.alloc(0), makeNeedles([canary])).length > 0,
  );

describe('a leak that we put in is found', () => {
  it.each(Object.entries(plants))('%s', async (_, [plant, ...wanted]) => {
    expect(seenIn(channelsOf(await plant(), 'brief.pdf'))).toEqual(expect.arrayContaining(wanted));
  });

  it('the name under which it is saved, and nothing where nothing is', async () => {
    const bytes = await inDefinition({});
    expect(seenIn(channelsOf(bytes, `brief-${canary}.pdf`))).toEqual(['file name']);
    expect(seenIn(channelsOf(bytes, 'brief.pdf'))).toEqual([]);
  });
});
