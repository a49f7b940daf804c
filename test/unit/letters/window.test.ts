import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instantSchema } from '../../../src/domain/dates.ts';
import type { Address } from '../../../src/domain/dossier/records.ts';
import { optionalFieldIds } from '../../../src/domain/referral/referral.ts';
import type { LetterPaper } from '../../../src/letter/paper.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import {
  everyLetter,
  mustFit,
  postedAtRandom,
  windowsAtTheLimit,
  windowsInUse,
} from '../../fixtures/random-letters.ts';
import { seeded } from '../../seeded.ts';
import { faultsInPages, foldMarksOf } from './check-pages.ts';
import { lookThroughWindow } from './check-window.ts';
import * as the from './letter-fixtures.ts';
import { proofOf, type WordBox, wordBoxes } from './pdf-tools.ts';

const posted = (address: Address): LetterPaper =>
  the.letter({
    delivery: 'post',
    addressCheck: {
      address,
      checkedAt: 'website',
      by: the.staffId,
      at: instantSchema.parse('2026-11-22T09:00:00.000Z'),
      scope: 'letter',
    },
    organisation: {
      ...the.organisation(),
      letterhead: ['Sociaal Huis Voorbeeldgemeente-Testdorp en omstreken', ...the.organisation().letterhead.slice(1)],
    },
  });

const boxesOf = async (paper: LetterPaper): Promise<readonly WordBox[]> => {
  const made = await typesetPaper(paper, the.fonts);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return wordBoxes(made.value);
};

/** The place that is kept for a window at the right: 105 to 195 mm, 45 to 90 mm. */
const inWindow = ({ left, right, top, bottom }: WordBox): boolean =>
  right > 105 && left < 195 && bottom > 45 && top < 90;

const short: Address = { street: 'Laan', houseNumber: '1', box: '', postcode: '8600', place: 'Diksmuide', country: '' };

const addresses: readonly Address[] = [
  short,
  {
    street: 'Burgemeester Voorbeeld-Testmansstraat met een heel lange naam',
    houseNumber: '1234A',
    box: '12.03',
    postcode: '8600',
    place: 'Verzonnen-Kapelle-aan-de-Testvaart',
    country: 'Frankrijk',
  },
];

