import { describe, expect, it } from 'vitest';
import { fonts, letter } from '../../test/unit/letters/letter-fixtures.ts';
import { documentDefinition } from './document-definition.ts';
import { type LaidOutPage, laidOutPages } from './laid-out-pages.ts';
import { refuseLayout } from './layout-guards.ts';
import { createPdf } from './pdf-maker.ts';
import { createRunSplitter } from './text-runs.ts';

const paper = letter({ mark: { type: 'concept' } });

const pagesOf = async (): Promise<readonly LaidOutPage[]> => {
  const definition = documentDefinition(paper, createRunSplitter(fonts), {
    size: 'medium',
    mostPages: 1,
    addressSize: 11,
  });
  return laidOutPages(await (await createPdf(definition, fonts)).getStream());
};

const change = (pages: readonly LaidOutPage[], edit: (page: LaidOutPage) => LaidOutPage): readonly LaidOutPage[] =>
  pages.map(edit);

describe('the guards after layout', () => {
  it('let a good letter through', async () => {
    expect(refuseLayout(paper, await pagesOf(), 1)).toBeNull();
  });

  it('miss no line: take any one away and the paper is refused', async () => {
    const pages = await pagesOf();
    const lines = pages[0]?.filter(({ text }) => text.trim() !== '') ?? [];
    expect(lines.length).toBeGreaterThan(25);
    for (const lost of lines) {
      const without = change(pages, (page) => page.filter((line) => line !== lost));
      // "ons kenmerk" also stands in a sentence, a name in several: those are still on the paper.
      const standsElsewhere = without
        .flat()
        .map(({ text }) => text)
        .join('')
        .includes(lost.text.trim());
      if (!standsElsewhere) expect([lost.text, refuseLayout(paper, without, 1) !== null]).toEqual([lost.text, true]);
    }
  });

  it('refuse a page too many, a line past the edge and a mark that is not on every page', async () => {
    const pages = await pagesOf();
    expect(refuseLayout(paper, [...pages, ...pages], 1)).toEqual({ type: 'tooLong', pages: 2 });
    const wide = change(pages, (page) => page.map((line, at) => (at === 12 ? { ...line, width: 900 } : line)));
    expect(refuseLayout(paper, wide, 1)).toEqual({ type: 'tooLong', pages: 1 });
    const unmarked = [...pages, change(pages, (page) => page.filter(({ text }) => text.trim() !== 'CONCEPT'))[0] ?? []];
    expect(refuseLayout(paper, unmarked, 2)).toEqual({ type: 'textLost', where: 'CONCEPT' });
  });

  it('refuse a page that ends on a heading, and a last one that begins with the closing', async () => {
    const lines = (await pagesOf()).flat();
    const brokenBefore = (text: string, further: number): readonly LaidOutPage[] => {
      const at = lines.findIndex((line) => line.text.trim() === text) + further;
      return [lines.slice(0, at), lines.slice(at)];
    };
    const bad = { type: 'tooLong', pages: 2 };
    expect(refuseLayout(paper, brokenBefore('Gegevens', 1), 2)).toEqual(bad);
    expect(refuseLayout(paper, brokenBefore(paper.closing, 0), 2)).toEqual(bad);
    expect(refuseLayout(paper, brokenBefore(paper.signatory[0] ?? '', 0), 2)).toEqual(bad);
    // Broken well, it only lacks what stands in the margin of every page.
    expect(refuseLayout(paper, brokenBefore('Gegevens', 0), 2)).toMatchObject({ type: 'textLost' });
  });

  it('throw when pdfmake no longer shows its pages', () => {
    expect(() => laidOutPages({})).toThrow('pdfmake');
  });
});
