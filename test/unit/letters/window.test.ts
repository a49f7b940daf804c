import { describe, expect, it } from 'vitest';
import { instantSchema } from '../../../src/domain/dates.ts';
import type { Address } from '../../../src/domain/dossier/records.ts';
import type { LetterPaper } from '../../../src/letter/paper.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import * as the from './letter-fixtures.ts';
import { type WordBox, wordBoxes } from './pdf-tools.ts';

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

  it('rechts blijft minstens 15 mm vrij, links minstens 20', async () => {
    for (const { left, right } of await boxesOf(posted(short))) {
      expect(right).toBeLessThanOrEqual(195);
      expect(left).toBeGreaterThanOrEqual(20);
    }
  });
});
