import { describe, expect, it } from 'vitest';
import { fonts, letter } from '../../test/unit/letters/letter-fixtures.ts';
import { notInReadingOrder, outOfVisualOrder, structureOf } from '../../test/unit/letters/pdf-structure.ts';
import { documentDefinition } from './document-definition.ts';
import { createPdf } from './pdf-maker.ts';
import { appendElement, createStructureRoot, tagContent } from './structure.ts';
import { addTagging, missingFrom } from './tagging.ts';
import { createRunSplitter } from './text-runs.ts';

const splitter = createRunSplitter(fonts);
const definitionOf = () => documentDefinition(letter(), splitter, { size: 'large', mostPages: 1, addressSize: 11 });

const bytesOf = async (definition: ReturnType<typeof definitionOf>): Promise<Uint8Array> =>
  new Uint8Array(await (await createPdf(definition, fonts)).getBuffer());

describe('the structure tree', () => {
  it('is the proof and not the flag: a document that only says it is tagged is found out', async () => {
    const words = { text: [{ text: 'Dag', font: 'atkinson' }] };
    await expect(bytesOf({ ...definitionOf(), content: words })).rejects.toThrow('a paper without structure');
    const unmarked = structureOf(await bytesOf({ ...definitionOf(), tagged: false }));
    expect(unmarked.unmarked).toBe(unmarked.paintOperations);
  });

  it('that is told in another order than the page is found out', async () => {
    const root = createStructureRoot();
    const [first, second] = ['Eerst', 'Daarna'].map((text) => ({ text: [{ text, font: 'atkinson' }] }));
    if (first === undefined || second === undefined) throw new Error('two texts');
    tagContent([second, first], root);
    const bytes = await bytesOf({ ...definitionOf(), content: [first, second] });
    const structure = structureOf(bytes);
    expect(outOfVisualOrder(structure)).toEqual(['P 1 on page 1']);
    expect(notInReadingOrder(structure, ['Eerst', 'Daarna'])).toBe('Daarna');
  });

  it('holds no element for which nothing was drawn', async () => {
    const root = createStructureRoot();
    const words = { text: [{ text: 'Dag', font: 'atkinson' }] };
    tagContent(words, appendElement(root, { role: 'TD' }, 2));
    appendElement(appendElement(root, { role: 'L' }), { role: 'LI' });
    expect(structureOf(await bytesOf({ ...definitionOf(), content: words })).elements).toEqual(['Document', 'TD']);
  });

  it('keeps an ampersand in the title out of the XML of the metadata', async () => {
    const info = { ...definitionOf().info, title: 'Werk & <welzijn>' };
    const text = Buffer.from(await bytesOf({ ...definitionOf(), info })).toString('latin1');
    expect(text).toContain('>Werk &#38; &#60;welzijn&#62;<');
    expect(text).toContain('(Werk & <welzijn>)');
  });
});

describe('another version of pdfmake', () => {
  it('that lacks what the tags need stops everything, with the name of what is gone', async () => {
    const sample = await (await createPdf(definitionOf(), fonts)).getStream();
    const changed = Object.create(sample, { struct: { value: undefined } });
    expect(missingFrom(changed)).toEqual(['struct', '_pdfMakePages']);
    expect(() => addTagging(changed, { setProgressCallback: () => undefined })).toThrow(
      'pdfmake no longer has struct, _pdfMakePages',
    );
  });
});