describe('de plaats van het adres', () => {
  it.each(addresses)('in het venster staat alleen het adres: $street', async (address) => {
    const paper = posted(address);
    const boxes = await boxesOf(paper);
    const seen = boxes.filter(inWindow);
    const wanted = paper.addressee.lines
      .join(' ')
      .split(/[\s-]+/u)
      .filter((word) => word !== '');
    const words = seen.flatMap(({ text }) => text.split('-')).filter((word) => word !== '');
    expect(words).toEqual(wanted);
    for (const { left, right, top, bottom } of seen) {
      expect(left).toBeGreaterThanOrEqual(109.5);
      expect(right).toBeLessThanOrEqual(195);
      expect(top).toBeGreaterThanOrEqual(49.5);
      expect(bottom).toBeLessThanOrEqual(90);
    }
  });

  it.each(everyLetter)(
    '%s: bij willekeurige adressen en vensters staat alleen het adres in het venster',
    async (name, letter) => {
      const seed = seeded(name.length);
      for (const windows of [windowsInUse, windowsAtTheLimit]) {
        const paper = postedAtRandom(letter, windows, seed);
        const made = await typesetPaper(paper, the.fonts);
        // Not every address can stand in every window: it is refused, never cut off.
        if (!made.ok) expect([made.error.type, mustFit(paper)]).toEqual(['addressTooLong', false]);
        if (!made.ok) continue;
        const report = lookThroughWindow(paper, made.value);
        expect([paper.addressee.lines, report]).toEqual([
          paper.addressee.lines,
          { foreign: [], hidden: [], readsAsAddress: true },
        ]);
        expect(faultsInPages(paper, made.value)).toEqual([]);
      }
    },
  );

  it.each(windowsInUse)('zeven regels passen in elk gewoon venster: %j', async (window) => {
    const lines = [
      'De Opstap',
      't.a.v. mevrouw An Voorbeeld',
      'Huis van het Voorbeeld',
      'gebouw C, 2de verdieping',
      'Testlaan 12 bus 3',
    ];
    const addressee = { type: 'address', label: '', lines: [...lines, '8957 MESEN', 'FRANKRIJK'] } as const;
    const paper = { ...posted(short), window, addressee };
    const made = await typesetPaper(paper, the.fonts);
    if (!made.ok) throw new Error(made.error.type);
    expect(lookThroughWindow(paper, made.value)).toEqual({ foreign: [], hidden: [], readsAsAddress: true });
  });

  it('de streepjes om te vouwen staan op 99 en 198 mm, alleen op het eerste blad', async () => {
    const reasonSentence = 'Zij zoekt een plek waar zij rustig ervaring kan opdoen. '.repeat(40).trim();
    for (const paper of [posted(short), the.letter(), the.letter({ reasonSentence, forms: the.namedForms })]) {
      const made = await typesetPaper(paper, the.fonts);
      if (!made.ok) throw new Error(made.error.type);
      expect(foldMarksOf(made.value, 1)).toEqual([99, 198]);
      expect(faultsInPages(paper, made.value)).toEqual([]);
      if (proofOf(made.value).pages > 1) expect(foldMarksOf(made.value, 2)).toEqual([]);
    }
  });

  it('elk papier dat de app maakt, staat in de lijst van papieren die nagekeken worden', () => {
    const here = new URL('./', import.meta.url);
    const source = new URL('../../../src/letter/', here);
    const textsIn = (folder: URL): string =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(new URL(file, folder), 'utf8'))
        .join('\n');
    const heads = textsIn(source)
      .split('export const ')
      .map((declared) => declared.slice(0, declared.indexOf(' =>')));
    const makers = heads.flatMap(
      (head) => /^(make\w+) = [\s\S]*\): (?:Result<)?(?:Sheet|Letter|Window)\w+/.exec(head)?.[1] ?? [],
    );
    expect(makers.length).toBeGreaterThan(10);
    const looked = textsIn(here);
    expect(makers.filter((name) => !looked.includes(name))).toEqual([]);
  });

  it('het nakijken zelf ziet een vreemd woord en een adres dat kan wegschuiven', async () => {
    const paper = posted(short);
    const made = await typesetPaper(paper, the.fonts);
    if (!made.ok) throw new Error(made.error.type);
    const lower = { ...paper, window: { ...paper.window, top: paper.window.top + 30, height: 35 } };
    expect(lookThroughWindow(lower, made.value).foreign).not.toEqual([]);
    const higher = { ...paper, window: { ...paper.window, top: paper.window.top + 9 } };
    expect(lookThroughWindow(higher, made.value).hidden).not.toEqual([]);
  });

  it('een lange brief krijgt een tweede blad met nummers, en geen blad begint met de groet of eindigt op een kop', async () => {
    const sentence = 'Zij zoekt een plek waar zij rustig ervaring kan opdoen. ';
    const pages = new Set<number>();
    // With 28 sentences, or 38 where less is asked, a heading comes to the foot of the first page.
    const letters = [10, 18, 28, 39, 53].map((sentences) => ({ sentences, forms: the.namedForms }));
    for (const { sentences, forms } of [...letters, { sentences: 38, forms: ['socialContacts'] as const }]) {
      const reasonSentence = sentence.repeat(sentences).trim();
      const paper = the.letter({ reasonSentence, forms, ticked: optionalFieldIds });
      const made = await typesetPaper(paper, the.fonts);
      if (!made.ok) throw new Error(`${sentences}: ${made.error.type}`);
      expect([sentences, faultsInPages(paper, made.value)]).toEqual([sentences, []]);
      pages.add(proofOf(made.value).pages);
    }
    expect([...pages]).toEqual([1, 2]);
  });

  it('rechts blijft minstens 15 mm vrij, links minstens 20', async () => {
    for (const { left, right } of await boxesOf(posted(short))) {
      expect(right).toBeLessThanOrEqual(195);
      expect(left).toBeGreaterThanOrEqual(20);
    }
  });
});
