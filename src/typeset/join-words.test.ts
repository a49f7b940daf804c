import { describe, expect, it } from 'vitest';
import { joinWords } from './join-words.ts';

const sentence = { name: 'zin' };
const word = (text: string, x: number, change: object = {}) => ({
  text,
  x,
  width: 10,
  color: 'zwart',
  structure: sentence,
  ...change,
});

describe('woorden van een regel', () => {
  it('die tegen elkaar staan en er gelijk uitzien, worden in één keer getekend', () => {
    expect(joinWords([word('Geachte ', 0), word('collega ', 10, { trailingCut: 2 }), word('x', 20)])).toEqual([
      word('Geachte collega x', 0, { width: 30 }),
    ]);
  });

  it.each([
    ['een gat', word('b', 10.5)],
    ['een andere kleur', word('b', 10, { color: 'blauw' })],
    ['een eigenschap die de andere niet heeft', word('b', 10, { link: 'x' })],
    ['een ander element voor wie luistert', word('b', 10, { structure: { name: 'zin' } })],
  ])('%s houdt ze uit elkaar', (_, other) => {
    expect(joinWords([word('a ', 0), other])).toEqual([word('a ', 0), other]);
  });

  it('een koppelteken houdt ze uit elkaar: een naam blijft zo breed als hij gemeten is', () => {
    expect(joinWords([word('Proef-', 0), word('Voorbeeld', 10)])).toHaveLength(2);
  });

  it('afronding is geen gat', () => {
    expect(joinWords([word('a ', 0.1 + 0.2), word('b', 10.3)])).toHaveLength(1);
  });
});
